# %% A closure remembers its width
import keras
from keras import layers

def stack_of(width):
    def stack(x, depth):
        for _ in range(depth):
            x = layers.Dense(width, activation="relu")(x)
        return x
    return stack

wide = stack_of(64)
narrow = stack_of(8)
inputs = keras.Input((20,))
outputs = layers.Dense(3)(narrow(wide(inputs, 2), 3))
model = keras.Model(inputs, outputs)

# %% A closure over a variable that changes later
import keras
from keras import layers

makers = []
for n in [4, 8, 16]:
    makers.append(lambda: layers.Dense(n))
late = [lambda n=n: layers.Dense(n) for n in [4, 8, 16]]
x = keras.Input((5,))
a = makers[0]()(x)
b = late[0]()(x)
c = late[2]()(x)
model = keras.Model(x, [a, b, c])

# %% A counter kept with nonlocal
import keras
from keras import layers

def numbered():
    count = 0
    def block(x):
        nonlocal count
        count += 1
        return layers.Dense(10 * count, name=f"block_{count}")(x)
    return block

block = numbered()
inputs = keras.Input((7,))
x = block(block(block(inputs)))
model = keras.Model(inputs, x)

# %% A global that a function changes
import keras
from keras import layers

WIDTH = 8

def double():
    global WIDTH
    WIDTH *= 2
    return WIDTH

model = keras.Sequential([keras.Input((4,))])
model.add(layers.Dense(WIDTH))
model.add(layers.Dense(double()))
model.add(layers.Dense(double()))
model.add(layers.Dense(WIDTH + 1))

# %% Recursion builds a tree of branches
import keras
from keras import layers

def tree(x, depth):
    if depth == 0:
        return layers.Dense(2)(x)
    left = tree(layers.Dense(4 * depth)(x), depth - 1)
    right = tree(layers.Dense(3 * depth)(x), depth - 1)
    return layers.Concatenate()([left, right])

inputs = keras.Input((6,))
model = keras.Model(inputs, tree(inputs, 3))

# %% Recursion down to a size
import keras
from keras import layers

def shrink(x):
    if x.shape[1] <= 4:
        return x
    return shrink(layers.MaxPooling2D()(layers.Conv2D(8, 3, padding="same")(x)))

inputs = keras.Input((32, 32, 3))
x = shrink(inputs)
model = keras.Model(inputs, layers.Dense(10)(layers.Flatten()(x)))

# %% A recursive U-Net
import keras
from keras import layers

def unet(x, filters, depth):
    x = layers.Conv2D(filters, 3, padding="same", activation="relu")(x)
    if depth == 0:
        return x
    skip = x
    x = unet(layers.MaxPooling2D(2)(x), filters * 2, depth - 1)
    x = layers.Conv2DTranspose(filters, 2, strides=2)(x)
    x = layers.Concatenate()([x, skip])
    return layers.Conv2D(filters, 3, padding="same", activation="relu")(x)

image = keras.Input((64, 64, 1))
model = keras.Model(image, layers.Conv2D(1, 1)(unet(image, 8, 3)))

# %% Keyword-only, defaults, stars
import keras
from keras import layers

def conv(x, filters, *sizes, strides=1, **options):
    for size in sizes or (3,):
        x = layers.Conv2D(filters, size, strides=strides, **options)(x)
    return x

inputs = keras.Input((28, 28, 1))
x = conv(inputs, 8)
x = conv(x, 16, 3, 5, padding="same", activation="relu")
x = conv(x, 4, *[2, 2], strides=2, **dict(use_bias=False))
model = keras.Model(inputs, x)

# %% Stars in the middle of a call, and of a list
import keras
from keras import layers

hidden = [layers.Dense(32), layers.Dropout(0.5)]
head = (layers.Dense(16), layers.Dense(2))
model = keras.Sequential([keras.Input((9,)), *hidden, *head])
args = (3, 3)
config = {"padding": "same", "strides": (2, 2)}
y = layers.Conv2D(4, *args[:1], **config)(keras.Input((10, 10, 3)))

# %% Positional-only and keyword-only parameters
import keras
from keras import layers

def dense(units, /, *, act=None, bias=True):
    return layers.Dense(units, activation=act, use_bias=bias)

model = keras.Sequential([keras.Input((3,)), dense(7, bias=False), dense(5, act="relu")])

# %% A mutable default is one list
import keras
from keras import layers

def collect(layer, seen=[]):
    seen.append(layer)
    return seen

collect(layers.Dense(6))
collect(layers.Dense(5))
model = keras.Sequential([keras.Input((4,))] + collect(layers.Dense(1)))

# %% Lambdas and functions as values
import keras
from keras import layers

ops = {"dense": lambda n: layers.Dense(n), "norm": lambda *_: layers.BatchNormalization()}
plan = [("dense", 12), ("norm", None), ("dense", 6)]
model = keras.Sequential([keras.Input((10,))])
for kind, n in plan:
    model.add(ops[kind](n))
