import { raise, type Arguments, type Outputs } from '../layers/layer';
import { isInt, truth } from '../layers/operators';
import { lift, type Dim, type Shape } from '../model/shape';
import { intOf, itemsOf, type Value } from '../model/value';
import { notAList, op, shapeOf, withRank, type OpSpec } from './op';

export const signals: readonly OpSpec[] = [
    op('fft', (args) => transformed(args.value('x'), 1)),
    op('fft2', (args) => transformed(args.value('x'), 2)),
    op('ifft2', (args) => transformed(args.value('x'), 2)),
    op('rfft', withRank(rfft)),
    op('irfft', irfft),
    op('stft', withRank(stft)),
    op('istft', istft),
    op('extract_sequences', withRank(sequences), 'same'),
    op('correlate', correlate),
];

/** The real and the imaginary part, which must be alike. */
function parts(x: Value): Shape | undefined {
    const items = itemsOf(x);
    if (!items) {
        if (x.kind !== 'tensor') return undefined;
        notAList('x');
    }
    if (items.length !== 2) {
        raise(
            'Input `x` should be a tuple of two tensors - real and imaginary. Received: x={x}',
            { x: undefined },
            { blame: 'x', code: 'input-count' },
        );
    }
    const [real, imaginary] = items.map(shapeOf);
    if (!real || !imaginary) return undefined;
    const isOther = real.length !== imaginary.length || real.some((it, i) => isApart(it, imaginary[i]));
    if (isOther) {
        raise(
            'Input `x` should be a tuple of two tensors - real and imaginary. Both the real and imaginary parts should have the same shape. Received: x[0].shape = {real}, x[1].shape = {imaginary}',
            { real, imaginary },
            { blame: 'x', code: 'merge' },
        );
    }
    return real;
}

const isApart = (a: Dim, b: Dim): boolean => a !== undefined && b !== undefined && a !== b;

function assertRank(shape: Shape, rank: number): void {
    if (shape.length >= rank) return;
    raise('Input should have rank >= {rank}. Received: input.shape = {shape}', { rank, shape }, { code: 'rank' });
}

/** A transform along the last axes leaves the shape as it is; their sizes must be settled. */
function transformed(x: Value, axes: 1 | 2): Outputs {
    const shape = parts(x);
    if (!shape) return undefined;
    assertRank(shape, axes);
    if (shape.slice(-axes).includes(null)) {
        const what = axes === 1 ? 'last dimension' : '(-2, -1) axes';
        raise(
            'Input should have its {what} fully-defined. Received: input.shape = {shape}',
            { what, shape },
            { code: 'undefined-axis' },
        );
    }
    return { several: [shape, shape] };
}

const onesided = lift((length) => Math.floor(length / 2) + 1);

function rfft(shape: Shape, args: Arguments): Outputs {
    assertRank(shape, 1);
    const length = args.value('fft_length');
    const output = [...shape.slice(0, -1), onesided(length.kind === 'none' ? shape.at(-1) : intOf(length))];
    return { several: [output, output] };
}

function irfft(args: Arguments): Outputs {
    const shape = parts(args.value('x'));
    if (!shape) return undefined;
    assertRank(shape, 1);
    const length = args.value('fft_length');
    const last = shape.at(-1);
    const whole = length.kind !== 'none' ? intOf(length) : last === null ? null : lift((n) => 2 * (n - 1))(last);
    return [...shape.slice(0, -1), whole];
}

function stft(shape: Shape, args: Arguments): Outputs {
    const stride = positiveStride(args);
    const [length, centred] = [intOf(args.value('fft_length')), centre(args)];
    const last = shape.at(-1);
    if (shape.length === 0) return undefined;
    const padded = centred === undefined || length === undefined ? undefined : centred ? Math.floor(length / 2) * 2 : 0;
    const count =
        last === null
            ? null
            : lift((n, pad, fft, step) => 1 + Math.floor((n + pad - fft) / step))(last, padded, length, stride);
    const output = [...shape.slice(0, -1), count, onesided(length)];
    return { several: [output, output] };
}

/** `center` is compared with `False` itself. */
function centre(args: Arguments): boolean | undefined {
    const value = args.value('center');
    return value.kind === 'bool' ? value.value : value.kind === 'unknown' ? undefined : true;
}

function positiveStride(args: Arguments): number | undefined {
    const value = args.value('sequence_stride');
    const stride = intOf(value);
    if (isInt(value) === false || (stride !== undefined && stride <= 0)) {
        raise(
            '`sequence_stride` must be a positive integer. Received: sequence_stride={value}',
            { value },
            { blame: 'sequence_stride', code: 'positive-integer' },
        );
    }
    return stride;
}

function istft(args: Arguments): Outputs {
    const stride = positiveStride(args);
    const shape = parts(args.value('x'));
    if (!shape) return undefined;
    assertRank(shape, 2);
    const [length, fft] = [args.value('length'), intOf(args.value('fft_length'))];
    const frames = shape.at(-2);
    const centred = truth(args.value('center'));
    const trimmed = centred === undefined || fft === undefined ? undefined : centred ? Math.floor(fft / 2) * 2 : 0;
    const whole =
        frames === null
            ? null
            : lift((n, step, size, cut) => (n - 1) * step + size - cut)(frames, stride, fft, trimmed);
    return [...shape.slice(0, -2), length.kind === 'none' ? whole : intOf(length)];
}

function sequences(shape: Shape, args: Arguments): Outputs {
    assertRank(shape, 1);
    const [length, stride] = [intOf(args.value('sequence_length')), intOf(args.value('sequence_stride'))];
    const last = shape.at(-1);
    const count =
        last === null
            ? null
            : stride === 0
              ? undefined
              : lift((n, size, step) => 1 + Math.floor((n - size) / step))(last, length, stride);
    return [...shape.slice(0, -1), count, length];
}

function correlate(args: Arguments): Outputs {
    const [a, b] = [shapeOf(args.value('x1')), shapeOf(args.value('x2'))];
    for (const [name, shape] of [
        ['x1', a],
        ['x2', b],
    ] as const) {
        if (!shape || shape.length === 1) continue;
        raise(
            '`{name}` must be a 1-dimensional tensor, but receivedshape {shape}',
            { name, shape },
            { blame: name, code: 'rank' },
        );
    }
    const mode = args.string('mode');
    const [m, n] = [a?.[0], b?.[0]];
    if (m === null || n === null) return undefined;
    if (mode === 'same') return [lift(Math.max)(m, n)];
    if (mode === 'full') return [lift((x, y) => x + y - 1)(m, n)];
    if (mode === 'valid') return [lift((x, y) => Math.max(x, y) - Math.min(x, y) + 1)(m, n)];
    return undefined;
}
