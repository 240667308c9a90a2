"""Runs programs under real Keras, with training and data loading replaced, and prints what Keras makes of them.

    python test/oracle/trace.py FILE…       one JSON object a line

Every top-level statement runs on its own, so that one that fails (a download, a file that is not there) costs only
itself. Recorded: each layer call that the program itself makes (line in the innermost frame of the file, class, output
shape, parameters), each model, and each exception that comes from Keras.
"""

import ast
import contextlib
import io
import json
import os
import signal
import sys
import types

os.environ.setdefault("KERAS_BACKEND", "tensorflow")
os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
os.environ.setdefault("CUDA_VISIBLE_DEVICES", "")
import keras  # noqa: E402
import numpy as np  # noqa: E402
from keras.src import tree  # noqa: E402
from keras.src.layers.layer import Layer  # noqa: E402

KERAS_ROOT = os.path.dirname(keras.__file__)
SECONDS = int(os.environ.get("TRACE_SECONDS", "60"))
WRAPPERS = ("traceback_utils.py",)


class Trace:
    def __init__(self, path):
        self.path, self.calls, self.errors, self.models = path, [], [], []
        self.silent = 0


trace = None
plain_call = Layer.__call__


def caller():
    """The line in the file if the file itself makes this call, else None."""
    frame = sys._getframe(2)
    while frame:
        name = frame.f_code.co_filename
        if name == trace.path:
            return frame.f_lineno
        if name == __file__ or name.endswith(WRAPPERS) or "contextlib" in name:
            frame = frame.f_back
            continue
        return None
    return None


def shapes(outputs):
    flat = [x for x in tree.flatten(outputs) if hasattr(x, "shape")]
    result = [[None if d is None else int(d) for d in x.shape] for x in flat]
    return result[0] if len(result) == 1 else result


def params(layer):
    try:
        return int(layer.count_params())
    except Exception:
        return None


def traced_call(self, *args, **kwargs):
    line = caller() if trace and not trace.silent else None
    outputs = plain_call(self, *args, **kwargs)
    if line is not None:
        trace.calls.append(dict(line=line, **{"class": type(self).__name__}, outputShape=shapes(outputs), params=params(self)))
    return outputs


plain_build = Layer._maybe_build


def traced_build(self, *args, **kwargs):
    # Keras may run `call` once more to find out about weights: the program did not ask for that.
    with unseen() if trace else contextlib.nullcontext():
        return plain_build(self, *args, **kwargs)


plain_model = keras.Model.__init__


def traced_model(self, *args, **kwargs):
    line = caller() if trace else None
    plain_model(self, *args, **kwargs)
    if line is not None and trace:
        trace.models.append((line, self))


class History:
    def __init__(self, epochs=1):
        self.history = _Numbers()
        self.epoch = list(range(epochs))


class _Numbers(dict):
    def __missing__(self, key):
        return [0.5, 0.4]


def first_batch(x):
    """One element of what `fit` gets, as small as possible."""
    if hasattr(x, "element_spec"):
        spec = x.element_spec
        spec = spec[0] if isinstance(spec, tuple) else spec
        return tree.map_structure(lambda s: np.zeros([2 if d is None else d for d in s.shape], s.dtype.as_numpy_dtype), spec)
    if isinstance(x, (list, tuple, dict, np.ndarray)) or hasattr(x, "shape"):
        return tree.map_structure(lambda a: np.asarray(a[:2]), x)
    return None


@contextlib.contextmanager
def unseen():
    """What happens here is not the program's own doing."""
    trace.silent += 1
    try:
        yield
    finally:
        trace.silent -= 1


def no_training(self, x=None, *args, **kwargs):
    with contextlib.suppress(Exception), unseen():
        batch = first_batch(x)
        if batch is not None and not self.built:
            self(batch)
    return History()


def no_prediction(self, x=None, *args, **kwargs):
    with unseen():
        outputs = self(first_batch(x))
    return tree.map_structure(lambda t: np.asarray(t), outputs)


def fake(shape_x, classes, n=64, dtype="uint8", regression=False):
    def load(*args, **kwargs):
        def part():
            x = np.random.randint(0, 255, (n, *shape_x)).astype(dtype)
            y = np.random.rand(n) if regression else np.random.randint(0, classes, (n,) if shape_x != (32, 32, 3) else (n, 1))
            return x, y

        return part(), part()

    return load


