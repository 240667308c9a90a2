import { raise, type Arguments, type Outputs } from '../layers/layer';
import { bareType, compare, int, isInt, isPlain } from '../layers/operators';
import { shapeValue } from '../layers/tensors';
import { certainly, lift, type AnyShape, type Dim, type Shape } from '../model/shape';
import { intOf, itemsOf, type Value } from '../model/value';
import {
    canonical,
    notAList,
    op,
    outOfRange,
    shapeOf,
    sizeAt,
    tensor,
    unknownSizes,
    withRank,
    type OpSpec,
} from './op';
import { areApart, size } from './reduction';

export const joinings: readonly OpSpec[] = [
    op('concatenate', concatenate),
    op('stack', stack),
    op('append', append),
    op('hstack', (args) => joined(args.value('xs'), 1)),
    op('vstack', (args) => joined(args.value('xs'), 0)),
    op('dstack', dstack),
    op(
        'split',
        withRank((shape, args) => split(shape, args, args.value('axis'))),
        'same',
    ),
    op('hsplit', withRank(hsplit), 'same'),
    op(
        'vsplit',
        withRank((shape, args) => deepSplit(shape, args, 2, 'vsplit', 0)),
        'same',
    ),
    op(
        'dsplit',
        withRank((shape, args) => deepSplit(shape, args, 3, 'dsplit', 2)),
        'same',
    ),
    op('array_split', withRank(arraySplit), 'same'),
    op('unstack', withRank(unstack), 'same'),
    op('meshgrid', meshgrid),
];

/** The shapes of a list of tensors; undefined where it is unknown what it holds. */
function shapesIn(value: Value): readonly AnyShape[] | undefined {
    const items = itemsOf(value);
    return items?.every((it) => it.kind === 'tensor' || it.kind === 'array') ? items.map(shapeOf) : undefined;
}

function concatenate(args: Arguments): Outputs {
    const axis = args.value('axis');
    if (args.value('xs').kind === 'tensor') notAList('xs');
    if (axis.kind === 'none') raise('`axis` cannot be None for `concatenate`.', {}, { blame: 'axis', code: 'axis' });
    const shapes = shapesIn(args.value('xs'));
    const first = shapes?.[0];
    if (!shapes || !first) return undefined;
    const at = canonical(axis, first.length);
    return at === undefined ? unknownSizes(first.length) : joinedAt(shapes, first, at);
}

function joined(xs: Value, at: number): Outputs {
    const shapes = shapesIn(xs);
    const first = shapes?.[0];
    if (!shapes || !first) return undefined;
    if (first.length <= at) outOfRange('list assignment index out of range');
    return joinedAt(shapes, first, at);
}

/** All sizes but one must agree, as far as they are settled. */
function joinedAt(
    shapes: readonly AnyShape[],
    first: Shape,
    at: number,
    print = (shape: Shape): Shape | Value => shape,
): Outputs {
    for (const shape of shapes) {
        if (
            !shape ||
            !areApart(
                shape.filter((_, i) => i !== at),
                first.filter((_, i) => i !== at),
            )
        )
            continue;
        raise(
            "Every value in `xs` must have the same shape except on the `axis` dim. But found element of shape {shape}, which is different from the first element's shape {first}.",
            { shape: print(shape), first: print(first) },
            { code: 'merge' },
        );
    }
    return first.map((it, i) => (i === at ? total(shapes.map((shape) => shape?.[at])) : it));
}

/** `None` as soon as one is. */
function total(sizes: readonly Dim[]): Dim {
    if (sizes.includes(null)) return null;
    return lift((...all) => all.reduce((a, b) => a + b, 0))(...sizes);
}

function stack(args: Arguments): Outputs {
    const shapes = shapesIn(args.value('x'));
    const first = shapes?.[0];
    if (!shapes || !first) return undefined;
    const at = canonical(args.value('axis'), first.length + 1);
    for (const shape of shapes) {
        if (!shape || !areApart(shape, first)) continue;
        raise(
            "Every value in `x` must have the same shape. But found element of shape {shape},  which is different from the first element's shape {first}.",
            { shape, first },
            { code: 'merge' },
        );
    }
    if (at === undefined) return unknownSizes(first.length + 1);
    return [...first.slice(0, at), shapes.length, ...first.slice(at)];
}

function append(args: Arguments): Outputs {
    const [a, b, axis] = [tensor(args, 'x1'), tensor(args, 'x2'), args.value('axis')];
    if (!a || !b) return axis.kind === 'none' ? [undefined] : undefined;
    if (axis.kind === 'none') return [total([size(a), size(b)])];
    const at = intOf(axis);
    if (at === undefined) return undefined;
    if (a.length === b.length && (at >= a.length || at < -a.length))
        outOfRange('list assignment index out of range', { blame: 'axis' });
    const place = at < 0 ? at + a.length : at;
    if (
        a.length !== b.length ||
        areApart(
            a.filter((_, i) => i !== place),
            b.filter((_, i) => i !== place),
        )
    ) {
        raise(
            '`append` requires inputs to have the same shape except the `axis={axis}`, but received shape {a} and {b}.',
            { axis, a, b },
            { code: 'merge' },
        );
    }
    const [left, right] = [a[place], b[place]];
    if (left === null || right === null) {
        const [first, second] = [left, right].map((it) => (it === null ? 'NoneType' : 'int'));
        const sentence = "unsupported operand type(s) for +: '{first}' and '{second}'";
        if (left !== undefined && right !== undefined)
            raise(sentence, { first, second }, { exception: 'TypeError', code: 'merge' });
    }
    return a.map((it, i) => (i === place ? total([left, right]) : it));
}

