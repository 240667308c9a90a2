"""Random calls of the functions of `keras.ops` that work on numbers and shapes."""

from dice import FUNCTIONS, axes, axis, call, chance, dice, flag, functions, pick, ranked, shape, similar, size, some, tensor


@functions(
    """abs absolute angle arccos arccosh arcsin arcsinh arctan arctanh array bincount bitwise_invert bitwise_not cbrt ceil
    celu conj conjugate convert_to_tensor copy corrcoef cos cosh deg2rad diag diagflat dtype elu empty_like erf erfc erfinv
    exp exp2 expm1 fabs fliplr flipud floor gelu hard_shrink hard_sigmoid hard_silu hard_tanh i0 imag is_tensor isfinite
    isinf isnan isneginf isposinf isreal layer_normalization leaky_relu log log10 log1p log2 log_sigmoid logical_not
    lu_factor matrix_rank nan_to_num ndim negative nonzero ones_like pinv qr rad2deg ravel real reciprocal relu relu6
    rms_normalization round rsqrt selu shape sigmoid sign signbit silu sin sinc sinh size soft_shrink softplus softsign
    sparse_plus sparse_sigmoid sqrt square squareplus stop_gradient svd tan tanh tanh_shrink tril triu trunc
    view_as_complex view_as_real zeros_like"""
)
def alone():
    return call(tensor())


@functions("cholesky cholesky_inverse det eig eigh inv logdet slogdet")
def square_matrix():
    sizes = shape(pick(2, 3, 2, 1))
    if chance(0.75) and len(sizes) > 1:
        sizes[-2] = sizes[-1] = pick(2, 3, 4)
    return call(tensor(sizes))


@functions(
    """add allclose arctan2 divide divide_no_nan equal floor_divide fmax fmin fmod gcd greater greater_equal isclose lcm
    ldexp less less_equal logaddexp logaddexp2 logical_and logical_or logical_xor maximum minimum mod multiply nextafter
    not_equal outer power subtract true_divide vdot"""
)
def two():
    sizes = shape()
    other = similar(sizes) if chance(0.8) else shape()
    pair = [tensor(sizes), tensor(other[1:] if chance(0.25) else other) if chance(0.9) else pick(3, 2.0, True)]
    dice.shuffle(pair)
    return call(*pair)


