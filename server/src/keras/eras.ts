import {
    kernelSides,
    methods,
    otherLayers,
    positions,
    renames,
    successors,
    words,
    type Renames,
} from '../../../shared-rules/keras/eras';
import { spanning } from '../../../shared-rules/model/site';
import type { Argument } from '../../../shared-rules/model/graph';
import { signatureOf } from '../inference/signature';
import type { Given, GivenValue } from '../interpreter/library';
import type { Runtime } from '../interpreter/values';

/** A call as Keras 3 would spell it. */
export interface Meant {
    readonly name: string;
    readonly given: Given;
}

/** The name that Keras 3 has for a class or function of older versions. */
export const successorOf = (name: string): string =>
    Object.hasOwn(successors, name) ? (successors[name] ?? name) : name;

/**
 * What a call of an older version meant: `Convolution2D(32, 3, 3, border_mode="same")` is
 * `Conv2D(32, (3, 3), padding="same")`. Undefined where nothing in it is old, so that Keras 3 alone says what it means.
 */
export function meantBy(written: string, given: Given): Meant | undefined {
    const name = successorOf(written);
    const table = renamesOf(name);
    const old = oldKeywords(name, table, given);
    const isOldCall = old.length > 0 || name !== written || hasOldKernel(name, given);
    if (!table || !isOldCall) return undefined;
    return { name, given: renamed(table, withKernel(byOldPlaces(name, given))) };
}

function renamesOf(name: string): Renames | undefined {
    if (Object.hasOwn(renames, name)) return renames[name];
    return /^keras\.layers\.[A-Z]\w*$/.test(name) ? otherLayers : undefined;
}

/** Keywords that this Keras does not know and an older one did; `**kwargs` may take a few of them still. */
function oldKeywords(name: string, table: Renames | undefined, { keywords }: Given): readonly string[] {
    if (!table) return [];
    const sides = Object.hasOwn(positions, name) ? kernelSides.flat() : [];
    const listed = [...keywords.keys()].filter((it) => Object.hasOwn(table, it) || sides.includes(it));
    return listed.filter((it) => !signatureOf(name)?.some((parameter) => parameter.name === it));
}

/** `Convolution3D(32, 3, 3, 3)`, which Keras 3 cannot read otherwise. */
function hasOldKernel(name: string, { positional }: Given): boolean {
    return sidesIn(name, positional) === 3 && positional.slice(1, 4).every(isInt);
}

const isInt = (it: GivenValue | undefined): boolean => it?.value.kind === 'int';

const sidesIn = (name: string, positional: Given['positional']): number => {
    const places = Object.hasOwn(positions, name) ? (positions[name] ?? []) : [];
    const sides = places.filter((place) => kernelSides.some((it) => it.includes(place))).length;
    return sides > 0 && positional.length > sides ? sides : 0;
};

/** Numbers that stand where Keras 1 had the sides of a kernel get their old names; a tuple is a kernel of Keras 2. */
function byOldPlaces(name: string, given: Given): Given {
    const { positional, keywords } = given;
    const places = Object.hasOwn(positions, name) ? (positions[name] ?? []) : [];
    const isSide = (it: string) => kernelSides.some((sides) => sides.includes(it));
    const first = places.findIndex(isSide);
    const isOld =
        places.some((place) => isSide(place) && keywords.has(place)) ||
        (sidesIn(name, positional) > 0 && positional.slice(first, first + sidesIn(name, positional)).every(isInt));
    if (!isOld) return given;
    const named = positional.flatMap((it, i): (readonly [string, GivenValue])[] => {
        const place = places[i];
        return place ? [[place, it]] : [];
    });
    return { ...given, positional: [], keywords: new Map([...named, ...keywords]) };
}

/** `nb_row=3, nb_col=5` is `kernel_size=(3, 5)`. */
function withKernel(given: Given): Given {
    for (const sides of kernelSides) {
        const values = sides.map((side) => given.keywords.get(side));
        if (!values.every((it) => it !== undefined)) continue;
        const kept = [...given.keywords].filter(([name]) => !sides.includes(name));
        return { ...given, keywords: new Map([...kept, ['kernel_size', together(values)]]) };
    }
    return given;
}

/** One place for all of them where they stand side by side, as positional arguments do; else none. */
function together(values: readonly GivenValue[]): GivenValue {
    const items = values.map((it) => it.value);
    const [first, last] = [values[0], values.at(-1)];
    const sites = first?.site && last?.site && { first: first.site, last: last.site };
    const isPlaced = values.every(({ site, whole }) => site && (!whole || whole.start === site.start));
    if (!sites) return { value: { kind: 'tuple', items } };
    const site = spanning(sites.first, sites.last);
    return isPlaced
        ? { value: { kind: 'tuple', items, site }, site, whole: site }
        : { value: { kind: 'tuple', items, site: sites.first } };
}

/** A keyword that has gone goes; one that both spellings give stays as it is spelt today. */
function renamed(table: Renames, given: Given): Given {
    const keywords = new Map<string, GivenValue>();
    for (const [name, it] of given.keywords) {
        const today = Object.hasOwn(table, name) ? table[name] : name;
        if (!today || (today !== name && given.keywords.has(today))) continue;
        keywords.set(today, { ...it, value: translated(today, it.value) });
    }
    return { ...given, keywords };
}

/** `"th"` is `"channels_first"`. */
export function translated(argument: string, value: Runtime): Runtime {
    if (argument === 'data_format' && value.kind === 'str' && value.value === 'default') return NONE;
    const known = Object.hasOwn(words, argument) ? words[argument] : undefined;
    if (value.kind !== 'str' || !known || !Object.hasOwn(known, value.value)) return value;
    return { ...value, value: known[value.value] ?? value.value };
}

const NONE: Runtime = { kind: 'none' };

/** What `fit_generator(batches, 100, 10)` gives to `fit`, by name. */
export function byMethod(
    method: string,
    given: Given,
): (Meant & { readonly kind: 'fit' | 'evaluate' | 'predict' }) | undefined {
    const old = Object.hasOwn(methods, method) ? methods[method] : undefined;
    if (!old) return undefined;
    const named = given.positional.flatMap((it, i): (readonly [string, GivenValue])[] => {
        const place = old.positions[i];
        return place ? [[place, it]] : [];
    });
    const keywords = new Map([...named, ...given.keywords]);
    const name = `Model.${old.kind}`;
    return { name, kind: old.kind, given: renamed(renames[name] ?? {}, { ...given, positional: [], keywords }) };
}

/** A call's arguments by the names of today, then those that were written under older ones. */
export function withWritten(
    meant: ReadonlyMap<string, Argument>,
    keywords: readonly Argument[],
): ReadonlyMap<string, Argument> {
    const old = keywords.filter(({ name }) => !meant.has(name));
    return new Map([...meant, ...old.map((it) => [it.name, it] as const)]);
}
