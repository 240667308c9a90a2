import { factsOf } from './data';
import { callBehind, isSameSite, methodOf } from './derivation';
import type { Call, Gathering, Loop, Program } from './graph';
import type { Site } from './site';
import { itemsOf, numberOf, stringOf, type Value } from './value';

/** Answers in groups: all of one class, then all of the next. */
export interface Grouped {
    readonly site: Site;
    /** How many of each, in order; undefined where unknown. */
    readonly sizes: readonly number[] | undefined;
}

/** Functions and methods that leave each row in its place. */
const KEEPING =
    /^(numpy\.(array|asarray|asanyarray|reshape|expand_dims|squeeze|ravel)|tf\.(constant|convert_to_tensor|cast|one_hot)|keras\.ops\.(array|convert_to_tensor|one_hot|cast)|keras\.utils\.to_categorical|pandas\.(Series|get_dummies)|sklearn\.preprocessing\.(LabelEncoder|LabelBinarizer|OneHotEncoder)\.(fit_)?transform)$/;
const KEEPING_METHODS = /^(reshape|astype|copy|flatten|ravel|squeeze|numpy|to_numpy|toarray|tolist|values)$/;

/** Steps back that are looked at. */
const FARTHEST = 30;

/** Whether answers are known to be in groups, whatever was done to them that keeps their order. */
export function groupedIn(value: Value | undefined, program: Program): Grouped | undefined {
    let current = value;
    for (let step = 0; current && step < FARTHEST; step++) {
        const found = madeInGroups(current, program);
        if (found) return found;
        current = before(current);
    }
    return undefined;
}

/** What the value was before something that keeps the order of its rows. */
function before(value: Value): Value | undefined {
    if (value.derived?.kind === 'attribute') return value.derived.name === 'values' ? value.derived.of : undefined;
    const call = callBehind(value);
    if (!call) return undefined;
    if (KEEPING.test(call.name)) return [...call.arguments.values()][0]?.value;
    return call.receiver && KEEPING_METHODS.test(methodOf(call)) ? call.receiver : undefined;
}

function madeInGroups(value: Value, program: Program): Grouped | undefined {
    const { order } = factsOf(value);
    if (order?.kind === 'grouped') return { site: order.site, sizes: order.sizes };
    return listed(value) ?? joined(value) ?? repeated(value) ?? gatheredByClass(value, program) ?? sorted(value);
}

const keyOf = (value: Value): string | undefined =>
    stringOf(value) ?? (numberOf(value) === undefined ? undefined : String(numberOf(value)));

/** `[0, 0, 0, 1, 1, 1]` */
function listed(value: Value): Grouped | undefined {
    const keys = itemsOf(value)?.map(keyOf);
    if (!keys?.every((key) => key !== undefined) || !value.site) return undefined;
    const sizes = runsOf(keys);
    const isLong = sizes.every((size) => size > 1);
    return isLong && sizes.length > 1 && new Set(keys).size === sizes.length ? { site: value.site, sizes } : undefined;
}

function runsOf(keys: readonly string[]): readonly number[] {
    const sizes: number[] = [];
    keys.forEach((key, i) => {
        if (i > 0 && key === keys[i - 1]) sizes[sizes.length - 1] = (sizes.at(-1) ?? 0) + 1;
        else sizes.push(1);
    });
    return sizes;
}

/** A part that is one number all over. */
interface Constant {
    readonly key: string;
    readonly size: number | undefined;
}

const JOIN = /^(numpy|keras\.ops)\.(concatenate|hstack|append|vstack)$/;

/** `np.concatenate([np.zeros(80), np.ones(20)])`, `[0] * 80 + [1] * 20` */
function joined(value: Value): Grouped | undefined {
    const parts = partsOf(value)?.map(constantIn);
    if (!parts?.every((part) => part !== undefined) || parts.length < 2 || !value.site) return undefined;
    if (new Set(parts.map(({ key }) => key)).size !== parts.length) return undefined;
    const sizes = parts.map(({ size }) => size);
    return { site: value.site, sizes: sizes.every((size) => size !== undefined) ? sizes : undefined };
}

function partsOf(value: Value): readonly Value[] | undefined {
    const call = callBehind(value);
    if (call && JOIN.test(call.name)) {
        const given = [...call.arguments.values()].filter(({ site }) => site !== undefined);
        if (methodOf(call) === 'append') return given.slice(0, 2).map((argument) => argument.value);
        return itemsOf(given[0]?.value);
    }
    return value.derived?.kind === 'operation' && value.derived.operator === '+' ? summands(value, 0) : undefined;
}

/** `a + b + c`, as long as it joins lists. */
function summands(value: Value, depth: number): readonly Value[] {
    const { derived } = value;
    if (derived?.kind !== 'operation' || derived.operator !== '+' || depth > FARTHEST) return [value];
    return derived.operands.flatMap((operand) => summands(operand, depth + 1));
}

function constantIn(value: Value): Constant | undefined {
    const items = itemsOf(value)?.map(keyOf);
    if (items?.[0] !== undefined)
        return items.every((it) => it === items[0]) ? { key: items[0], size: items.length } : undefined;
    const { derived } = value;
    if (derived?.kind === 'operation' && derived.operator === '*') return timesConstant(derived.operands);
    return filled(value);
}

/** `[0] * count` */
function timesConstant(operands: readonly Value[]): Constant | undefined {
    const list = operands.map((it) => itemsOf(it)).find((it) => it?.length === 1);
    const key = list?.[0] && keyOf(list[0]);
    return key === undefined ? undefined : { key, size: undefined };
}

