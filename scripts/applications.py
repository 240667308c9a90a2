"""Writes shared-rules/keras/applications.ts: the networks of keras.applications, asked of Keras itself.

    python scripts/applications.py             write the file
    python scripts/applications.py --check     fail if it differs from what the installed Keras says
    python scripts/applications.py --verify    do footgun's arithmetic here and compare it with networks that Keras builds

Needs `pip install keras==3.15.1 jax`; nothing is downloaded and no weight is filled.
"""

import functools
import inspect
import itertools
import json
import math
import os
import pathlib
import re
import sys
import warnings

os.environ.setdefault("KERAS_BACKEND", "jax")
import keras  # noqa: E402
from keras.src.applications import imagenet_utils  # noqa: E402
from keras.src.backend.common import global_state  # noqa: E402
from keras.src.backend.common.stateless_scope import StatelessScope  # noqa: E402
from keras.src.utils import file_utils  # noqa: E402

warnings.simplefilter("ignore")
TARGET = pathlib.Path(__file__).parent.parent / "shared-rules" / "keras" / "applications.ts"
NAMES = sorted(n for n in vars(keras.applications) if n[0].isupper())
# The widths that ImageNet weights exist for.
ALPHAS = {"MobileNet": (1.0, 0.75, 0.5, 0.25), "MobileNetV2": (1.0, 0.35, 0.5, 0.75, 1.3, 1.4)}
# The smallest of each kind: what it does with its head, the others do.
KINDS = {
    "VGG": "VGG16", r"ResNet\d+$": "ResNet50", r"ResNet\d+V2": "ResNet50V2", "DenseNet": "DenseNet121",
    "ConvNeXt": "ConvNeXtTiny", r"EfficientNetB\d": "EfficientNetB0", r"EfficientNetV2B": "EfficientNetV2B0",
    "EfficientNetV2[SML]": "EfficientNetV2S", "NASNet": "NASNetMobile",
}
MARK = 1000

keras_pad = imagenet_utils.correct_pad
file_utils.get_file = lambda name, *_, **__: name
keras.Model.load_weights = lambda *_, **__: None


def kind_of(name):
    return next((kind for pattern, kind in KINDS.items() if re.match(pattern, name)), name)


@functools.cache
def build(name, **arguments):
    """The network, and how often it counted each name (`conv2d`, `conv2d_1`)."""
    # Not the whole session: that would go through everything that is kept here.
    global_state.set_global_attribute("object_name_uids", None)
    given = dict(weights=None, include_top=False, input_shape=(None, None, 3)) | arguments
    if given["include_top"] and "input_shape" not in arguments:
        del given["input_shape"]
    with StatelessScope(initialize_variables=False):
        model = getattr(keras.applications, name)(**given)
    counted = dict(global_state.get_global_attribute("object_name_uids"))
    return model, {k: n for k, n in sorted(counted.items()) if k not in ("keras_tensor", "input_layer")}


def sizes(weights):
    return sum(math.prod(w.shape) for w in weights)


def counts(model):
    return [sizes(model.trainable_weights), sizes(model.non_trainable_weights)]


def refusal(name, **arguments):
    try:
        build(name, **arguments)
    except ValueError as error:
        return str(error)
    sys.exit(f"{name} takes {arguments}")


def marked_pad(inputs, kernel_size):
    """What Keras chooses by the size, it does not know here: the padding is marked, so that it is found again."""
    return ((MARK, MARK), (MARK, MARK)) if inputs.shape[1] is None and marking else keras_pad(inputs, kernel_size)


marking = True
imagenet_utils.correct_pad = marked_pad


def steps_of(name, **arguments):
    """The windows on one way from the last maps to the input; those that leave every size as it is are left out."""
    model, _ = build(name, **arguments)
    tensor, chain, padding = model.output, [], 0
    while tensor is not model.inputs[0]:
        layer, index, _ = tensor._keras_history
        chain[:0] = windows(layer)
        parents = layer._inbound_nodes[index].input_tensors
        # Squeeze-and-excitation has its size already.
        tensor = [t for t in parents if t.shape[1] is None][-1]
    steps = []
    for kernel, stride, pad in chain:
        if kernel is None:
            padding += pad
        elif padding >= MARK:
            steps.append("halved")
            padding = 0
            assert stride == 2
        else:
            if (kernel, stride, padding) != (1, 1, 0):
                steps.append([kernel, stride, padding])
            padding = 0
    return steps