function dstack(args: Arguments): Outputs {
    const shapes = shapesIn(args.value('xs'))?.map((shape) => shape && deep(shape));
    const first = shapes?.[0];
    return shapes && first ? joinedAt(shapes, first, 2, (shape) => shapeValue(shape, 'list')) : undefined;
}

function deep(shape: Shape): Shape {
    if (shape.length === 0) return [1, 1, 1];
    return shape.length === 1 ? [1, ...shape, 1] : shape.length === 2 ? [...shape, 1] : shape;
}

/** `tuple(indices_or_sections)` in the constructor of what splits. */
function assertSections(args: Arguments): void {
    const where = args.value('indices_or_sections');
    if (!isPlain(where) || isInt(where) || itemsOf(where) || where.kind === 'str' || where.kind === 'dict') return;
    raise(
        "'{type}' object is not iterable",
        { type: bareType(where) },
        { exception: 'TypeError', blame: 'indices_or_sections' },
    );
}

/** `_compute_split_output_spec` */
function split(shape: Shape, args: Arguments, axis: Value): Outputs {
    assertSections(args);
    const where = args.value('indices_or_sections');
    const sections = intOf(where);
    const items = itemsOf(where);
    const at = canonical(axis, shape.length);
    if (at === undefined || (sections === undefined && !items)) return undefined;
    const whole = shape[at];
    const part = (to: Dim): Shape => shape.map((it, i) => (i === at ? to : it));
    if (sections === undefined) return { several: parts([0, ...(items ?? []).map(intOf), whole]).map(part) };
    if (certainly.indivisible(whole, sections)) {
        raise(
            '`x` size on given `axis` must be divisible by `indices_or_sections` when `indices_or_sections` is an int. But received {whole} and {sections}.',
            { whole, sections },
            { blame: 'indices_or_sections', code: 'split' },
        );
    }
    if (sections < 0) return undefined;
    return { several: Array.from({ length: sections }, () => part(lift((a) => Math.floor(a / sections))(whole))) };
}

const parts = (cuts: readonly Dim[]): readonly Dim[] =>
    cuts.slice(1).map((end, i) => (end === null ? null : lift((a, b) => b - a)(cuts[i], end)));

/** Along a fixed axis, which there must be. */
function deepSplit(shape: Shape, args: Arguments, least: number, name: string, axis: number): Outputs {
    assertSections(args);
    if (shape.length >= least) return split(shape, args, int(axis));
    raise(
        '`{name}` only works on arrays of at least {least} dimensions. Received array with shape {shape}.',
        { name, least, shape },
        { code: 'rank' },
    );
}

function hsplit(shape: Shape, args: Arguments): Outputs {
    assertSections(args);
    if (shape.length < 1) {
        raise(
            '`hsplit` only works on arrays of at least 1 dimension. Received array with shape {shape}.',
            { shape },
            { code: 'rank' },
        );
    }
    return split(shape, args, int(shape.length === 1 ? 0 : 1));
}

function arraySplit(shape: Shape, args: Arguments): Outputs {
    const sections = args.value('indices_or_sections');
    const axis = args.value('axis');
    const detail = { blame: 'indices_or_sections', code: 'split' };
    if (isInt(sections) === false) {
        raise(
            'Argument `indices_or_sections` must be of type `int`. Received: indices_or_sections={sections}',
            { sections },
            { ...detail, exception: 'TypeError' },
        );
    }
    if (compare(sections, '<=', int(0))) {
        raise(
            'Argument `indices_or_sections` must be a positive integer. Received: indices_or_sections={sections}',
            { sections },
            detail,
        );
    }
    if (isInt(axis) === false) {
        raise(
            'Argument `axis` must be of type `int`. Received: {axis}',
            { axis },
            { exception: 'TypeError', blame: 'axis' },
        );
    }
    const [count, given] = [intOf(sections), intOf(axis)];
    if (count === undefined || given === undefined) return undefined;
    const at = given < 0 ? given + shape.length : given;
    const whole = sizeAt(shape, at, 'tuple index out of range');
    const place = at < 0 ? at + shape.length : at;
    const part = (i: number) =>
        whole === null ? null : lift((a) => Math.floor(a / count) + (i < a % count ? 1 : 0))(whole);
    return { several: Array.from({ length: count }, (_, i) => shape.map((it, j) => (j === place ? part(i) : it))) };
}

function unstack(shape: Shape, args: Arguments): Outputs {
    const at = canonical(args.value('axis'), shape.length);
    if (at === undefined) return undefined;
    const num = args.value('num');
    const count = num.kind === 'none' ? shape[at] : intOf(num);
    if (count === null) {
        raise(
            'Cannot infer argument `num` from shape {shape}. Either provide a tensor with a concrete shape in the `axis` dimension or explicitly pass the `num` argument.',
            { shape },
            { blame: 'num', code: 'unstack' },
        );
    }
    if (count === undefined) return undefined;
    const rest = shape.filter((_, i) => i !== at);
    return { several: Array.from({ length: Math.max(count, 0) }, () => rest) };
}

/** One axis for each tensor, as long as the tensor is flattened; `xy` swaps the first two. */
function meshgrid(args: Arguments): Outputs {
    const shapes = shapesIn(args.value('x'));
    if (!shapes) return undefined;
    const sizes = shapes.map((shape) => shape && (shape.length === 0 ? 1 : size(shape)));
    const indexing = args.string('indexing');
    if (indexing === undefined || (indexing !== 'ij' && sizes.length < 2)) return undefined;
    const [a, b, ...rest] = sizes;
    const output = indexing === 'ij' ? sizes : [b, a, ...rest];
    return { several: sizes.map(() => output) };
}