def fake_sequences(words, classes):
    def load(*args, num_words=None, maxlen=None, **kwargs):
        top = num_words or words

        def part():
            x = np.empty(64, dtype=object)
            for i in range(64):
                x[i] = list(np.random.randint(1, top, size=np.random.randint(5, 60)))
            return x, np.random.randint(0, classes, 64)

        return part(), part()

    return load


def refuse(*args, **kwargs):
    raise RuntimeError("no downloads here")


def prepare():
    Layer.__call__ = traced_call
    Layer._maybe_build = traced_build
    keras.Model.__init__ = traced_model
    for name in ("fit", "train_on_batch"):
        setattr(keras.Model, name, no_training)
    for name in ("evaluate", "test_on_batch"):
        setattr(keras.Model, name, lambda self, *a, **k: no_training(self, *a, **k) and [0.5, 0.5])
    for name in ("predict", "predict_on_batch"):
        setattr(keras.Model, name, no_prediction)
    d = keras.datasets
    d.mnist.load_data = fake((28, 28), 10)
    d.fashion_mnist.load_data = fake((28, 28), 10)
    d.cifar10.load_data = fake((32, 32, 3), 10)
    d.cifar100.load_data = fake((32, 32, 3), 100)
    d.imdb.load_data = fake_sequences(88584, 2)
    d.reuters.load_data = fake_sequences(30980, 46)
    d.boston_housing.load_data = fake((13,), 1, dtype="float32", regression=True)
    d.california_housing.load_data = fake((8,), 1, dtype="float32", regression=True)
    keras.utils.get_file = refuse
    for name in dir(keras.applications):
        if name[0].isupper():
            setattr(keras.applications, name, untrained(getattr(keras.applications, name)))


def untrained(network):
    """Weights cannot be downloaded; shapes and counts are the same without."""

    def build(*args, weights="imagenet", **kwargs):
        return network(*args, weights=None, **kwargs)

    return build


class Anything(types.ModuleType):
    """A module that is not installed: everything in it is a thing that takes anything."""

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        return Whatever()


class Whatever:
    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        return Whatever()

    def __call__(self, *args, **kwargs):
        return Whatever()

    def __iter__(self):
        return iter(())


def modules():
    plt = Anything("matplotlib.pyplot")
    root = Anything("matplotlib")
    root.pyplot = plt
    root.__path__ = []
    sys.modules.update({"matplotlib": root, "matplotlib.pyplot": plt, "IPython": Anything("IPython"), "IPython.display": Anything("IPython.display")})


class TooLong(BaseException):
    pass


def from_keras(error):
    tb = error.__traceback__
    names = []
    while tb:
        names.append(tb.tb_frame.f_code.co_filename)
        tb = tb.tb_next
    return any(name.startswith(KERAS_ROOT) for name in names)


def line_of(error):
    tb, line = error.__traceback__, None
    while tb:
        if tb.tb_frame.f_code.co_filename == trace.path:
            line = tb.tb_lineno
        tb = tb.tb_next
    return line


def run(path):
    global trace
    trace = Trace(os.path.abspath(path))
    text = open(path, encoding="utf-8").read()
    space = {"__name__": "__main__", "__file__": trace.path}
    keras.backend.clear_session()
    failed = []
    try:
        body = ast.parse(text).body
    except SyntaxError as error:
        return dict(path=path, syntax=str(error))
    signal.alarm(SECONDS)
    try:
        with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
            for statement in body:
                code = compile(ast.Module([statement], []), trace.path, "exec")
                try:
                    exec(code, space)
                except (Exception, SystemExit) as error:
                    entry = dict(line=line_of(error), exception=type(error).__name__, message=str(error)[:2000])
                    (trace.errors if from_keras(error) else failed).append(entry)
    except TooLong:
        failed.append(dict(line=None, exception="TooLong", message=""))
    finally:
        signal.alarm(0)
    models = []
    for line, model in trace.models:
        with contextlib.suppress(Exception):
            if model.built:
                models.append(dict(line=line, **{"class": type(model).__name__}, params=int(model.count_params()), outputs=shapes(getattr(model, "outputs", []))))
    done, trace_ = trace, None
    trace = trace_
    return dict(path=path, calls=done.calls, models=models, errors=done.errors, failed=failed)


def too_long(*_):
    raise TooLong


if __name__ == "__main__":
    signal.signal(signal.SIGALRM, too_long)
    modules()
    prepare()
    sys.argv, files = [sys.argv[0]], sys.argv[1:]
    for file in files:
        pid_out = run(file)
        print(json.dumps(pid_out), flush=True)
