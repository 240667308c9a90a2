"""Writes what the libraries say of the variables of each program here: test/data/facts/*.json.

    python test/data/record.py            write the facts
    python test/data/record.py --check    fail if they differ

Needs `pip install tensorflow-cpu scikit-learn pandas pillow`. Data sets are replaced by random ones of their documented
shapes and types, so that nothing is downloaded; folders of pictures and texts are made for the run.
"""

import json
import os
import pathlib
import runpy
import sys
import tempfile

os.environ["TF_CPP_MIN_LOG_LEVEL"] = "3"
os.environ["KERAS_BACKEND"] = "tensorflow"
import keras  # noqa: E402
import numpy as np  # noqa: E402
import pandas  # noqa: E402
import tensorflow as tf  # noqa: E402

HERE = pathlib.Path(__file__).parent
random = np.random.RandomState(0)


def images(train, test, shape, labels=(), classes=10, dtype="uint8"):
    def part(count):
        x = random.randint(0, 256, (count, *shape)).astype("uint8")
        return x, (np.arange(count) % classes).reshape(count, *labels).astype(dtype)

    return lambda *_, **__: (part(train), part(test))


def table(train, test, columns):
    part = lambda count: (random.rand(count, columns) * 100, random.rand(count) * 50)  # noqa: E731
    return lambda *_, **__: (part(train), part(test))


def texts(train, test, classes):
    def part(count):
        rows = np.empty(count, dtype=object)
        rows[:] = [[1, 2, 3]] * count
        return rows, np.arange(count) % classes

    return lambda *_, **__: (part(train), part(test))


def replace_downloads():
    sets = keras.datasets
    sets.mnist.load_data = images(60000, 10000, (28, 28))
    sets.fashion_mnist.load_data = images(60000, 10000, (28, 28))
    sets.cifar10.load_data = images(50000, 10000, (32, 32, 3), (1,))
    sets.cifar100.load_data = images(50000, 10000, (32, 32, 3), (1,), 100, "int64")
    sets.boston_housing.load_data = table(404, 102, 13)
    sets.imdb.load_data = texts(25000, 25000, 2)
    sets.reuters.load_data = texts(8982, 2246, 46)


def make_folders():
    for kind, names in {"pictures": "abc", "two": "ab", "texts": "abc"}.items():
        for name in names:
            pathlib.Path(kind, name).mkdir(parents=True)
            for i in range(5):
                path = pathlib.Path(kind, name, f"{i}.{'txt' if kind == 'texts' else 'png'}")
                if kind == "texts":
                    path.write_text("a few words")
                else:
                    keras.utils.save_img(path, random.rand(20, 20, 3) * 255)
    pandas.DataFrame({"a": [1, 2, 3, 4], "b": [1.5, 2, 3, 4], "y": [0, 1, 0, 1]}).to_csv("table.csv", index=False)


def of_array(value):
    value = np.asarray(value)
    fact = {"shape": list(value.shape), "dtype": str(value.dtype) if value.dtype.kind in "biuf" else value.dtype.kind}
    if value.dtype.kind in "biuf" and value.size:
        fact |= {"low": float(value.min()), "high": float(value.max())}
        fact |= {"mean": float(value.mean()), "std": float(value.std())}
    return fact


def of_spec(spec):
    if isinstance(spec, tuple):
        return [of_spec(part) for part in spec]
    if isinstance(spec, dict):
        return {key: of_spec(part) for key, part in spec.items()}
    shape = None if spec.shape.rank is None else spec.shape.as_list()
    return {"shape": shape, "dtype": spec.dtype.name}


def of_batch(batch):
    if isinstance(batch, tuple):
        return [of_batch(part) for part in batch]
    if isinstance(batch, dict):
        return {key: of_batch(part) for key, part in batch.items()}
    if hasattr(batch, "dtype") and batch.dtype == tf.string:
        return {"shape": list(batch.shape), "dtype": "string"}
    return of_array(batch)


def of_dataset(value):
    count = int(value.cardinality())
    length = {-1: "infinite", -2: None}.get(count, count)
    return {"element": of_spec(value.element_spec), "length": length, "batch": of_batch(next(iter(value)))}


def fact_of(value):
    if isinstance(value, tf.data.Dataset):
        return {"kind": "stream"} | of_dataset(value)
    if isinstance(value, keras.utils.PyDataset) or type(value).__name__.endswith("Iterator"):
        return {"kind": "stream", "length": len(value), "batch": of_batch(value[0])}
    if isinstance(value, (np.ndarray, np.generic, tf.Tensor, tf.Variable, pandas.DataFrame, pandas.Series)):
        return {"kind": "array"} | of_array(value)
    return None


def run(program):
    np.random.seed(0)
    names = runpy.run_path(str(program), run_name="__main__")
    facts = {name: fact_of(value) for name, value in names.items() if not name.startswith("_")}
    return {name: fact for name, fact in facts.items() if fact is not None}


def rounded(value):
    if isinstance(value, float):
        return float(f"{value:.3g}")
    if isinstance(value, list):
        return [rounded(item) for item in value]
    return {key: rounded(item) for key, item in value.items()} if isinstance(value, dict) else value


def main():
    replace_downloads()
    os.chdir(tempfile.mkdtemp())
    make_folders()
    stale = []
    for program in sorted((HERE / "programs").glob("*.py")):
        path = HERE / "facts" / f"{program.stem}.json"
        text = json.dumps(rounded(run(program)), indent=1) + "\n"
        if "--check" not in sys.argv:
            path.parent.mkdir(exist_ok=True)
            path.write_text(text)
        elif not path.exists() or path.read_text() != text:
            stale.append(program.name)
    if stale:
        sys.exit(f"not what the installed libraries say: {', '.join(stale)}")


if __name__ == "__main__":
    main()
