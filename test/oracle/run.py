"""Runs layer configurations in live Keras: one JSON object a line in, one outcome a line out.

The configurations are those of `encoding.ts`. Needs `pip install keras==3.15.1 jax`.
"""

import functools
import json
import os
import re
import sys
import warnings

os.environ.setdefault("KERAS_BACKEND", "jax")
os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
warnings.simplefilter("ignore")

import keras  # noqa: E402
import numpy as np  # noqa: E402
from keras.src.initializers import random_initializers  # noqa: E402


class Zeros:
    """What weights are filled with is of no interest here, and drawing numbers takes long."""

    def __getattr__(self, name):
        return lambda shape, *args, dtype=None, **kwargs: np.zeros(shape, dtype or "float32")


for name in ("uniform", "normal", "truncated_normal"):
    setattr(random_initializers.random, name, getattr(Zeros(), name))


def decode(value):
    if isinstance(value, list):
        return tuple(decode(item) for item in value)
    if not isinstance(value, dict):
        return value
    if "float" in value:
        return float(value["float"])
    if "list" in value:
        return [decode(item) for item in value["list"]]
    if "dict" in value:
        return {decode(key): decode(item) for key, item in value["dict"]}
    if "layer" in value:
        return construct(value["layer"])
    if "symbol" in value:
        return functools.reduce(getattr, value["symbol"].split(".")[1:], keras)
    return keras.Input(batch_shape=value["tensor"], dtype=value.get("dtype", "float32"))


def arguments(call):
    return [decode(value) for value in call["args"]], {name: decode(value) for name, value in call["kwargs"].items()}


def construct(configuration):
    args, kwargs = arguments(configuration)
    return getattr(keras.layers, configuration["class"])(*args, **kwargs)


def shapes(outputs):
    if isinstance(outputs, dict):
        return {name: shapes(output) for name, output in outputs.items()}
    if isinstance(outputs, (list, tuple)):
        return [shapes(output) for output in outputs]
    return {"shape": list(outputs.shape), "dtype": keras.backend.standardize_dtype(outputs.dtype)}


def raised(error):
    """The sentence without what Keras wraps around it."""
    text = str(error)
    inner = re.search(r"\x1b\[1m(.*?)\x1b\[0m\n\nArguments received by", text, re.DOTALL)
    return {"exception": type(error).__name__, "sentence": inner[1] if inner else text}


def outcome(configuration):
    keras.utils.clear_session(free_memory=False)
    result = {"stage": "constructor", "outputs": []}
    try:
        layer = construct(configuration)
        if isinstance(layer, keras.layers.InputLayer):
            result["outputs"].append(shapes(layer.output))
        for number, call in enumerate(configuration["calls"], 1):
            result["stage"] = f"call {number}"
            args, kwargs = arguments(call)
            result["outputs"].append(shapes(layer(*args, **kwargs)))
    except Exception as error:
        return result | raised(error)
    trained = {id(w) for w in layer.trainable_weights}
    weights = [{"name": w.name, "shape": list(w.shape), "trainable": id(w) in trained} for w in layer.weights]
    return result | {"stage": "done", "weights": weights}


def names():
    """Every layer that Keras exports, with the name of its class: aliases have another."""
    return {name: thing.__name__ for name, thing in sorted(vars(keras.layers).items()) if name[0].isupper()}


def main():
    print(json.dumps({"keras": keras.__version__, "layers": names()}), flush=True)
    for line in sys.stdin:
        print(json.dumps(outcome(json.loads(line))), flush=True)


main()
