"""Runs whole programs in live Keras, as Python would: up to the first exception. One JSON string a line in, one outcome out.

Recorded: each layer call that the program itself makes, each model, and the exception. Training is left out, but for the
building that goes before it. Needs `pip install keras==3.15.1 jax` (and `tensorflow-cpu` for programs that import it).
"""

import contextlib
import io
import json
import math
import os
import re
import sys
import warnings

os.environ.setdefault("KERAS_BACKEND", "jax")
os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
warnings.simplefilter("ignore")

import keras  # noqa: E402
import numpy as np  # noqa: E402
from keras.src import tree  # noqa: E402
from keras.src.initializers import random_initializers  # noqa: E402
from keras.src.layers.layer import Layer  # noqa: E402
from keras.src.models.functional import Functional  # noqa: E402

PATH = "/program.py"
KERAS_ROOT = os.path.dirname(keras.__file__)
# What stands between a call in the program and the layer, `concatenate([a, b])` too.
WRAPPERS = (__file__, "traceback_utils.py", "contextlib.py", "data_layer.py", "cloning.py")
NETWORKS = tuple(name for name in os.listdir(os.path.join(KERAS_ROOT, "src", "applications")) if name.endswith(".py"))
FUNCTIONS = os.path.join("layers", "merging")


class Zeros:
    """What weights are filled with is of no interest here, and drawing numbers takes long. What a program draws itself is."""

    def __init__(self, random):
        self.random = random

    def __getattr__(self, name):
        if name not in ("uniform", "normal", "truncated_normal"):
            return getattr(self.random, name)
        plain = getattr(self.random, name)
        zeros = lambda shape, *args, dtype=None, **kwargs: np.zeros(shape, dtype or "float32")  # noqa: E731
        return lambda shape, *args, **kwargs: (plain if None in shape else zeros)(shape, *args, **kwargs)


class Trace:
    def __init__(self):
        self.calls, self.models, self.silent = [], [], 0


trace = Trace()


def line_of_caller(by=WRAPPERS):
    """The line of the program that makes the call itself, but for what stands between."""
    frame = sys._getframe(2)
    while frame:
        name = frame.f_code.co_filename
        if name == PATH:
            return frame.f_lineno
        if not name.endswith(by) and FUNCTIONS not in name:
            return None
        frame = frame.f_back
    return None


@contextlib.contextmanager
def unseen():
    """What happens here is not the program's own doing."""
    trace.silent += 1
    try:
        yield
    finally:
        trace.silent -= 1


def shapes(outputs):
    return [[None if d is None else int(d) for d in x.shape] for x in tree.flatten(outputs) if hasattr(x, "shape")]


def count(layer):
    try:
        return int(layer.count_params())
    except Exception:
        return None


plain_call, plain_build = Layer.__call__, Layer._maybe_build


def traced_call(self, *args, **kwargs):
    line = None if trace.silent else line_of_caller()
    outputs = plain_call(self, *args, **kwargs)
    if line is not None:
        trace.calls.append({"line": line, "class": type(self).__name__, "shapes": shapes(outputs), "params": count(self)})
    return outputs


def traced_build(self, *args, **kwargs):
    # Keras may run `call` once more to find out about weights.
    with unseen():
        return plain_build(self, *args, **kwargs)


def traced_init(plain):
    def init(self, *args, **kwargs):
        line = line_of_caller(WRAPPERS + NETWORKS if type(self) is Functional else WRAPPERS)
        if line is not None and not trace.silent and all(model is not self for _, model in trace.models):
            trace.models.append((line, self))
        plain(self, *args, **kwargs)

    return init


def only_build(self, x=None, *args, **kwargs):
    """What `fit` does before it trains: the model is called on a batch of which the size is open."""
    if not all(layer.built for layer in self._flatten_layers()):
        batch = tree.map_structure(lambda a: keras.KerasTensor((None, *a.shape[1:])), x)
        with unseen():
            keras.src.backend.compute_output_spec(self, batch, training=False)
    return keras.callbacks.History()


def prepare():
    random_initializers.random = Zeros(random_initializers.random)
    Layer.__call__, Layer._maybe_build = traced_call, traced_build
    for kind in (keras.Model, keras.Sequential, Functional):
        kind.__init__ = traced_init(kind.__init__)
    for name in ("fit", "evaluate", "predict"):
        setattr(keras.Model, name, only_build)


def summary(line, model):
    number = lambda weights: sum(math.prod(it.shape) for it in weights)  # noqa: E731
    known = model.built and count(model) is not None
    return {
        "line": line,
        "class": type(model).__name__,
        "name": model.name,
        "params": count(model) if known else None,
        "trainable": number(model.trainable_weights) if known else None,
        "nonTrainable": number(model.non_trainable_weights) if known else None,
        "outputs": shapes(getattr(model, "outputs", None) or []),
        "layers": [
            {"class": type(it).__name__, "name": it.name, "params": count(it) if it.built else None} for it in model.layers
        ],
    }


def raised(error):
    """Where the program was, and what was said, without what Keras wraps around it."""
    line, by_keras, tb = None, False, error.__traceback__
    while tb:
        name = tb.tb_frame.f_code.co_filename
        by_keras |= name.startswith(KERAS_ROOT)
        if name == PATH:
            line = tb.tb_lineno
        tb = tb.tb_next
    return {"line": line, "class": type(error).__name__, "message": unwrapped(str(error)), "keras": (by_keras or BINDING.search(str(error)) is not None) and not foreign(error)}


# Python itself binds the arguments of a constructor that takes no others.
BINDING = re.compile(r"^\w+(\.__init__)?\(\) (got|missing|takes) ")


def unwrapped(text):
    """Each layer of the file around the one that fails adds a sentence of its own."""
    for pattern in WRAPPED:
        inner = pattern.search(text)
        if inner:
            return unwrapped(inner[1])
    return text


WRAPPED = [
    re.compile(r"^Exception encountered when calling [^\n]*\n\n\x1b\[1m(.*)\x1b\[0m\n\nArguments received by", re.DOTALL),
    re.compile(r"^Exception encountered when calling [^\n]*\n\n\x1b\[1m(.*?)(?:\x1b\[0m)?$", re.DOTALL),
    re.compile(r"^Could not automatically infer the output shape .*?Error encountered:\n\n(.*)", re.DOTALL),
]


def foreign(error):
    """What a backend says in its own words is not for Keras to answer for."""
    if re.search(r"Incompatible shapes for broadcasting|EagerTensor|Op has type|InvalidArgumentError|tf\.Tensor", str(error)):
        return True
    return "{{" in str(error) or not type(error).__module__.startswith(("builtins", "keras"))


def outcome(text):
    global trace
    trace = Trace()
    keras.utils.clear_session(free_memory=False)
    keras.config.set_dtype_policy("float32")
    keras.config.set_floatx("float32")
    keras.config.set_image_data_format("channels_last")
    error = None
    try:
        with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
            exec(compile(text, PATH, "exec"), {"__name__": "__main__"})
    except SyntaxError as problem:
        error = {"line": problem.lineno, "class": "SyntaxError", "message": str(problem), "keras": False}
    except Exception as problem:
        error = raised(problem)
    trace.silent = 1
    models = [] if error else [summary(line, model) for line, model in trace.models]
    return {"calls": trace.calls, "models": models, "error": error}


def main():
    prepare()
    print(json.dumps({"keras": keras.__version__}), flush=True)
    for line in sys.stdin:
        print(json.dumps(outcome(json.loads(line))), flush=True)


main()