apply = lambda f, x: f(x)
y = apply(layers.Dense(99), keras.Input((2,)))

# %% A decorator of the file that wraps
import functools
import keras
from keras import layers

def residual(f):
    @functools.wraps(f)
    def wrapped(x, *args, **kwargs):
        return layers.Add()([x, f(x, *args, **kwargs)])
    return wrapped

@residual
def block(x, units):
    x = layers.Dense(units, activation="relu")(x)
    return layers.Dense(16)(x)

inputs = keras.Input((16,))
model = keras.Model(inputs, block(block(inputs, 32), units=64))

# %% A decorator with arguments
import keras
from keras import layers

def repeat(times):
    def decorate(f):
        def again(x):
            for _ in range(times):
                x = f(x)
            return x
        return again
    return decorate

@repeat(3)
def conv(x):
    return layers.Conv2D(4, 3)(x)

inputs = keras.Input((20, 20, 1))
model = keras.Model(inputs, conv(inputs))

# %% A registry filled by decorators
import keras
from keras import layers

BUILDERS = {}

def register(name):
    def decorate(f):
        BUILDERS[name] = f
        return f
    return decorate

@register("small")
def small():
    return keras.Sequential([keras.Input((8,)), layers.Dense(2)])

@register("large")
def large():
    return keras.Sequential([keras.Input((8,)), layers.Dense(200), layers.Dense(2)])

models = {name: build() for name, build in BUILDERS.items()}
model = BUILDERS["large"]()

# %% Generators of layers
import keras
from keras import layers

def halves(n):
    while n >= 4:
        yield layers.Dense(n)
        n //= 2

model = keras.Sequential([keras.Input((10,)), *halves(32)])
for layer in halves(8):
    model.add(layer)

# %% A generator that a loop and next() read
import keras
from keras import layers

def sizes():
    yield 3
    yield from (5, 7)

names = (f"conv{i}" for i in range(1, 4))
x = inputs = keras.Input((32, 32, 3))
for size in sizes():
    x = layers.Conv2D(size * 2, size, name=next(names))(x)
model = keras.Model(inputs, x)

# %% An endless generator, read as far as needed
import itertools
import keras
from keras import layers

def powers():
    n = 2
    while True:
        yield n
        n *= 2

model = keras.Sequential([keras.Input((3,))])
for n in itertools.islice(powers(), 4):
    model.add(layers.Dense(n))
widths = powers()
model.add(layers.Dense(next(widths)))
model.add(layers.Dense(next(widths)))

# %% partial and reduce
from functools import partial, reduce
import keras
from keras import layers

Conv = partial(layers.Conv2D, kernel_size=3, padding="same", activation="relu")
Small = partial(Conv, kernel_size=1)
inputs = keras.Input((16, 16, 3))
x = reduce(lambda x, layer: layer(x), [Conv(8), Small(4), layers.Flatten(), layers.Dense(10)], inputs)
model = keras.Model(inputs, x)

# %% compose by reduce of functions
import functools
import keras
from keras import layers

def compose(*funcs):
    return functools.reduce(lambda f, g: lambda *a, **kw: g(f(*a, **kw)), funcs)

net = compose(layers.Conv2D(16, 3), layers.BatchNormalization(), layers.ReLU(), layers.GlobalAveragePooling2D(), layers.Dense(4))
inputs = keras.Input((12, 12, 3))
model = keras.Model(inputs, net(inputs))

# %% Functions that return several things
import keras
from keras import layers

def encoder(n):
    i = keras.Input((30,))
    h = layers.Dense(n, activation="relu")(i)
    mean, log = layers.Dense(2)(h), layers.Dense(2)(h)
    return i, (mean, log), keras.Model(i, [mean, log])

inputs, (mean, log_var), model = encoder(12)
z = layers.Concatenate()([mean, log_var])
decoder = keras.Sequential([keras.Input((4,)), layers.Dense(30)])
vae = keras.Model(inputs, decoder(z))

# %% Functions that nobody calls
import keras
from keras import layers

def build(units=32, classes=10, shape=(28, 28)):
    model = keras.Sequential([keras.Input(shape), layers.Flatten(), layers.Dense(units), layers.Dense(classes)])
    return model

# %% Dead code after return and raise
import keras
from keras import layers

def make(kind):
    if kind == "a":
        return layers.Dense(3)
        return layers.Dense(4)
    raise ValueError(kind)
    return layers.Dense(5)

def main():
    model = keras.Sequential([keras.Input((2,)), make("a")])
    return model

if __name__ == "__main__":
    main()

# %% async and await at the top are tolerated
import keras
from keras import layers

async def later():
    return 3

model = keras.Sequential([keras.Input((5,)), layers.Dense(4)])
