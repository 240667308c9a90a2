import type { Argument, Call, Layer } from '../../../shared-rules/model/graph';
import { print } from '../../../shared-rules/model/python';
import { bind, type Bound } from '../inference/bind';
import { signatureOf } from '../inference/signature';
import type { CallSite, Given } from '../interpreter/library';
import type { Machine } from '../interpreter/machine';
import { meantBy, withWritten } from './eras';
import { callOf, frozenArguments } from './freeze';
import type { KerasRecord } from './record';
import { refuseCall } from './refuse';

/** A call with the arguments it meant; those of an older version stand among them as they were written too. */
export interface Spelt {
    readonly arguments: ReadonlyMap<string, Argument>;
    /** What Keras 3 makes of it as it is written. */
    readonly written: Bound;
    /** What was given, by the names of today. */
    readonly given: Given;
    /** The first argument that only older versions know. */
    readonly old: string | undefined;
}

/** Binds a call; `callee` is how Python's errors name the function. */
export function spelt(name: string, given: Given, callee: string): Spelt {
    const frozen = frozenArguments(given);
    const written = bind(signatureOf(name) ?? [], frozen, callee);
    const old = meantBy(name, given);
    const meant = old && bind(signatureOf(old.name) ?? [], frozenArguments(old.given), callee);
    if (!old || !meant || meant.problem !== undefined) {
        return { arguments: written.arguments, written, given, old: undefined };
    }
    const first = frozen.keywords.find((it) => !meant.arguments.has(it.name))?.name;
    return { arguments: withWritten(meant.arguments, frozen.keywords), written, given: old.given, old: first };
}

/** Keras 3 refuses what only older versions know: Python itself, or the function with the sentence it has for keywords that are left over. */
export function refuseSpelling(
    { written, old, arguments: args }: Spelt,
    call: Call,
    leftOver: string,
    layer: Layer | undefined,
    at: CallSite,
    machine: Machine,
    record: KerasRecord,
): void {
    if (old === undefined || record.removed.asksForKeras2) return;
    const strangers = written.extra.filter(({ name }) => name !== 'decay' && !IGNORED.has(`${call.name}.${name}`));
    const entries = strangers.map(({ name, value }) => [{ kind: 'str', value: name }, value] as const);
    const exception = written.problem === undefined ? 'ValueError' : 'TypeError';
    const sentence = written.problem ?? `${leftOver}: ${print({ kind: 'dict', entries }) ?? '?'}`;
    if (written.problem === undefined && strangers.length === 0) return;
    const blame = args.has(old) ? { blame: old } : {};
    refuseCall(layer, sentence, { exception, code: 'unknown-argument', ...blame }, at, machine, record, call);
}

/** Keywords that are taken, and nothing is made of them. */
const IGNORED: ReadonlySet<string> = new Set(['keras.callbacks.ReduceLROnPlateau.epsilon']);

export const spokenCall = (name: string, { arguments: args }: Spelt, given: Given, at: CallSite): Call =>
    callOf(name, { arguments: args }, given.complete, at);