FUNCTIONS |= {
    "argpartition": lambda: call(tensor(), pick(1, 0, 1.0), **some(axis=lambda: pick(-1, 0, None))),
    "cast": lambda: call(tensor(), pick("float32", "int32", "bool", "float16") if chance(0.9) else "zz"),
    "clip": lambda: call(tensor(), 0, 1),
    "correlate": lambda: call(tensor([size(0)]), ranked(1, 1, 1, 2), **some(mode=lambda: pick("valid", "same", "full"))),
    "ctc_decode": lambda: call(
        tensor([None, 5, 4]), tensor([None]), **some(strategy=lambda: pick("greedy", "beam_search"), top_paths=lambda: pick(1, 2))
    ),
    "ctc_loss": lambda: call(tensor([2, 3]), tensor([pick(2, 2, 3), 5, 4]), tensor([2]), tensor([2])),
    "diagonal": lambda: call(ranked(2, 3, 4, 1), **some(offset=lambda: pick(0, 1, -1), axis1=lambda: pick(0, 1), axis2=axis)),
    "diff": lambda: call(ranked(1, 2, 3), **some(n=lambda: pick(1, 2, 9), axis=axis)),
    "digitize": lambda: call(tensor(), ranked(1, 1, 2)),
    "dot_product_attention": lambda: call(ranked(4), ranked(4), ranked(4)),
    "expand_dims": lambda: call(tensor(), pick(0, -1, 1, 2, (0, 1), [-1], (0, 2)) if chance(0.9) else pick("a", None, 1.0, 7)),
    "extract_sequences": lambda: call(ranked(1, 2, 3), pick(1, 2), pick(1, 2)),
    "flip": lambda: call(tensor(), **some(axis=axes)),
    "full_like": lambda: call(tensor(), 3),
    "glu": lambda: call(tensor([it and it * pick(1, 2, 2) for it in shape(pick(1, 2, 3))]), **some(axis=lambda: pick(-1, 0, 7))),
    "heaviside": lambda: call(tensor(), tensor()),
    "histogram": lambda: call(ranked(1), **some(bins=lambda: pick(5, 10, -1, 2.0))),
    "hypot": lambda: call(tensor(), tensor()),
    "image.affine_transform": lambda: call(ranked(3, 4, 2), ranked(1, 2, 3)),
    "image.ssim": lambda: call(ranked(3, 4, 2), ranked(3, 4)),
    "in_top_k": lambda: call(tensor(shape(1), "int32"), ranked(2), 2),
    "isin": lambda: call(tensor(), tensor()),
    "kron": lambda: call(ranked(2), ranked(2)),
    "moments": lambda: call(tensor(), axes(), **some(keepdims=flag)),
    "moveaxis": lambda: call(ranked(2, 3, 4), pick(0, 1, -1, (0, 1), [0], 7), pick(0, -1, 1, (-1, -2), [1], (1, 2))),
    "multi_hot": lambda: call(tensor(shape(pick(1, 2, 3)), "int32"), 4, **some(axis=lambda: pick(-1, 0, 1, 7))),
    "norm": lambda: call(ranked(1, 2, 3), **some(ord=lambda: pick(None, 1, 2, "fro", "nuc", "zz", 3), axis=axes, keepdims=flag)),
    "one_hot": lambda: call(tensor(shape(pick(0, 1, 2, 3)), "int32"), pick(3, 5), **some(axis=lambda: pick(-1, 0, 1, -2, 7))),
    "pad": lambda: call(ranked(1, 2, 3, 4), pick(1, 2, (1, 2), [[0, 0], [1, 1]], ((0, 0), (1, 2), (1, 1)), ((1, 2),), 0)),
    "polar": lambda: call(tensor(), tensor()),
    "psnr": lambda: call(tensor(), tensor(), 1.0),
    "repeat": lambda: call(tensor(), pick(2, 3, [2], [1, 2], [1, 2, 3], 0), **some(axis=lambda: pick(0, 1, -1, None, 5, "a"))),
    "rfft": lambda: call(tensor(), **some(fft_length=lambda: pick(None, 8))),
    "roll": lambda: call(tensor(), pick(1, 2, -1), **some(axis=axes)),
    "rot90": lambda: call(ranked(1, 2, 3, 4), **some(axes=lambda: pick((0, 1), (1, 2), [-1, -2], (0, 0), (0,), (5, 0)))),
    "saturate_cast": lambda: call(tensor(), pick("int8", "zz")),
    "scatter": lambda: call(tensor([3, 1], "int32"), tensor([3]), (pick(4, 5),)),
    "scatter_update": lambda: call(ranked(2), tensor([3, 2], "int32"), tensor([3]), **some(reduction=lambda: pick(None, "add", "zz"))),
    "searchsorted": lambda: call(ranked(1, 1, 2), tensor()),
    "select": lambda: call([ranked(2, dtype="bool")], [ranked(2)]),
    "slice_update": lambda: call(ranked(2), tensor([2], "int32"), ranked(2)),
    "sparsemax": lambda: call(tensor(), **some(axis=axis)),
    "stft": lambda: call(tensor([None, pick(16, 20, None)]), 4, pick(2, 3, 0, 1.0), pick(4, 8), **some(center=flag)),
    "swapaxes": lambda: call(ranked(2, 3, 4), pick(0, 1, -1, 2, 7, "a"), pick(0, 1, -1, -2)),
    "threshold": lambda: call(tensor(), 0.5, 0.0),
    "tile": lambda: call(tensor(), pick(2, [2], (1, 2), [2, 1, 3], (1, 1, 1, 2), 2.0, None)),
    "top_k": lambda: call(ranked(1, 2, 3), pick(1, 2)),
    "trace": lambda: call(ranked(2, 3, 4, 1), **some(axis1=lambda: pick(0, 1), axis2=axis)),
    "trapezoid": lambda: call(tensor(), **some(axis=lambda: pick(-1, 0, 1, 2))),
    "unique": lambda: call(
        tensor(), **some(axis=axis, size=lambda: pick(None, 3), return_index=flag, return_inverse=flag, return_counts=flag)
    ),
    "unstack": lambda: call(ranked(1, 2, 3), **some(num=lambda: pick(None, 2, 3), axis=lambda: pick(0, 1, -1, 7))),
    "vander": lambda: call(ranked(1, 1, 1, 2), **some(N=lambda: pick(None, 3, 0))),
}
FUNCTIONS |= dict.fromkeys(
    "bitwise_and bitwise_or bitwise_xor bitwise_left_shift bitwise_right_shift left_shift right_shift".split(),
    lambda: call(ranked(2, dtype="int32"), ranked(2, dtype="int32")),
)
FUNCTIONS |= dict.fromkeys(
    """all any amax amin max mean median min nanmax nanmean nanmedian nanmin nanprod nanstd nansum nanvar prod ptp std sum
    var logsumexp""".split(),
    lambda: call(tensor(), **some(axis=axes, keepdims=flag)),
)
FUNCTIONS |= dict.fromkeys(
    "argmax argmin nanargmax nanargmin".split(), lambda: call(tensor(), **some(axis=axis, keepdims=flag))
)
FUNCTIONS |= dict.fromkeys(
    "argsort count_nonzero cumprod cumsum log_softmax nancumprod nancumsum normalize softmax sort".split(),
    lambda: call(tensor(), **some(axis=axis)),
)
FUNCTIONS |= dict.fromkeys(
    "nanpercentile nanquantile percentile quantile".split(),
    lambda: call(tensor(), pick(0.5, [0.1, 0.5], [0.2], tensor([3])), **some(axis=axes, keepdims=flag)),
)
FUNCTIONS |= dict.fromkeys(
    "geomspace linspace logspace".split(),
    lambda: call(tensor(), pick(3, tensor()), **some(num=lambda: pick(5, 7), axis=lambda: pick(0, -1, 1, 9))),
)