/** `np.zeros(80)`, `np.ones((20, 1))`, `np.full(30, 2)` */
function filled(value: Value): Constant | undefined {
    const call = callBehind(value);
    const [, kind] = /^(?:numpy|keras\.ops|tf)\.(zeros|ones|full)$/.exec(call?.name ?? '') ?? [];
    if (!call || kind === undefined) return undefined;
    const filling = kind === 'full' ? [...call.arguments.values()][1]?.value : undefined;
    const key = kind === 'zeros' ? '0' : kind === 'ones' ? '1' : filling && keyOf(filling);
    const size = value.kind === 'array' ? (value.shape?.[0] ?? undefined) : undefined;
    return key === undefined ? undefined : { key, size };
}

/** `np.repeat([0, 1], 50)`, `np.repeat(range(10), count)` */
function repeated(value: Value): Grouped | undefined {
    const call = callBehind(value);
    if (call?.name !== 'numpy.repeat' || !value.site) return undefined;
    const [what, times] = [...call.arguments.values()].map((argument) => argument.value);
    const classes = itemsOf(what)?.map(keyOf);
    const count = numberOf(times);
    if (!classes || classes.length < 2 || new Set(classes).size !== classes.length || count === 1) return undefined;
    const each = itemsOf(times)?.map(numberOf);
    const sizes = count === undefined ? each : classes.map(() => count);
    return { site: value.site, sizes: sizes?.every((size) => size !== undefined) ? sizes : undefined };
}

/** `for label, folder in enumerate(folders): for file in …: labels.append(label)`, or a loop for each class. */
function gatheredByClass(value: Value, program: Program): Grouped | undefined {
    if (!value.site || (value.kind !== 'unknown' && value.kind !== 'list')) return undefined;
    const elements = program.gathered.filter(({ list }) => isSameSite(list, value.site));
    const found = elements.find((element) => isOfOuterLoop(element, program));
    const site = found?.site ?? loopForEach(elements, program);
    return site && { site, sizes: undefined };
}

const contains = (outer: Site, inner: Site): boolean =>
    outer.file === inner.file && outer.start <= inner.start && inner.end <= outer.end;

const loopsAround = (site: Site, { loops }: Program) => loops.filter((loop) => contains(loop.site, site));

/** What is appended in the inner loop is settled by the outer one. */
function isOfOuterLoop({ site, value }: Gathering, program: Program): boolean {
    if (!site) return false;
    const around = loopsAround(site, program);
    const [outer, inner] = [around.at(-2), around.at(-1)];
    if (!outer || !inner) return false;
    const words = program.wording.wordsAt(site);
    if (words.some((word) => inner.variables.includes(word))) return false;
    if (words.some((word) => outer.variables.includes(word))) return isCountedOut(outer);
    const written = value.site;
    const isOfTurn = written !== undefined && contains(outer.site, written) && !contains(inner.site, written);
    return isOfTurn && inner.over.some((word) => FILES.test(word));
}

/** Each turn has a value of its own: `for label in labels`, `for number, name in enumerate(names)`; not `for text, label in pairs`. */
const isCountedOut = ({ variables, over }: Loop): boolean =>
    variables.length === 1 || over.includes('enumerate') || over.includes('items');

/** What lists the files of a folder: the folder is the class then. */
const FILES = /^(listdir|glob|iglob|rglob|scandir|iterdir|walk)$/;

/** `for f in cats: y.append(0)`, then `for f in dogs: y.append(1)` */
function loopForEach(elements: readonly Gathering[], program: Program): Site | undefined {
    const byLoop = new Map<Site | undefined, Set<string | undefined>>();
    for (const { site, value } of elements) {
        const loop = site && loopsAround(site, program).at(-1)?.site;
        byLoop.set(loop, (byLoop.get(loop) ?? new Set()).add(keyOf(value)));
    }
    const keys = [...byLoop.values()].map((values) => (values.size === 1 ? [...values][0] : undefined));
    const isEach = !byLoop.has(undefined) && keys.length > 1 && keys.every((key) => key !== undefined);
    return isEach && new Set(keys).size === keys.length ? elements[0]?.site : undefined;
}

/** `frame = frame.sort_values("label")`, `frame["label"]` */
function sorted({ derived }: Value): Grouped | undefined {
    const column = derived?.kind === 'item' ? stringOf(derived.index) : undefined;
    if (derived?.kind !== 'item' || column === undefined) return undefined;
    const call = sortingOf(derived.of);
    const by = call && [...call.arguments.values()].find(({ name }) => name === '0' || name === 'by')?.value;
    const first = by && (stringOf(by) ?? stringOf(itemsOf(by)?.[0]));
    return call && first === column ? { site: call.callee, sizes: undefined } : undefined;
}

const TABLE_STEPS = /^(reset_index|dropna|fillna|copy|drop|astype|drop_duplicates)$/;

function sortingOf(table: Value): Call | undefined {
    let call = callBehind(table);
    for (let step = 0; call && step < FARTHEST; step++) {
        if (methodOf(call) === 'sort_values') return call;
        call = TABLE_STEPS.test(methodOf(call)) ? callBehind(call.receiver) : undefined;
    }
    return undefined;
}

const MIXING = /^(shuffle|permutation|permuted|sample)$/;

/** Whether anything in the program mixes rows, be it in place. */
export const mixes = ({ calls }: Program): boolean => calls.some((call) => MIXING.test(methodOf(call)));
