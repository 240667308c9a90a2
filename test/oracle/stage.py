"""What stands in for the world while programs of others run: training, downloads, data sets, modules for drawing."""

import contextlib
import importlib.abc
import importlib.machinery
import inspect
import itertools
import socket
import sys
import types

import keras
import numpy as np
from keras.src import tree

# Elements of a dataset that a loop over it sees: its calls are the same for each.
ELEMENTS = 2
DRAWING = ("matplotlib", "IPython", "seaborn", "plotly", "pydot", "graphviz", "tqdm", "google.colab", "tensorboard")


class Quiet:
    """More than zero while something happens that is not the program's own doing."""

    depth = 0


@contextlib.contextmanager
def unseen():
    Quiet.depth += 1
    try:
        yield
    finally:
        Quiet.depth -= 1


class Numbers(dict):
    def __missing__(self, key):
        return [0.5, 0.4]


class History:
    def __init__(self):
        self.history = Numbers()
        self.epoch = [0]
        self.params = {}


def first_batch(x):
    """One element of what `fit` gets, as small as possible."""
    if hasattr(x, "element_spec"):
        spec = x.element_spec
        spec = spec[0] if isinstance(spec, tuple) else spec
        return tree.map_structure(lambda s: np.zeros([2 if d is None else d for d in s.shape], s.dtype.as_numpy_dtype), spec)
    if isinstance(x, keras.utils.PyDataset) or inspect.isgenerator(x):
        batch = next(x) if inspect.isgenerator(x) else x[0]
        return first_batch(batch[0] if isinstance(batch, tuple) else batch)
    if isinstance(x, (list, tuple, dict, np.ndarray)) or hasattr(x, "shape"):
        return tree.map_structure(lambda a: np.asarray(a[:2]), x)
    return None


def no_training(self, x=None, *args, **kwargs):
    with contextlib.suppress(Exception), unseen():
        batch = first_batch(x)
        if batch is not None and not self.built:
            self(batch)
    return History()


def no_evaluation(self, *args, **kwargs):
    no_training(self, *args, **kwargs)
    return [0.5, 0.5]


def no_prediction(self, x=None, *args, **kwargs):
    with unseen():
        outputs = self(first_batch(x))
    return tree.map_structure(np.asarray, outputs)


def images(shape, classes, train=60000):
    def load(*args, **kwargs):
        def part(n):
            labels = (n, 1) if shape == (32, 32, 3) else (n,)
            return np.zeros((n, *shape), "uint8"), np.random.randint(0, classes, labels).astype("uint8")

        return part(train), part(10000)

    return load


def numbers(features, train, test):
    def load(*args, **kwargs):
        return tuple((np.random.rand(n, features), np.random.rand(n)) for n in (train, test))

    return load


def sequences(words, classes, n=64):
    def load(*args, num_words=None, **kwargs):
        def part():
            x = np.empty(n, dtype=object)
            for i in range(n):
                x[i] = list(np.random.randint(1, num_words or words, size=np.random.randint(5, 60)))
            labels = np.random.randint(0, classes, n)
            # Programs count the classes by the largest label.
            labels[0] = classes - 1
            return x, labels

        return part(), part()

    return load


DATASETS = {
    "mnist": images((28, 28), 10),
    "fashion_mnist": images((28, 28), 10),
    "cifar10": images((32, 32, 3), 10, 50000),
    "cifar100": images((32, 32, 3), 100, 50000),
    "imdb": sequences(88584, 2),
    "reuters": sequences(30980, 46),
    "boston_housing": numbers(13, 404, 102),
    "california_housing": numbers(8, 16512, 4128),
}


def refuse(*args, **kwargs):
    raise OSError("no downloads here")


WEIGHTS = "no-weights-here"


def no_weights_file(fname=None, origin=None, *args, **kwargs):
    if origin and ("keras-applications" in origin or "deep-learning-models" in origin):
        return WEIGHTS
    return refuse()


