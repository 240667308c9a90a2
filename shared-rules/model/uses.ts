import { callsBehind, methodOf } from './derivation';
import { once } from './facts';
import type { Call, Program } from './graph';
import { itemsOf, type Value } from './value';

/** What data is for, where the program says it by handing it over. */
export interface Uses {
    /** Calls of what is handed to a `fit` as `validation_data=`, or to `evaluate`. */
    readonly validating: ReadonlySet<Call>;
    /** Calls of what is trained on. */
    readonly training: ReadonlySet<Call>;
}

/** What each call of the program ends up in; models that were loaded, and so are unknown, count too. */
export const usesIn = once((program: Program): Uses => {
    const events = program.models.flatMap(({ life }) => life.map(({ call }) => call));
    const calls = [...events, ...program.calls.filter((call) => call.receiver !== undefined)];
    const fits = calls.filter((call) => /^fit(_generator)?$/.test(methodOf(call)));
    const grades = calls.filter((call) => /^evaluate(_generator)?$/.test(methodOf(call)));
    const validation = fits.map((fit) => fit.arguments.get('validation_data')?.value);
    return {
        validating: new Set([...validation, ...grades.map(firstOf)].flatMap(behind)),
        training: new Set(fits.map(firstOf).flatMap(behind)),
    };
});

const firstOf = ({ arguments: given }: Call): Value | undefined => (given.get('x') ?? given.get('0'))?.value;

/** Of `(x_val, y_val)` the data of each part. */
const behind = (value: Value | undefined): readonly Call[] =>
    (itemsOf(value) ?? [value]).flatMap((item) => callsBehind(item));
