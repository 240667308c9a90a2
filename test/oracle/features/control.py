# %% while halves the picture
import keras
from keras import layers

inputs = keras.Input((64, 64, 3))
x, filters = inputs, 8
while x.shape[1] > 4:
    x = layers.Conv2D(filters, 3, strides=2, padding="same")(x)
    filters = min(filters * 2, 32)
model = keras.Model(inputs, x)

# %% break, continue, else
import keras
from keras import layers

model = keras.Sequential([keras.Input((10,))])
for i in range(10):
    if i % 2:
        continue
    if i > 6:
        break
    model.add(layers.Dense(i + 1))
else:
    model.add(layers.Dense(1000))
for i in (1, 2):
    model.add(layers.Dense(i * 10))
else:
    model.add(layers.Dense(77))

# %% while True with a break
import keras
from keras import layers

model = keras.Sequential([keras.Input((100,))])
units = 64
while True:
    model.add(layers.Dense(units))
    units //= 2
    if units < 8:
        break

# %% while with else
import keras
from keras import layers

n = 3
model = keras.Sequential([keras.Input((2,))])
while n:
    model.add(layers.Dense(n))
    n -= 1
else:
    model.add(layers.Dense(9))

# %% Nested loops with a break in the inner one
import keras
from keras import layers

inputs = keras.Input((32, 32, 3))
x = inputs
for stage, repeats in enumerate([1, 3, 5], start=1):
    for r in range(repeats):
        if r == 2:
            break
        x = layers.Conv2D(4 * stage, 3, padding="same", name=f"s{stage}_r{r}")(x)
    x = layers.MaxPooling2D()(x)
model = keras.Model(inputs, x)

# %% A module that may be there or not (not known)
import keras
from keras import layers

try:
    import a_module_that_is_not_there
    width = 100
except ImportError:
    width = 50
else:
    width = 200
finally:
    depth = 2
model = keras.Sequential([keras.Input((3,))])
for _ in range(depth):
    model.add(layers.Dense(width))

# %% try, except, else, finally
import keras
from keras import layers

def width():
    try:
        n = int("12")
    except ValueError:
        n = 1
    else:
        n += 8
    finally:
        depth = 2
    return n * depth

model = keras.Sequential([keras.Input((3,)), layers.Dense(width())])

# %% try around what works
import keras
from keras import layers

def find(d, key):
    try:
        return d[key]
    except KeyError:
        return 7
    finally:
        pass

x = keras.Input((4,))
a = layers.Dense(find({"a": 5}, "a"))(x)

# %% raise inside, caught outside
import keras
from keras import layers

def units(name):
    if name == "bad":
        raise ValueError("no")
    return 12

try:
    n = units("bad")
except (ValueError, TypeError) as error:
    n = 6
model = keras.Sequential([keras.Input((2,)), layers.Dense(n)])

# %% with: scopes, names, several at once
import keras
from keras import layers
import tensorflow as tf

strategy = tf.distribute.get_strategy()
with strategy.scope():
    model = keras.Sequential([keras.Input((5,)), layers.Dense(4)])
with keras.name_scope("a"), tf.device("/CPU:0"):
    y = layers.Dense(3)(keras.Input((2,)))

# %% contextmanager of the file
import contextlib
import keras
from keras import layers

@contextlib.contextmanager
def building(width):
    yield layers.Dense(width)

with building(5) as dense, building(6) as other:
    y = other(dense(keras.Input((3,))))

# %% A class as a context
import keras
from keras import layers

class Scope:
    def __init__(self, n):
        self.n = n
    def __enter__(self):
        return self
    def __exit__(self, *exc):
        return False

with Scope(11) as scope:
    y = layers.Dense(scope.n)(keras.Input((3,)))

# %% walrus
import keras
from keras import layers

if (n := 3 * 7) > 20:
    x = layers.Dense(n)(keras.Input((4,)))
sizes = [5, 9, 0, 4]
model = keras.Sequential([keras.Input((4,))])
while sizes and (size := sizes.pop(0)):
    model.add(layers.Dense(size))
wide = [layers.Dense(w) for s in (1, 2, 3) if (w := s * 4) > 4]
model.add(wide[-1])

# %% match on strings, numbers, or
import keras
from keras import layers

def layer_for(kind):
    match kind:
        case "dense":
            return layers.Dense(5)
        case "drop" | "dropout":
            return layers.Dropout(0.1)
        case int(n):
            return layers.Dense(n)
        case _:
            return layers.ReLU()

model = keras.Sequential([keras.Input((3,))])
for kind in ["dense", "dropout", 8, None]:
    model.add(layer_for(kind))

# %% match on sequences with stars
import keras
from keras import layers

def build(spec):
    match spec:
        case []:
            return []
        case ["conv", filters, size, *rest]:
            return [layers.Conv2D(filters, size)] + build(rest)
        case ["pool", *rest]:
            return [layers.MaxPooling2D()] + build(rest)
        case [other, *rest]:
            return [layers.Flatten()] + build(rest)