class Few:
    """The first elements of a dataset."""

    def __init__(self, iterator):
        self.rest = itertools.islice(iterator, ELEMENTS)

    def __iter__(self):
        return self

    def __next__(self):
        return next(self.rest)

    get_next = __next__


class Whatever:
    """Something of a module that is not there: takes anything, holds nothing."""

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        return Whatever()

    def __call__(self, *args, **kwargs):
        return Whatever()

    def __iter__(self):
        return iter((Whatever(), Whatever()))

    def __getitem__(self, _):
        return Whatever()

    def __setitem__(self, *_):
        pass

    def __enter__(self):
        return self

    def __exit__(self, *_):
        return False


class Anything(types.ModuleType):
    __path__ = []

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        if name == "tqdm":
            return lambda x=None, *args, **kwargs: Whatever() if x is None else x
        return Whatever()


class Drawers(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """Modules for drawing need not be installed."""

    def find_spec(self, name, path=None, target=None):
        if any(name == it or name.startswith(f"{it}.") for it in DRAWING):
            return importlib.machinery.ModuleSpec(name, self, is_package=True)
        return None

    def create_module(self, spec):
        return Anything(spec.name)

    def exec_module(self, module):
        pass


# Where names stood before Keras 3, and where they stand today.
MOVED = {
    "layers": "core convolutional pooling recurrent embeddings normalization advanced_activations wrappers merge noise local",
    "utils": "np_utils generic_utils vis_utils",
    "models": "training topology",
}


class Old(types.ModuleType):
    """A module of older times: its names mean those of today."""

    def __init__(self, name, today):
        super().__init__(name)
        self.today = today
        self.__path__ = []

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        for module in (self.today, keras.layers, keras.models, keras.utils):
            if hasattr(module, name):
                return getattr(module, name)
        raise AttributeError(f"module '{self.__name__}' has no attribute '{name}'")


def set_old_modules():
    for root in ("keras", "tensorflow.keras"):
        for owner, names in MOVED.items():
            for name in names.split():
                at = "engine" if owner == "models" else owner
                sys.modules[f"{root}.{at}.{name}"] = Old(f"{root}.{at}.{name}", getattr(keras, owner))
        sys.modules[f"{root}.engine"] = Old(f"{root}.engine", keras.models)


def set_stage():
    sys.meta_path.append(Drawers())
    set_old_modules()
    socket.getaddrinfo = refuse
    for name in ("fit", "train_on_batch"):
        setattr(keras.Model, name, no_training)
    for name in ("evaluate", "test_on_batch"):
        setattr(keras.Model, name, no_evaluation)
    for name in ("predict", "predict_on_batch"):
        setattr(keras.Model, name, no_prediction)
    plain_load = keras.Model.load_weights
    keras.Model.load_weights = lambda self, path, *a, **k: None if path == WEIGHTS else plain_load(self, path, *a, **k)
    keras.src.utils.file_utils.get_file = no_weights_file
    set_data_sets()
    if keras.backend.backend() == "tensorflow":
        set_tensorflow()


def set_data_sets():
    for module in list(sys.modules.values()):
        parts = getattr(module, "__name__", "").split(".")
        if parts[-2:-1] == ["datasets"] and parts[-1] in DATASETS and hasattr(module, "load_data"):
            module.load_data = DATASETS[parts[-1]]
    with contextlib.suppress(ImportError):
        import sklearn.datasets

        sklearn.datasets.fetch_california_housing = california


def california(**kwargs):
    from sklearn.utils import Bunch

    return Bunch(data=np.random.rand(20640, 8), target=np.random.rand(20640), feature_names=list("abcdefgh"))


def set_tensorflow():
    import tensorflow as tf

    tf.config.run_functions_eagerly(True)
    dataset = tf.data.Dataset.from_tensors(0).__class__.__mro__
    owner = next(it for it in dataset if "__iter__" in vars(it))
    plain = owner.__iter__
    owner.__iter__ = lambda self: Few(plain(self))
