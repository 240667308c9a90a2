"""Random calls of the functions of `keras.ops` for networks, pictures and signals."""

from dice import FUNCTIONS, call, chance, dice, flag, functions, layout, pick, ranked, shape, similar, size, some, tensor


@functions("max_pool average_pool")
def pool():
    rank = pick(1, 2, 3)
    sizes = [it and it + pick(0, 3) for it in shape(rank + 2, 0.1)]
    window = pick(2, 3, 1, (2,) * rank, tuple(dice.randint(1, 3) for _ in range(rank)))
    strides = lambda: pick(None, 1, 2, (2,) * rank)  # noqa: E731
    padding = lambda: pick("valid", "same", "SAME", "zz", 3)  # noqa: E731
    return call(tensor(sizes), window, **some(strides=strides, padding=padding, data_format=layout))


def convolution(kind):
    rank = pick(1, 2, 3)
    sizes = [it and it + pick(0, 3) for it in shape(rank + 2, 0.08)]
    format_ = layout()
    channels = (sizes[1 if format_ == "channels_first" else -1] or 3) + pick(0, 0, 0, 0, 1)
    window, filters = [dice.randint(1, 3) for _ in range(rank)], pick(1, 2, 4)
    kernel = window + ([filters, channels] if kind == "conv_transpose" else [channels, filters])
    kwargs = some(
        strides=lambda: pick(1, 2, (1,) * rank, (2,) * rank),
        padding=lambda: pick("valid", "same", "SAME"),
        dilation_rate=lambda: pick(1, 1, 2),
        data_format=lambda: format_,
    )
    if kind == "separable_conv":
        return call(tensor(sizes), tensor(kernel), tensor([1] * rank + [filters * channels, 5]), **kwargs)
    if kind == "conv_transpose":
        kwargs |= some(output_padding=lambda: pick(None, 0, 1))
    return call(tensor(sizes), tensor(kernel), **kwargs)


for kind in ("conv", "depthwise_conv", "separable_conv", "conv_transpose"):
    FUNCTIONS[kind] = lambda kind=kind: convolution(kind)


@functions("binary_crossentropy categorical_crossentropy")
def crossentropy():
    sizes = shape(pick(1, 2, 3))
    return call(tensor(similar(sizes) if chance(0.3) else sizes), tensor(sizes))


@functions("sparse_categorical_crossentropy")
def sparse_crossentropy():
    sizes = shape(pick(1, 2, 3))
    labels = pick(sizes[:-1], sizes[:-1] + [1])
    return call(tensor(similar(labels) if chance(0.2) else labels, "int32"), tensor(sizes))


@functions("batch_normalization")
def batch_normalization():
    sizes, at = shape(pick(2, 3, 4)), pick(-1, 1, 0)
    vector = lambda: tensor([sizes[at]] if chance(0.9) else [3])  # noqa: E731
    both = {"offset": vector(), "scale": vector()} if chance(0.5) else {}
    return call(tensor(sizes), vector(), vector(), at, **both)


@functions("depth_to_space space_to_depth")
def blocks():
    sizes = [None] + [it and it * pick(1, 4, 2) for it in shape(pick(3, 3, 3, 2), 0.1)]
    return call(tensor(sizes), pick(2, 2, 3, 1), **some(data_format=lambda: pick("channels_last", "channels_first")))


@functions("unfold")
def unfold():
    sizes = [None] + [size(0) + 3 for _ in range(pick(3, 3, 2))]
    return call(tensor(sizes), pick(2, 3, (2, 1)), **some(stride=lambda: pick(1, 2), padding=lambda: pick(0, 1, (1, 0))))


@functions("fold")
def fold():
    return call(tensor([None, pick(4, 8, 12, 9, 5, None), pick(4, 9)][: pick(3, 3, 2)]), pick(4, (4, 5)), pick(2, (2, 2)))


@functions("image.resize")
def resize():
    target = pick((4, 5), [2, 2]) if chance(0.9) else pick((1,), 3, (0, 2), (1, 2, 3))
    return call(ranked(3, 4, 4, 2, 5), target, **some(data_format=layout, crop_to_aspect_ratio=flag, pad_to_aspect_ratio=flag))


@functions("image.elastic_transform image.gaussian_blur image.hsv_to_rgb image.rgb_to_grayscale image.rgb_to_hsv image.sobel_edges")
def image():
    sizes = shape(pick(3, 4, 4, 2, 5))
    if chance(0.8):
        sizes[-1 if chance(0.7) or len(sizes) < 3 else -3] = 3
    return call(tensor(sizes), **some(data_format=layout))


def bordered(what):
    kwargs = some(data_format=layout)
    for before, after, length in (("top", "bottom", "height"), ("left", "right", "width")):
        names = [f"{before}_{what}", f"{after}_{what}", f"target_{length}"]
        for name in dice.sample(names, 2 if chance(0.93) else pick(1, 3)):
            kwargs[name] = pick(2, 4, 6, 9) if name.startswith("target") else pick(0, 1, 2, 2, 1, -1)
    return call(tensor([it and it + 1 for it in shape(pick(3, 4, 4, 2))]), **kwargs)


FUNCTIONS["image.pad_images"] = lambda: bordered("padding")
FUNCTIONS["image.crop_images"] = lambda: bordered("cropping")


@functions("image.extract_patches")
def extract_patches():
    sizes = [None] + [pick(4, 5, 6, 8) for _ in range(3)]
    strides = lambda: pick(None, 1, 2, (1, 1))  # noqa: E731
    return call(tensor(sizes), pick(2, 3, (2, 3), (1,), "a", 2.0), **some(strides=strides, padding=lambda: pick("valid", "same")))


@functions("image.map_coordinates")
def map_coordinates():
    sizes = shape(pick(1, 2, 3))
    return call(tensor(sizes), tensor([pick(len(sizes), len(sizes), 9)] + shape(pick(0, 1, 2))), 1)


@functions("fft fft2 ifft2 irfft")
def transform():
    sizes = shape(pick(1, 2, 3, 0))
    pair = (tensor(sizes), tensor(similar(sizes) if chance(0.1) else sizes))
    return call(pair if chance(0.9) else pick(pair[0], pair[:1]))


@functions("istft")
def istft():
    sizes = [None, pick(5, None), 5]
    kwargs = some(length=lambda: pick(None, 9), center=lambda: pick(True, False))
    return call((tensor(sizes), tensor(sizes)), 4, pick(2, 2, 0), 8, **kwargs)
