"""Calls functions of `keras.ops` at random in live Keras: one call with its outcome a line, as JSON.

    python test/oracle/operations/run.py COUNT SEED [NAME ...]

Values are encoded as in `encoding.ts`. Needs `pip install keras==3.15.1 jax`.
"""

import json
import os
import sys
import warnings

os.environ.setdefault("KERAS_BACKEND", "jax")
os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
warnings.simplefilter("ignore")

import keras  # noqa: E402
import networks  # noqa: E402, F401
import shapes  # noqa: E402, F401
from dice import FUNCTIONS, chance, dice  # noqa: E402


def encode(value):
    if isinstance(value, keras.KerasTensor):
        dtype = {} if value.dtype == "float32" else {"dtype": value.dtype}
        return {"tensor": list(value.shape), **dtype}
    if isinstance(value, tuple):
        return [encode(item) for item in value]
    if isinstance(value, list):
        return {"list": [encode(item) for item in value]}
    return {"float": value} if isinstance(value, float) else value


def outcome(name, args, kwargs):
    function = keras.ops
    for part in name.split("."):
        function = getattr(function, part)
    try:
        return {"result": described(function(*args, **kwargs))}
    except Exception as error:
        text = str(error)
        inner = text.split("\x1b[1m")[-1].split("\x1b[0m")[0] if "\x1b[1m" in text else text
        return {"exception": type(error).__name__, "sentence": inner}


def described(result):
    """A tensor's shape and dtype, several of them, or a value that is none."""
    if isinstance(result, (list, tuple)) and not all(isinstance(it, (int, type(None))) for it in result):
        return [described(item) for item in result]
    if hasattr(result, "shape"):
        return {"shape": list(result.shape), "dtype": keras.backend.standardize_dtype(result.dtype)}
    return {"value": encode(tuple(result) if isinstance(result, list) else result)}


def main(count, seed, *names):
    dice.seed(int(seed))
    for name in names or sorted(FUNCTIONS):
        for _ in range(int(count)):
            args, kwargs = FUNCTIONS[name]()
            if chance(0.01):
                kwargs["foo"] = 1
            if chance(0.006):
                args = args[:-1]
            encoded = {"function": name, "args": [encode(it) for it in args], "kwargs": {key: encode(it) for key, it in kwargs.items()}}
            print(json.dumps(encoded | {"outcome": outcome(name, args, kwargs)}), flush=True)


main(*sys.argv[1:])
