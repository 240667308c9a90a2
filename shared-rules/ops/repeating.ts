import { raise, type Arguments, type Outputs } from '../layers/layer';
import { bareType, elements, int, isInt, isPlain } from '../layers/operators';
import { shapeValue } from '../layers/tensors';
import { lift, certainly, product, type Dim, type Shape } from '../model/shape';
import { intOf, itemsOf, type Value } from '../model/value';
import { counted, numbersIn, op, sizeAt, tensor, unknownSizes, withRank, type OpSpec } from './op';
import { size } from './reduction';

export const repeatings: readonly OpSpec[] = [
    op('repeat', repeat, 'same'),
    op('tile', withRank(tile), 'same'),
    op('pad', withRank(pad), 'same'),
];

function repeat(args: Arguments): Outputs {
    const [repeats, axis] = [args.value('repeats'), args.value('axis')];
    const shape = tensor(args);
    const counts = numbersIn(repeats);
    if (!shape) return axis.kind === 'none' ? [undefined] : undefined;
    const isOnce = counts?.length === 1;
    const total = counts?.reduce((a, b) => a + b, 0);
    if (axis.kind === 'none') {
        const whole = size(shape);
        if (whole === null) return [null];
        if (isOnce) return [product(whole, total)];
        if (counts && certainly.differ(whole, counts.length)) {
            raise(
                'Size of `repeats` and dimensions of `x` after flattening should be compatible. Received: {count} and {whole}',
                { count: counts.length, whole },
                { blame: 'repeats', code: 'repeat' },
            );
        }
        return [whole === undefined ? undefined : total];
    }
    const at = intOf(axis);
    if (at === undefined) {
        if (!isPlain(axis)) return undefined;
        const sentence = 'list indices must be integers or slices, not {type}';
        raise(sentence, { type: bareType(axis) }, { exception: 'TypeError', blame: 'axis', code: 'axis' });
    }
    const found = sizeAt(shape, at);
    const place = counted(at, shape.length);
    if (found === null) return shape;
    if (counts && !isOnce && certainly.differ(found, counts.length)) {
        raise(
            'Size of `repeats` and dimensions of `axis {axis} of x` should be compatible. Received: {count} and {shape}',
            { axis, count: counts.length, shape: shapeValue(shape, 'list') },
            { blame: 'repeats', code: 'repeat' },
        );
    }
    const repeated = isOnce ? product(found, total) : found === undefined ? undefined : total;
    return shape.map((it, i) => (i === place ? repeated : it));
}

function tile(shape: Shape, args: Arguments): Outputs {
    const repeats = args.value('repeats');
    const items = isInt(repeats)
        ? [repeats]
        : isPlain(repeats)
          ? elements(repeats, { blame: 'repeats' })
          : itemsOf(repeats);
    if (!items) return undefined;
    const rank = Math.max(items.length, shape.length);
    const counts: readonly Value[] = [...Array.from({ length: rank - items.length }, () => int(1)), ...items];
    const sizes = [...Array.from({ length: rank - shape.length }, () => 1), ...shape];
    return sizes.map((it, i) => (it === null ? null : product(it, intOf(counts[i]))));
}

function pad(shape: Shape, args: Arguments): Outputs {
    const value = args.value('pad_width');
    const widths = padWidths(value);
    if (!widths) return unknownSizes(shape.length);
    if (widths.length !== 1 && widths.length !== shape.length) {
        raise(
            '`pad_width` must have the same length as `x.shape`. Received: pad_width={value} (of length {count}) and x.shape={shape} (of length {rank})',
            { value, count: widths.length, shape, rank: shape.length },
            { blame: 'pad_width', code: 'pad' },
        );
    }
    return shape.map((it, i) => {
        const [before, after] = widths[widths.length === 1 ? 0 : i] ?? [];
        return it === null ? null : sum(it, before, after);
    });
}

/** Pairs of what stands before and after; undefined where they are given in an unusual way. */
function padWidths(value: Value): readonly (readonly [Dim, Dim])[] | undefined {
    const single = intOf(value);
    if (single !== undefined) return [[single, single]];
    const items = itemsOf(value);
    if (!items || items.length === 0) return undefined;
    if (isInt(items[0] ?? value)) return items.length === 2 ? [[intOf(items[0]), intOf(items[1])]] : undefined;
    const pairs = items.map((item) => itemsOf(item));
    if (!pairs.every((pair) => pair?.length === 2)) return undefined;
    return pairs.map((pair) => [intOf(pair?.[0]), intOf(pair?.[1])]);
}

const sum = lift((...sizes) => sizes.reduce((a, b) => a + b, 0));
