import type { Argument } from '../../../shared-rules/model/graph';
import type { Site } from '../../../shared-rules/model/site';
import { unknown, type Value } from '../../../shared-rules/model/value';
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
    const { plain, named, takesMore, defaults } = preparedFor(parameters);
    const bound = new Map<string, Argument>();
    given.positional.forEach(({ value, site, whole }, i) => {
        const name = plain[i]?.name;
        if (name !== undefined) bound.set(name, argumentOf(name, value, site, whole));
    });
    const extra: Argument[] = [];
    let problem: string | undefined;
    for (const argument of given.keywords) {
        const known = named.has(argument.name);
        if (known && bound.has(argument.name)) {
            problem ??= `${callee} got multiple values for argument '${argument.name}'`;
        } else if (known || takesMore) {
            bound.set(argument.name, argument);
            if (!known) extra.push(argument);
        } else {
            problem ??= `${callee} got an unexpected keyword argument '${argument.name}'`;
        }
    }
    problem ??= tooMany(parameters, plain, given, callee);
    problem ??= missing(plain, bound, given, callee);
    const all = given.complete ? withDefaults(bound, defaults) : withUnknowns(bound, named);
    return { arguments: all, rest: given.positional.slice(plain.length), extra, problem };
}

function argumentOf(name: string, value: Value, site: Site | undefined, whole: Site | undefined): Argument {
    if (!site) return { name, value };
    return whole ? { name, value, site, whole } : { name, value, site };
}

/** A signature, made ready once for the thousands of calls that are bound to it. */
interface Prepared {
    readonly plain: readonly ParameterSpec[];
    readonly named: ReadonlySet<string>;
    readonly takesMore: boolean;
    /** By parameter in the order of the signature; undefined for one that must be given. */
    readonly defaults: ReadonlyMap<string, Argument | undefined>;
}

const prepared = new WeakMap<readonly ParameterSpec[], Prepared>();

function preparedFor(parameters: readonly ParameterSpec[]): Prepared {
    const known = prepared.get(parameters);
    if (known) return known;
    const single = parameters.filter((it) => it.kind !== 'star' && it.kind !== 'doubleStar');
    const ready: Prepared = {
        plain: parameters.filter((it) => it.kind === 'plain'),
        named: new Set(single.map((it) => it.name)),
        takesMore: parameters.some((it) => it.kind === 'doubleStar'),
        defaults: new Map(single.map((it) => [it.name, it.default && { name: it.name, value: it.default }])),
    };
    prepared.set(parameters, ready);
    return ready;
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
    plain: readonly ParameterSpec[],
    bound: ReadonlyMap<string, Argument>,
    { complete }: GivenArguments,
    callee: string,
): string | undefined {
    if (!complete) return undefined;
    const absent = plain.filter((it) => !it.default && !bound.has(it.name));
    if (absent.length === 0) return undefined;
    const names = absent.map((it) => `'${it.name}'`);
    const last = names.pop() ?? '';
    const list = names.length === 0 ? last : `${names.join(', ')}${names.length > 1 ? ',' : ''} and ${last}`;
    return `${callee} missing ${absent.length} required positional argument${absent.length > 1 ? 's' : ''}: ${list}`;
}

/** What was given in the order of the signature, defaults between, then the keywords that `**kwargs` took. */
function withDefaults(
    bound: ReadonlyMap<string, Argument>,
    defaults: ReadonlyMap<string, Argument | undefined>,
): ReadonlyMap<string, Argument> {
    const all = new Map<string, Argument>();
    for (const [name, value] of defaults) {
        const argument = bound.get(name) ?? value;
        if (argument) all.set(name, argument);
    }
    for (const [name, argument] of bound) if (!all.has(name)) all.set(name, argument);
    return all;
}

/** Where unknown stars may give more, a parameter that is not given may yet be. */
function withUnknowns(bound: ReadonlyMap<string, Argument>, named: ReadonlySet<string>): ReadonlyMap<string, Argument> {
    const all = new Map<string, Argument>();
    for (const name of named) {
        const value = unknown('it may be among the unknown arguments');
        all.set(name, bound.get(name) ?? { name, value });
    }
    for (const [name, argument] of bound) if (!all.has(name)) all.set(name, argument);
    return all;
}
