import { raise, type Arguments, type Outputs } from '../layers/layer';
import { lift, type Dim, type Shape } from '../model/shape';
import { intOf } from '../model/value';
import { canonical, op, tensor, unknownSizes, withRank, type OpSpec } from './op';
import { size } from './reduction';

export const diagonals: readonly OpSpec[] = [
    op('diag', withRank(diag), 'same'),
    op('diagflat', diagflat, 'same'),
    op('diagonal', withRank(diagonal), 'same'),
    op('trace', withRank(trace)),
    op('diff', withRank(diff, 'a'), 'same'),
    op('vander', withRank(vander), 'same'),
];

function diag(shape: Shape, args: Arguments): Outputs {
    const k = intOf(args.value('k'));
    const [rows, columns] = shape;
    if (shape.length === 1) {
        const side = rows === null ? null : sum(rows, k === undefined ? undefined : Math.abs(k));
        return [side, side];
    }
    if (shape.length === 2) return [onDiagonal(rows, columns, k)];
    raise('`x` must be 1-D or 2-D, but received shape {shape}.', { shape }, { code: 'rank' });
}

function onDiagonal(rows: Dim, columns: Dim, k: number | undefined): Dim {
    if (rows === null || columns === null) return null;
    return lift((a, b, offset) => Math.max(0, Math.min(offset > 0 ? b - offset : a + offset, a, b)))(rows, columns, k);
}

function diagflat(args: Arguments): Outputs {
    const shape = tensor(args);
    const k = intOf(args.value('k'));
    const whole = shape && size(shape);
    const side = whole === null ? null : sum(whole, k === undefined ? undefined : Math.abs(k));
    return [side, side];
}

function diagonal(shape: Shape, args: Arguments): Outputs {
    const axes = twoAxes(shape, args, '`axis1` and `axis2` cannot be the same. Received: axis1={axis1}, axis2={axis2}');
    if (shape.length < 2) {
        raise(
            '`diagonal` requires an array of at least two dimensions, but `x` is of shape {shape}.',
            { shape },
            { code: 'rank' },
        );
    }
    if (!axes) return unknownSizes(shape.length - 1);
    const [a, b] = axes;
    return [...shape.filter((_, i) => i !== a && i !== b), onDiagonal(shape[a], shape[b], intOf(args.value('offset')))];
}

function trace(shape: Shape, args: Arguments): Outputs {
    const axes = twoAxes(shape, args, '`axis1` and `axis2` must be different. Received: axis1={axis1}, axis2={axis2}');
    if (!axes) return unknownSizes(shape.length - 2);
    return shape.filter((_, i) => !axes.includes(i));
}

function twoAxes(shape: Shape, args: Arguments, sentence: string): readonly [number, number] | undefined {
    const [axis1, axis2] = [args.value('axis1'), args.value('axis2')];
    const [a, b] = [canonical(axis1, shape.length, 'axis1'), canonical(axis2, shape.length, 'axis2')];
    if (a === undefined || b === undefined) return undefined;
    if (a === b) raise(sentence as '{axis1}{axis2}', { axis1, axis2 }, { blame: 'axis2', code: 'axis' });
    return [a, b];
}

function diff(shape: Shape, args: Arguments): Outputs {
    const axis = canonical(args.value('axis'), shape.length);
    const times = intOf(args.value('n'));
    if (axis === undefined) return unknownSizes(shape.length);
    return shape.map((it, i) => (i !== axis || it === null ? it : lift((a, n) => Math.max(a - n, 0))(it, times)));
}

function vander(shape: Shape, args: Arguments): Outputs {
    if (shape.length !== 1) {
        raise('Input tensor must be 1-dimensional. Received: input.shape={shape}', { shape }, { code: 'rank' });
    }
    const columns = args.value('N');
    return [...shape, columns.kind === 'none' ? shape[0] : intOf(columns)];
}

const sum = lift((...sizes) => sizes.reduce((a, b) => a + b, 0));