@functions("average")
def averaged():
    sizes = shape(pick(1, 2, 3))
    weights = pick({}, {"weights": tensor(similar(sizes))}, {"weights": tensor([pick(*sizes)])})
    return call(tensor(sizes), **some(axis=lambda: pick(None, 0, -1, 1, 5)), **weights)


@functions("where")
def where():
    sizes = shape()
    if chance(0.1):
        return call(tensor(sizes, "bool"))
    return call(tensor(sizes, "bool"), pick(tensor(similar(sizes)), 3), pick(tensor(similar(sizes)), tensor(sizes), 0, None))


@functions("dot matmul")
def product():
    left, right = shape(pick(1, 2, 2, 3, 3, 4)), shape(pick(1, 2, 2, 3, 3, 4))
    if chance(0.75):
        right[-2 if len(right) > 1 else 0] = left[-1]
    return call(tensor(left), tensor(right)) if chance(0.9) else two()


@functions("inner")
def inner():
    left, right = shape(pick(1, 2, 3)), shape(pick(1, 2, 3, 0))
    if right and chance(0.7):
        right[-1] = left[-1]
    return call(tensor(left), tensor(right))


@functions("tensordot")
def tensordot():
    left, right = shape(pick(1, 2, 3)), shape(pick(1, 2, 3))
    if chance(0.6):
        right[0] = left[-1]
    return call(tensor(left), tensor(right), **some(axes=lambda: pick(1, 2, 0, [[-1], [0]], ([0], [1]), [[0, 1], [0, 1]])))


@functions("cross")
def cross():
    sizes = shape(pick(1, 2, 3))
    sizes[-1] = pick(2, 3, 3, sizes[-1])
    return call(tensor(sizes), tensor(similar(sizes)), **some(axis=lambda: pick(None, -1, 0)))


EQUATIONS = """ab,bc->ac ij,jk->ik bij,bjk->bik ...ij,...jk->...ik bqhd,bkhd->bhqk ij->ji ij->i ii->i i,i-> ab,cb ...i,i->...
    bhw,bw->bh ij,jk ab->ba->c ab,bc,cd->ad""".split()


@functions("einsum")
def einsum():
    equation = pick(*EQUATIONS)
    sizes = {}
    of = lambda letter: sizes.setdefault(letter, size()) if chance(0.95) else size()  # noqa: E731
    specs = equation.split("->")[0].split(",")
    inside = [[it for part in spec.partition("...") for it in (["1", "2"] if part == "..." else part)] for spec in specs]
    operands = [[of(letter) for letter in letters] for letters in inside]
    if chance(0.08):
        operands.pop() if chance(0.5) else operands[0].pop()
    return call(equation, *map(tensor, operands))


@functions("cdist")
def distances():
    left, right = shape(pick(2, 3)), shape(pick(2, 3, 1))
    if chance(0.7):
        right[-1] = left[-1]
    return call(tensor(left), tensor(right))


@functions("solve solve_triangular")
def solved():
    n = pick(2, 3)
    return call(tensor([n, pick(n, n, n, n + 1)]), tensor(pick([n], [n, 4], [n + 1, 2], [n + 1])))


@functions("lstsq")
def lstsq():
    return call(tensor([size(), size()] if chance(0.9) else shape(3)), ranked(1, 2, 3))


def factors(whole):
    return [it for it in range(1, whole + 1) if whole % it == 0]


