import type { Argument } from '../../../shared-rules/model/graph';
import { unknown } from '../../../shared-rules/model/value';
import type { ParameterSpec } from './signature';

/** The arguments of a call as written, in order, stars already spread where they are known. */
export interface GivenArguments {
    readonly positional: readonly Omit<Argument, 'name'>[];
    readonly keywords: readonly Argument[];
    /** False where `*args` or `**kwargs` that we do not know may give more. */
    readonly complete: boolean;
}

export interface Bound {
    /** By parameter: what was given, then the defaults, in the order of the signature; then keywords for `**kwargs`. */
    readonly arguments: ReadonlyMap<string, Argument>;
    /** What `*args` took. */
    readonly rest: readonly Omit<Argument, 'name'>[];
    /** The keywords that no parameter has and `**kwargs` took. */
    readonly extra: readonly Argument[];
    /** The sentence of Python's `TypeError`, where the call does not fit the signature. */
    readonly problem: string | undefined;
}

/** Python's own binding of a call to a signature; `callee` is how its errors name the function: `Dense.__init__()`. */
export function bind(parameters: readonly ParameterSpec[], given: GivenArguments, callee: string): Bound {
    const bound = new Map<string, Argument>();
    const plain = parameters.filter((it) => it.kind === 'plain');
    plain.forEach((parameter, i) => {
        const argument = given.positional[i];
        if (argument) bound.set(parameter.name, { name: parameter.name, ...argument });
    });
    const extra: Argument[] = [];
    let problem: string | undefined;
    for (const argument of given.keywords) {
        const known = parameters.some(
            (it) => it.name === argument.name && it.kind !== 'star' && it.kind !== 'doubleStar',
        );
        if (known && bound.has(argument.name)) {
            problem ??= `${callee} got multiple values for argument '${argument.name}'`;
        } else if (known || parameters.some((it) => it.kind === 'doubleStar')) {
            bound.set(argument.name, argument);
            if (!known) extra.push(argument);
        } else {
            problem ??= `${callee} got an unexpected keyword argument '${argument.name}'`;
        }
    }
    problem ??= tooMany(parameters, plain, given, callee);
    problem ??= missing(parameters, bound, given, callee);
    return {
        arguments: withDefaults(parameters, bound, given.complete),
        rest: given.positional.slice(plain.length),
        extra,
        problem,
    };
}

function tooMany(
    parameters: readonly ParameterSpec[],
    plain: readonly ParameterSpec[],
    { positional }: GivenArguments,
    callee: string,
): string | undefined {
    if (positional.length <= plain.length || parameters.some((it) => it.kind === 'star')) return undefined;
    // Python counts the `self` of a method on both sides.
    const self = callee.includes('.') ? 1 : 0;
    const required = plain.filter((it) => !it.default).length + self;
    const most = plain.length + self;
    const count = positional.length + self;
    const range = required === most ? String(most) : `from ${required} to ${most}`;
    const plural = most === 1 ? '' : 's';
    return `${callee} takes ${range} positional argument${plural} but ${count} ${count === 1 ? 'was' : 'were'} given`;
}

function missing(
    parameters: readonly ParameterSpec[],
    bound: ReadonlyMap<string, Argument>,
    { complete }: GivenArguments,
    callee: string,
): string | undefined {
    if (!complete) return undefined;
    const absent = parameters.filter((it) => it.kind === 'plain' && !it.default && !bound.has(it.name));
    if (absent.length === 0) return undefined;
    const names = absent.map((it) => `'${it.name}'`);
    const last = names.pop() ?? '';
    const list = names.length === 0 ? last : `${names.join(', ')}${names.length > 1 ? ',' : ''} and ${last}`;
    return `${callee} missing ${absent.length} required positional argument${absent.length > 1 ? 's' : ''}: ${list}`;
}

/** Where unknown stars may give more, a parameter that is not given may yet be. */
function withDefaults(
    parameters: readonly ParameterSpec[],
    bound: ReadonlyMap<string, Argument>,
    complete: boolean,
): ReadonlyMap<string, Argument> {
    const all = new Map<string, Argument>();
    for (const { name, kind, default: value } of parameters) {
        if (kind === 'star' || kind === 'doubleStar') continue;
        const argument = bound.get(name);
        if (argument) all.set(name, argument);
        else if (!complete) all.set(name, { name, value: unknown('it may be among the unknown arguments') });
        else if (value) all.set(name, { name, value });
    }
    for (const [name, argument] of bound) if (!all.has(name)) all.set(name, argument);
    return all;
}
