"""Writes shared-rules/keras/insides/: the layers inside the networks of keras.applications, asked of Keras itself.

    python scripts/insides.py             write the files
    python scripts/insides.py --check     fail if they differ from what the installed Keras says

Needs `pip install keras==3.15.1 jax`; nothing is downloaded and no weight is filled.
"""

import inspect
import json
import os
import pathlib
import re
import sys
import warnings

os.environ.setdefault("KERAS_BACKEND", "jax")
import keras  # noqa: E402
from keras.src.backend.common import global_state  # noqa: E402
from keras.src.backend.common.stateless_scope import StatelessScope  # noqa: E402
from keras.src.utils import file_utils  # noqa: E402

warnings.simplefilter("ignore")
TARGET = pathlib.Path(__file__).parent.parent / "shared-rules" / "keras" / "insides"
# NASNet changes with the size of the picture, ConvNeXt holds models of its own, MobileNetV3 steps that are no layers.
NAMES = sorted(n for n in vars(keras.applications) if n[0].isupper() and not re.match("NASNet|ConvNeXt|MobileNetV3", n))
# Every size on the way is even, so that padding that Keras chooses by the size can be told from any other.
SIDE = 256
CLASSES = 997
# What neither shapes nor weights depend on.
SILENT = re.compile(
    r"^(name|trainable|dtype|.*_initializer|.*_regularizer|.*_constraint|activity_regularizer|epsilon|momentum|"
    r"synchronized|seed|noise_shape|quantization_config|data_format|offset|invert|max_value|negative_slope|"
    r"threshold)$"
)

file_utils.get_file = lambda name, *_, **__: name
keras.Model.load_weights = lambda *_, **__: None


def build(name, isFirst=True, **arguments):
    if isFirst:
        global_state.set_global_attribute("object_name_uids", None)
    with StatelessScope(initialize_variables=False):
        return getattr(keras.applications, name)(**arguments)


def layers_of(name, **arguments):
    """The layers with the names that Keras gives them: those that it counts itself begin with a star."""
    model, again = build(name, **arguments), build(name, isFirst=False, **arguments)
    assert len(model.operations) == len(model.layers), name
    pairs = zip(model.layers, again.layers)
    return [(one, one.name if one.name == two.name else f"*{one.name}") for one, two in pairs]


def defaults(kind):
    return {p.name: p.default for p in inspect.signature(kind.__init__).parameters.values()}


def settings(layer, chosen):
    usual = defaults(type(layer))
    if type(layer).__name__ == "CustomScaleLayer":
        return {}
    config = {k: plain(v) for k, v in layer.get_config().items() if not SILENT.match(k)}
    kept = {k: v for k, v in config.items() if k not in usual or v != plain(usual[k]) and not is_same(v, usual[k])}
    if kept.get("activation") == "linear":
        del kept["activation"]
    padding = kept.get("padding")
    if layer.name in chosen:
        assert padding[0] == padding[1] and padding[0][0] == padding[0][1] - 1
        kept["padding"] = f"correct {padding[0][1]}"
    if isinstance(layer, keras.layers.Rescaling):
        kept["scale"] = 1.0
    return marked(kept)


def is_same(value, usual):
    """`(1, 1)` where the constructor has `1`."""
    return isinstance(value, list) and isinstance(usual, int) and all(it == usual for it in value)


def plain(value):
    if isinstance(value, (list, tuple)):
        return [plain(it) for it in value]
    return value if isinstance(value, (int, float, str, bool, type(None))) else str(value)


def marked(value):
    if isinstance(value, dict):
        return {k: marked(v) for k, v in value.items()}
    if isinstance(value, list):
        return [marked(it) for it in value]
    return "classes" if value == CLASSES and not isinstance(value, bool) else value


def chosen_paddings(name):
    """The layers whose padding depends on whether the size is even."""
    even, odd = (build(name, weights=None, include_top=False, input_shape=(side, side, 3)) for side in (SIDE, SIDE + 1))
    pairs = ((a, b) for a, b in zip(even.layers, odd.layers) if isinstance(a, keras.layers.ZeroPadding2D))
    return {a.name for a, b in pairs if a.padding != b.padding}


def network(name):
    chosen = chosen_paddings(name)
    size = dict(input_shape=(SIDE, SIDE, 3))
    body = layers_of(name, weights="imagenet", include_top=False, **size)
    bare = {it for _, it in layers_of(name, weights=None, include_top=False, **size)}
    whole = layers_of(name, weights=None, include_top=True, classes=CLASSES, **size)
    pooled = {kind: layers_of(name, weights="imagenet", include_top=False, pooling=kind, **size)[-1] for kind in ("avg", "max")}
    head = [it for it in whole if it[1] not in bare]
    kept, rows, places = [], [], {}
    for layer, label in body + head:
        if isinstance(layer, keras.layers.InputLayer):
            places[layer.name] = -1
            continue
        inputs = [places[t._keras_history[0].name] for t in layer._inbound_nodes[0].input_tensors]
        text = json.dumps(settings(layer, chosen), separators=(",", ":"))
        if text not in kept:
            kept.append(text)
        places[layer.name] = len(rows)
        optional = "?" if (layer, label) in body and label not in bare else ""
        # Most take what the one before gives.
        origin = "" if inputs == [len(rows) - 1] else ",".join(map(str, inputs))
        rows.append(f"{optional}{type(layer).__name__} {label} {kept.index(text)} {origin}".rstrip())
    count = sum(1 for layer, _ in body if not isinstance(layer, keras.layers.InputLayer))
    return dict(settings=kept, body=rows[:count], head=rows[count:], avg=pooled["avg"][1], max=pooled["max"][1])


def file_of(name):
    return TARGET / f"{name.lower()}.ts"


def text(name, data):
    def block(items):
        return "".join(f"\n{it}" for it in items)

    return (
        f"// Generated by scripts/insides.py from Keras {keras.__version__}; do not edit.\n"
        "import type { InsideData } from './inside';\n\n"
        f"export const {file_of(name).stem}: InsideData = {{\n"
        f"    settings: `{block(data['settings'])}`,\n    body: `{block(data['body'])}`,\n    head: `{block(data['head'])}`,\n"
        f"    pooling: {{ avg: '{data['avg']}', max: '{data['max']}' }},\n}};\n"
    )


def index():
    imports = "".join(f"import {{ {file_of(n).stem} }} from './{file_of(n).stem}';\n" for n in NAMES)
    entries = "".join(f"    {n}: {file_of(n).stem},\n" for n in NAMES)
    return (
        f"// Generated by scripts/insides.py from Keras {keras.__version__}; do not edit.\n{imports}"
        "import type { InsideData } from './inside';\n\n"
        f"export const insides: Readonly<Record<string, InsideData>> = {{\n{entries}}};\n"
    )


def main():
    TARGET.mkdir(exist_ok=True)
    files = {file_of(name): text(name, network(name)) for name in NAMES} | {TARGET / "index.ts": index()}
    for path, content in files.items():
        if "--check" in sys.argv:
            if path.read_text() != content:
                sys.exit(f"{path} is not what Keras {keras.__version__} says")
        else:
            path.write_text(content)


if __name__ == "__main__":
    main()
