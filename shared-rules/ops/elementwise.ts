import { broadcast } from '../layers/broadcast';
import { raise, type Arguments } from '../layers/layer';
import { compare, int, isPlain } from '../layers/operators';
import { stringOf } from '../model/value';
import { family, op, shapeOf, tensor, withRank, type OpSpec } from './op';

/** As many numbers as came in, whatever happens to each. */
const same =
    (name = 'x'): OpSpec['call'] =>
    (args) =>
        tensor(args, name);

const binary =
    (first: string, second: string): OpSpec['call'] =>
    (args) => {
        const [a, b] = [tensor(args, first), tensor(args, second)];
        return a && b && broadcast(a, b);
    };

const DTYPES =
    /^(bool|u?int(8|16|32|64)|b?float16|float(32|64)|float8_\w+|complex(64|128)|string|int|float|half|double)$/;

/** `standardize_dtype` */
function dtypeIn(args: Arguments): string | undefined {
    const value = args.value('dtype');
    if (value.kind === 'str' && !DTYPES.test(value.value)) {
        raise('Invalid dtype: {value}', { value }, { blame: 'dtype', code: 'dtype' });
    }
    return value.kind === 'none' ? undefined : stringOf(value);
}

const cast: OpSpec['call'] = (args) => {
    dtypeIn(args);
    return tensor(args);
};

/** Tensors of zeros as large as another one. */
const like: OpSpec['call'] = (args) => {
    dtypeIn(args);
    return tensor(args);
};

export const elementwise: readonly OpSpec[] = [
    ...family(
        `abs absolute angle arccos arccosh arcsin arcsinh arctan arctanh cbrt ceil celu conj conjugate copy cos cosh
        deg2rad elu erf erfc erfinv exp exp2 expm1 fabs floor gelu hard_shrink hard_sigmoid hard_silu hard_tanh i0 imag
        leaky_relu log log10 log1p log2 log_sigmoid nan_to_num rad2deg real relu relu6 round rsqrt selu sigmoid sign silu
        sin sinc sinh soft_shrink softplus softsign sparse_plus sparse_sigmoid sqrt squareplus tan tanh tanh_shrink
        threshold reciprocal corrcoef`,
        same(),
    ),
    ...family('bitwise_invert bitwise_not clip negative square tril triu trunc', same(), 'same'),
    ...family('isfinite isinf isnan isneginf isposinf isreal logical_not signbit', same(), 'bool'),
    ...family(
        'bitwise_and bitwise_or bitwise_xor bitwise_left_shift bitwise_right_shift left_shift right_shift',
        same(),
    ),
    ...family('cast saturate_cast', cast, dtypeIn),
    ...family(
        'array convert_to_tensor empty_like full_like ones_like zeros_like',
        like,
        (args) => dtypeIn(args) ?? dtypeOf(args),
    ),
    op('stop_gradient', same('variable'), (args) => dtypeOf(args, 'variable')),
    op('polar', same('abs_')),
    op('isin', same('x1'), 'bool'),
    op('in_top_k', same('targets'), 'bool'),
    ...family('layer_normalization rms_normalization', same()),
    ...family(
        `add arctan2 divide divide_no_nan floor_divide fmax fmin fmod gcd lcm ldexp logaddexp logaddexp2 maximum minimum
        mod multiply nextafter power subtract true_divide`,
        binary('x1', 'x2'),
    ),
    ...family(
        'equal greater greater_equal isclose less less_equal logical_and logical_or logical_xor not_equal',
        binary('x1', 'x2'),
        'bool',
    ),
    ...family('heaviside hypot', (args) => {
        const [a, b] = [args.value('x1'), args.value('x2')];
        if (isPlain(a) || isPlain(b)) return undefined;
        return binary('x1', 'x2')(args);
    }),
    op('where', where),
    op('digitize', digitize, 'int32'),
    op(
        'dot_product_attention',
        withRank((query) => query, 'query'),
    ),
    op('allclose', () => [], 'bool'),
    op('vdot', () => []),
];

export function dtypeOf(args: Arguments, name = 'x'): string | undefined {
    const value = args.value(name);
    return value.kind === 'tensor' ? value.tensor.dtype : value.kind === 'array' ? value.dtype : undefined;
}

function where(args: Arguments) {
    const [x1, x2] = [args.value('x1'), args.value('x2')];
    if ((x1.kind === 'none') !== (x2.kind === 'none') && isKnownKind(x1.kind) && isKnownKind(x2.kind)) {
        raise(
            '`x1` and `x2` either both should be `None` or both should have non-None value.',
            {},
            { code: 'argument' },
        );
    }
    const [condition, a, b] = [shapeOf(args.value('condition')), shapeOf(x1), shapeOf(x2)];
    if (x1.kind === 'none' && x2.kind === 'none') return condition;
    return condition && a && b && broadcast(broadcast(condition, a), b);
}

const isKnownKind = (kind: string): boolean => kind !== 'unknown';

function digitize(args: Arguments) {
    const bins = tensor(args, 'bins');
    if (bins && compare(int(bins.length), '>', int(1))) {
        raise(
            '`bins` must be a 1D array. Received: bins={bins} with shape bins.shape={shape}',
            { bins: undefined, shape: bins },
            { blame: 'bins', code: 'rank' },
        );
    }
    return tensor(args);
}