@functions("reshape")
def reshape():
    sizes = shape(pick(1, 2, 3, 4))
    if None not in sizes and chance(0.7):
        whole = 1
        for it in sizes:
            whole *= it
        first = pick(*factors(whole))
        target = [first, whole // first]
        if chance(0.5):
            target[pick(0, 1)] = -1
    else:
        target = [pick(-1, 1, 2, 3, 4, 6, 12) for _ in range(dice.randint(1, 4))]
    if chance(0.08):
        target.append(pick(-2, None, 2.0, -1, 0))
    return call(tensor(sizes), pick(tuple(target), tuple(target), target) if chance(0.95) else pick(6, -1))


@functions("transpose")
def transpose():
    sizes = shape(pick(1, 2, 3, 4))
    order = [pick(it, it, it - len(sizes)) for it in dice.sample(range(len(sizes)), len(sizes))]
    if chance(0.15):
        order = pick(order[:-1], order + [0], [0] * len(sizes), order[:-1] + [7], order[:-1] + [1.0])
    return call(tensor(sizes), **some(axes=lambda: pick(tuple(order), order, order, pick(3, None))))


@functions("squeeze")
def squeeze():
    sizes = [pick(1, it) for it in shape(pick(1, 2, 3, 4))]
    return call(tensor(sizes), **some(axis=lambda: pick(0, 1, -1, -2, 2, (0, 1), None, [1], "a", 1.0, 7)))


@functions("broadcast_to")
def broadcast_to():
    sizes = [pick(1, it, it) for it in shape(pick(0, 1, 2, 3))]
    target = [size(0) for _ in range(pick(0, 0, 1))] + [it or 3 for it in similar(sizes)]
    return call(tensor(sizes), tuple(target))


def alike(at):
    """Tensors that differ in one size, and now and then in another."""
    sizes = shape(pick(1, 2, 3, 4), 0.1)
    several = [list(sizes) for _ in range(pick(1, 2, 2, 3))]
    for it in several:
        if -len(it) <= at < len(it):
            it[at] = size(0.1)
    several = [tensor(similar(it) if chance(0.12) else it) for it in several]
    return pick(several, tuple(several))


@functions("concatenate")
def concatenate():
    at = pick(0, -1, 1, 2, -2)
    return call(alike(at), **({"axis": at} if chance(0.85) else pick({}, {"axis": None}, {"axis": "a"}, {"axis": 9}, {"axis": 1.0})))


@functions("stack")
def stack():
    sizes = shape(pick(0, 1, 2, 3), 0.1)
    return call([tensor(similar(sizes) if chance(0.1) else sizes) for _ in range(pick(1, 2, 3))], **some(axis=axis))


@functions("dstack hstack vstack")
def stacked():
    return call(alike(pick(0, 1, 2)))


@functions("append")
def append():
    at = pick(0, -1, 1)
    several = alike(at)
    return call(several[0], several[-1], **some(axis=lambda: pick(at, at, None)))


@functions("split hsplit vsplit dsplit")
def split():
    sizes = [it and it * pick(1, 2, 2) for it in shape(pick(1, 2, 3, 4))]
    return call(tensor(sizes), pick(2, 2, 1, 3, [1], (1, 3), [2, 2], None, 2.0))


@functions("array_split")
def array_split():
    return call(ranked(1, 2, 3), pick(2, 3, 1, 0, -1, 2.0, [1]), **some(axis=lambda: pick(0, 1, -1, 7, "a", -9)))


@functions("meshgrid")
def meshgrid():
    return call(*[ranked(0, 1, 2) for _ in range(pick(2, 2, 3))], **some(indexing=lambda: pick("xy", "ij")))


@functions("take")
def take():
    return call(tensor(), pick(0, [0, 1], [[0, 1], [1, 0]], tensor(shape(pick(0, 1, 2)), "int32")), **some(axis=axis))


@functions("take_along_axis")
def take_along_axis():
    sizes = shape(pick(1, 2, 3))
    at = pick(0, -1)
    indices = [it if place != at % len(sizes) else size() for place, it in enumerate(sizes)]
    return call(tensor(sizes), tensor(similar(indices) if chance(0.2) else indices, "int32"), **some(axis=lambda: pick(at, None, 9)))


@functions("slice")
def slice_():
    sizes = shape(pick(1, 2, 3))
    starts = [pick(0, 0, 1) for _ in range(len(sizes) if chance(0.92) else 1)]
    return call(tensor(sizes), starts, tuple(pick(-1, 1, 2) for _ in range(len(sizes) if chance(0.92) else 5)))


@functions("segment_max segment_min segment_prod segment_sum")
def segments():
    sizes = shape(pick(1, 2, 3))
    return call(tensor(sizes), tensor([sizes[0]] if chance(0.8) else shape(pick(1, 2)), "int32"), **some(num_segments=lambda: pick(None, 3)))