def windows(layer):
    """(kernel, stride, padding) of the same kind along both axes; an explicit padding has no kernel."""
    if isinstance(layer, keras.Sequential):
        return [w for inner in layer.layers for w in windows(inner)]
    if isinstance(layer, keras.layers.ZeroPadding2D):
        return [(None, None, sum(layer.padding[0]))]
    if isinstance(layer, keras.layers.Cropping2D):
        return [(None, None, -sum(layer.cropping[0]))]
    kernel = getattr(layer, "kernel_size", None) or getattr(layer, "pool_size", None)
    if kernel is None or len(kernel) != 2:
        return []
    stride = layer.strides if isinstance(layer.strides, int) else layer.strides[0]
    # A window that may hang over the edge goes as far as one of a single point.
    return [(1 if layer.padding == "same" else kernel[0], stride, 0)]


def least_size(name):
    return int(refusal(name, input_shape=(1, 1, 3)).split("at least ")[1].split("x")[0])


def default_size(name):
    if name.startswith("MobileNetV3"):
        return None
    return int(refusal(name, include_top=True, weights="imagenet", input_shape=(1, 1, 3)).split("should be (")[1].split(",")[0])


def variant(name, size=None, **arguments):
    three, _ = build(name, **arguments, **(dict(input_shape=(size, size, 3)) if size else {}))
    one, _ = build(name, **arguments, input_shape=(size, size, 1))
    each = [(b - a) // 2 for a, b in zip(counts(one), counts(three))]
    return {**arguments, "channels": three.output.shape[-1], "params": counts(three), "perChannel": each}


def variants(name):
    if name.startswith("NASNet"):
        # Where no size is known, it takes branches for equal ones and leaves out what would make them so.
        return [{"open": True, **variant(name)}, variant(name, size=224)]
    if name.startswith("MobileNetV3"):
        return [variant(name, alpha=1.0), variant(name, alpha=0.75), variant(name, alpha=1.0, minimalistic=True)]
    return [variant(name, alpha=a) for a in ALPHAS[name]] if name in ALPHAS else [variant(name)]


@functools.cache
def hidden_of(name):
    """The layers with weights of the head but the last: `flat` where maps are flattened and not averaged."""
    model, _ = build(name, include_top=True, input_shape=(96, 96, 3))
    head = [w.shape for layer in model.layers[-6:] if layer.name in ("fc1", "fc2", "conv_2") for w in layer.weights]
    widths = [shape[-1] for shape in head if len(shape) > 1]
    return {"flat": any(layer.name == "fc1" for layer in model.layers), "hidden": widths}


def difference(a, b):
    return {k: a.get(k, 0) - b.get(k, 0) for k in sorted({*a, *b}) if a.get(k, 0) != b.get(k, 0)}


@functools.cache
def added_names(name):
    """What each choice adds to the names that it counts."""
    optional = "include_preprocessing" in inspect.signature(getattr(keras.applications, name)).parameters
    bare = dict(include_preprocessing=False) if optional else {}
    own = build(name, **bare)[1]
    more = {
        "imagenet": build(name, **bare, weights="imagenet", input_shape=(224, 224, 3))[1],
        "coloured": build(name)[1],
        "grey": build(name, input_shape=(None, None, 1))[1],
        "top": build(name, **bare, include_top=True)[1] if not name.startswith("MobileNetV3")
        else build(name, **bare, include_top=True, input_shape=(224, 224, 3))[1],
        "avg": build(name, **bare, pooling="avg")[1],
        "max": build(name, **bare, pooling="max")[1],
    }
    added = {key: difference(names, own) for key, names in more.items()}
    return {key: names for key, names in added.items() if names}


def counted(name):
    added = added_names(kind_of(name))
    # The first build had its preprocessing.
    own = difference(build(name)[1], added.get("coloured", {}))
    return {"own": own} | added


def network(name):
    print(name, file=sys.stderr)
    found = variants(name)
    shown = build(name)[0].name.replace("1.00", "{alpha}").replace("None", "{rows}")
    return {
        "name": shown,
        "size": default_size(name),
        "least": least_size(name),
        "wrongWeights": refusal(name, weights="<>").replace("<>", "{weights}"),
        "wrongClasses": refusal(name, weights="imagenet", include_top=True, classes=77777).replace("77777", "{classes}"),
        "steps": steps_of(name),
        **hidden_of(kind_of(name)),
        "variants": found,
        "counted": counted(name),
    }


def size_after(steps, size, known):
    """What footgun computes: `known` tells whether the network was built with a size of its own."""
    for step in steps:
        if step == "halved":
            size = (size + 1) // 2 if known else size // 2
        else:
            kernel, stride, padding = step
            size = (size + padding - kernel) // stride + 1
    return size


def head_params(data, maps, classes):
    widths = [data["variants"][0]["channels"] * (maps if data["flat"] else 1), *data["hidden"], classes]
    return sum((a + 1) * b for a, b in itertools.pairwise(widths))


def verify(name, data):
    global marking
    marking = False
    build.cache_clear()
    steps, channels = data["steps"], data["variants"][0]["channels"]
    trainable, frozen = data["variants"][-1 if name.startswith("NASNet") else 0]["params"]
    free, _ = build(name)
    odd = [(least, least + 1) for least in (data["least"], 97, 225)] + [(331, 299), (128, 96), (230, 155), (600, 513)]
    for height, width in odd:
        if not name.startswith("NASNet"):
            got = free.compute_output_shape((None, height, width, 3))
            want = (None, size_after(steps, height, False), size_after(steps, width, False), channels)
            assert got == want, f"{name} on {(height, width)}: {got} and not {want}"
        if name == kind_of(name) or (height, width) == (331, 299):
            fixed, _ = build(name, input_shape=(height, width, 3))
            want = (None, size_after(steps, height, True), size_after(steps, width, True), channels)
            assert fixed.output.shape == want, f"{name} of {(height, width)}: {fixed.output.shape} and not {want}"
            assert counts(fixed) == [trainable, frozen]
    for channels in [1, 4] if name == kind_of(name) else []:
        other, _ = build(name, input_shape=(128, 160, channels))
        each = data["variants"][-1 if name.startswith("NASNet") else 0]["perChannel"]
        assert counts(other) == [n + (channels - 3) * e for n, e in zip((trainable, frozen), each)], f"{name}: channels"
    for classes, size in [(10, 96), (1000, 224)] if name == kind_of(name) else []:
        top, _ = build(name, include_top=True, classes=classes, input_shape=(size, size, 3))
        maps = size_after(steps, size, True) ** 2
        assert counts(top) == [trainable + head_params(data, maps, classes), frozen], f"{name}: head"


def lines(value, depth=0):
    """One line for each network's part, so that a change of Keras is read in the difference."""
    if depth == 2 or not isinstance(value, (dict, list)):
        return json.dumps(value, ensure_ascii=False)
    inside = ",\n".join(f"{'    ' * (depth + 1)}{json.dumps(k)}: {lines(v, depth + 1)}" for k, v in value.items())
    return f"{{\n{inside},\n{'    ' * depth}}}"


HEADER = '''// Generated by scripts/applications.py from Keras {version}; do not edit.

/** A network of `keras.applications`. */
export interface ApplicationData {{
    /** The model's own name; `{{alpha}}` and `{{rows}}` stand for two digits of the width and the height. */
    readonly name: string;
    /** The side of the pictures that its head is for; null where it has none of its own. */
    readonly size: number | null;
    /** The smallest side that it takes. */
    readonly least: number;
    /** What Keras says of `weights` that it does not know, and of `classes` that do not fit ImageNet. */
    readonly wrongWeights: string;
    readonly wrongClasses: string;
    /**
     * The windows between the input and the last maps, `[kernel, stride, padding]` along each axis. `halved` rounds up
     * where the network was built for a known size, and down where it was not.
     */
    readonly steps: readonly (readonly [number, number, number] | 'halved')[];
    /** Whether the head flattens the maps, or averages them; and its layers but the last. */
    readonly flat: boolean;
    readonly hidden: readonly number[];
    readonly variants: readonly ApplicationVariant[];
    /** How many layers without a name of their own it has, by Keras' prefix; what a choice adds stands by its name. */
    readonly counted: {{ readonly own: Counted }} & Partial<
        Readonly<Record<'imagenet' | 'coloured' | 'grey' | 'top' | 'avg' | 'max', Counted>>
    >;
}}

export type Counted = Readonly<Record<string, number>>;

/** Without its head, for pictures of three channels. */
export interface ApplicationVariant {{
    readonly alpha?: number;
    readonly minimalistic?: boolean;
    /** Built for pictures of any size, where that makes a difference. */
    readonly open?: boolean;
    /** Of the last maps. */
    readonly channels: number;
    /** Trainable ones and others. */
    readonly params: readonly [number, number];
    /** What each channel more adds to them. */
    readonly perChannel: readonly [number, number];
}}

/** By the name of the function: `VGG16`. */
export const applications: Readonly<Record<string, ApplicationData>> = '''


def text(table):
    return HEADER.format(version=keras.__version__) + lines(table) + ";\n"


def main():
    table = {name: network(name) for name in NAMES}
    written = text(table)
    if "--verify" in sys.argv:
        for name, data in table.items():
            verify(name, data)
    elif "--check" not in sys.argv:
        TARGET.write_text(written)
    elif not TARGET.exists() or TARGET.read_text() != written:
        sys.exit(f"stale: {TARGET.name}; run python scripts/applications.py")


main()