model = keras.Sequential([keras.Input((20, 20, 3)), *build(["conv", 4, 3, "pool", "conv", 8, 5, "end"])])

# %% match on dicts, classes and guards
import keras
from dataclasses import dataclass
from keras import layers

@dataclass
class Conv:
    filters: int
    size: int = 3

def make(item):
    match item:
        case {"type": "dense", "units": units}:
            return layers.Dense(units)
        case {"type": t, **others} if t == "drop":
            return layers.Dropout(others["rate"])
        case Conv(filters=f, size=s) if s > 1:
            return layers.Conv2D(f, s)
        case Conv(f):
            return layers.Conv2D(f, 1, activation="relu")

inputs = keras.Input((8, 8, 3))
x = inputs
for item in [Conv(6), Conv(4, 1), {"type": "dense", "units": 9}, {"type": "drop", "rate": 0.5}]:
    x = make(item)(x)
model = keras.Model(inputs, x)

# %% Chained comparisons and boolean operators
import keras
from keras import layers

n = 15
if 10 < n <= 20 and not n == 16:
    width = 30
elif n in (1, 2) or n is None:
    width = 40
else:
    width = 50
width += 1 if 1 < 2 < 3 > 0 else 100
model = keras.Sequential([keras.Input((3,)), layers.Dense(width or 5), layers.Dense(0 or None or 6)])

# %% Conditional expressions
import keras
from keras import layers

binary = True
classes = 2
model = keras.Sequential([
    keras.Input((3,)),
    layers.Dense(1 if binary else classes, activation="sigmoid" if binary else "softmax"),
    layers.Dense(4) if not binary else layers.Dense(5),
    *([layers.Dropout(0.2)] if binary else []),
])

# %% A branch that only the machine decides (not known)
import keras
from keras import layers

inputs = keras.Input((6,))
x = layers.Dense(10)(inputs)
if x is not None and keras.backend.backend():
    x = layers.Dense(12)(x)
model = keras.Model(inputs, x)

# %% Aliasing: two names of one list, one layer
import keras
from keras import layers

a = [layers.Dense(4)]
b = a
b.append(layers.Dense(5))
model = keras.Sequential([keras.Input((3,))] + a)
shared = layers.Dense(3)
x = inputs = keras.Input((3,))
for _ in range(4):
    x = shared(x)
tied = keras.Model(inputs, x)

# %% Rebinding is a new model
import keras
from keras import layers

model = keras.Sequential([keras.Input((3,))])
model.add(layers.Dense(2))
first = model
model = keras.Sequential([keras.Input((5,))])
model.add(layers.Dense(7))
first.add(layers.Dense(9))

# %% Augmented assignment of every kind
import keras
from keras import layers

n = 10
n += 5
n -= 3
n *= 4
n //= 3
n %= 10
n **= 2
n <<= 1
n |= 1
n ^= 2
n &= 0xFF
n >>= 1
layers_ = [keras.Input((n,))]
layers_ += [layers.Dense(n)]
layers_ *= 1
d = {"units": 3}
d["units"] += 4
model = keras.Sequential(layers_ + [layers.Dense(d["units"])])

# %% del, assert, pass
import keras
from keras import layers

sizes = [1, 2, 3, 4]
del sizes[0]
del sizes[-1:]
conf = {"a": 1, "b": 2}
del conf["a"]
assert len(sizes) == 2, "no"
model = keras.Sequential([keras.Input((3,)), *map(layers.Dense, sizes), layers.Dense(len(conf) * 9)])

# %% A network is made in one of several branches
import os
import keras
from keras import layers

def build(kind):
    if kind == "narrow":
        model = keras.Sequential()
        model.add(layers.Dense(5, input_shape=(2,), name="first"))
        model.add(layers.Dense(3, name="last"))
        return model
    if kind == "wide":
        model = keras.Sequential([keras.Input((2,))])
        for size in [50, 60]:
            model.add(layers.Dense(size, name=f"wide{size}"))
        return model

mode = os.environ.get("KIND_OF_NOBODY", "wide")
if len(mode) > 3:
    sizes = [7]
    sizes.append(8)
    first = keras.Sequential([keras.Input((3,))])
    for size in sizes:
        first.add(layers.Dense(size, name=f"first{size}"))
second = build(mode)

# %% Layers are built by hand before they are called
import keras
from keras import layers

class Inner(layers.Layer):
    def __init__(self):
        super().__init__()
        self.dense = layers.Dense(4)
        self.add = layers.Add()

    def build(self, input_shape):
        self.dense.build(input_shape)
        self.add.build([input_shape, input_shape])

    def call(self, x):
        return self.dense(self.add([x, x]))

class Outer(layers.Layer):
    def __init__(self):
        super().__init__()
        self.inner = Inner()
        self.heads = layers.MultiHeadAttention(2, 3)

    def build(self, input_shape):
        self.inner.build(input_shape)
        self.heads.build(input_shape, input_shape)

    def call(self, x):
        return self.inner(x) + self.inner(self.heads(x, x))

y = Outer()(keras.Input((6, 5)))
