"""Records what Keras makes of the textbook's networks: test/textbook/facts.json.

    python test/oracle/textbook.py            write
    python test/oracle/textbook.py --check    fail if Keras says something else now
"""

import json
import math
import os
import pathlib
import sys

os.environ.setdefault("KERAS_BACKEND", "jax")
import keras  # noqa: E402

FOLDER = pathlib.Path(__file__).parent.parent / "textbook"


def shape(tensor):
    return [None if size is None else int(size) for size in tensor.shape]


def counts(weights):
    return sum(math.prod(weight.shape) for weight in weights)


def facts(path):
    keras.backend.clear_session()
    space, error = {}, None
    try:
        exec(compile(path.read_text(), path.name, "exec"), space)
    except Exception as caught:
        tb = caught.__traceback__
        while tb:
            if tb.tb_frame.f_code.co_filename == path.name:
                line = tb.tb_lineno
            tb = tb.tb_next
        error = dict(line=line, exception=type(caught).__name__, message=str(caught), filters=space.get("filters"))
    model = space["model"]
    layers = []
    for layer in model.layers:
        if not layer.built:
            break
        layers.append(dict(name=layer.name, params=layer.count_params(), outputShape=shape(layer.output), **{"class": type(layer).__name__}))
    result = dict(name=model.name, layers=layers, error=error)
    if not error:
        result.update(params=model.count_params(), trainable=counts(model.trainable_weights), nonTrainable=counts(model.non_trainable_weights), output=shape(model.outputs[0]))
    return result


found = dict(keras=keras.__version__, networks={name: facts(FOLDER / f"{name}.mended.py") for name in "abcd"})
text = json.dumps(found, indent=1, ensure_ascii=False) + "\n"
target = FOLDER / "facts.json"
if "--check" in sys.argv:
    sys.exit("Keras disagrees with test/textbook/facts.json" if target.read_text() != text else 0)
target.write_text(text)
