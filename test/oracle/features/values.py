# %% Slices with steps
import keras
from keras import layers

widths = [64, 32, 16, 8, 4, 2]
model = keras.Sequential([keras.Input((10,))] + [layers.Dense(n) for n in widths[::2]])
for n in widths[::-1][1:4:2]:
    model.add(layers.Dense(n))
model.add(layers.Dense(len("abcdef"[1:-1:2])))
model.add(layers.Dense(sum(range(10)[2:8:3])))

# %% Slice assignment
import keras
from keras import layers

sizes = [1, 2, 3, 4, 5]
sizes[1:3] = [20, 30, 40]
sizes[-1] = 7
sizes[::2] = [9, 9, 9]
model = keras.Sequential([keras.Input((3,)), *[layers.Dense(n) for n in sizes]])

# %% Names by f-strings
import keras
from keras import layers

x = inputs = keras.Input((32, 32, 3))
for i, (f, k) in enumerate(zip([8, 16], [5, 3])):
    x = layers.Conv2D(f, k, name=f"conv{i + 1:02d}_{f}x{k!r}")(x)
    x = layers.BatchNormalization(name=f"{'bn':>4}{i:<3d}".replace(" ", "_"))(x)
width = 5
x = layers.Dense(3, name=f"{'d':*^{width}}".replace("*", "s"))(x)
x = layers.Dense(2, name=f"{i=}".replace("=", "_"))(x)
model = keras.Model(inputs, x)
units = int(f"{3.7:.0f}") + int(f"{255:x}", 16) + int("{:b}".format(5), 2)
y = layers.Dense(units)(keras.Input((1,)))

# %% Names by percent and format
import keras
from keras import layers

x = inputs = keras.Input((4,))
for i in range(2):
    x = layers.Dense(3, name="fc%d_%s" % (i, "a"))(x)
    x = layers.Dense(3, name="fc_%02d" % i)(x)
    x = layers.Dense(3, name="{0}_{1}_{0}".format(i, "b"))(x)
    x = layers.Dense(3, name="{kind:s}{n:03d}".format(kind="x", n=i))(x)
    x = layers.Dense(3, name="%(who)s%(n)i" % {"who": "y", "n": i})(x)
    x = layers.Dense(3, name="z" + str(i) + "_" + "%.1f" % 2.25)(x)
model = keras.Model(inputs, x)

# %% Names by join, replace, case
import keras
from keras import layers

parts = ["Block", "One"]
names = ["_".join(parts).lower(), "-".join(reversed(parts)), "a.b.c".split(".")[-1].upper(), " x ".strip() + "y".zfill(3), "conv_bn_relu".rsplit("_", 1)[0], "Title case".title().swapcase().replace(" ", ""), "p".center(3, "_"), "q".ljust(3, "_") + "r".rjust(2, "_")]
x = inputs = keras.Input((4,))
for name in names:
    x = layers.Dense(len(name), name=name)(x)
model = keras.Model(inputs, x)

# %% Questions to strings
import keras
from keras import layers

arch = "conv32-pool-conv64-dense10"
x = inputs = keras.Input((16, 16, 1))
for word in arch.split("-"):
    if word.startswith("conv"):
        x = layers.Conv2D(int(word[4:]), 3, padding="same")(x)
    elif word == "pool":
        x = layers.MaxPooling2D()(x)
    elif word.endswith("10") and "dense" in word and not word.isdigit():
        x = layers.Dense(int(word.removeprefix("dense")))(layers.Flatten()(x))
model = keras.Model(inputs, x)
n = "a-b-c".count("-") + "abc".find("c") + "abc".index("b") + len("  x".lstrip()) + len("x--".rstrip("-")) + len("a\nb\nc".splitlines()) + len("k=v".partition("=")[2])
y = layers.Dense(n)(keras.Input((2,)))

# %% Comprehensions: nested, filtered, of dicts and sets
import keras
from keras import layers

pairs = [(f, k) for f in (4, 8) for k in (1, 3) if f + k != 7]
towers = {f"{f}_{k}": layers.Conv2D(f, k, padding="same") for f, k in pairs}
inputs = keras.Input((8, 8, 3))
x = layers.Concatenate()([layer(inputs) for layer in towers.values()])
ranks = {len(t) for t in ((1, 2), (3, 4), (5,))}
grid = [[layers.Dense(r * c) for c in range(1, 3)] for r in range(1, 3)]
model = keras.Model(inputs, grid[1][1](layers.Dense(len(ranks))(x)))

# %% A dictionary of settings
import keras
from keras import layers

config = {"units": [64, 32], "dropout": 0.2, "out": {"units": 5, "activation": "softmax"}}
base = dict(config, extra=1)
base.update(units=[10], more=3)
model = keras.Sequential([keras.Input((3,))])
for n in config["units"] + base.get("units", []) + base.get("nothing", [6]):
    model.add(layers.Dense(n))
    if config.get("dropout"):
        model.add(layers.Dropout(config["dropout"]))
model.add(layers.Dense(**config["out"]))
merged = {**config["out"], "units": 8}
model.add(layers.Dense(**merged))
union = {"a": 1} | {"b": base.pop("more")}
model.add(layers.Dense(union["b"] + base.setdefault("new", 4)))
for key, value in sorted(union.items()):
    model.add(layers.Dense(value, name=key))
model.add(layers.Dense(len(list(base.keys()))))

# %% Methods of lists and sets
import keras
from keras import layers

sizes = [3, 1, 2]
sizes.append(9)
sizes.extend([8, 7])
sizes.insert(0, 5)
sizes.remove(1)
sizes.sort()
sizes.reverse()
last = sizes.pop()
other = sizes.copy()
other.clear()
sizes.sort(key=lambda n: -n, reverse=True)
n = sizes.index(8) + sizes.count(3) + last + len(other)
seen = set()
seen.add(4)
seen.update([4, 5], {6})
seen.discard(9)
both = seen & {4, 5, 77} | {1}
model = keras.Sequential([keras.Input((3,))] + [layers.Dense(s) for s in sizes] + [layers.Dense(n), layers.Dense(len(seen)), layers.Dense(sum(both - {1})), layers.Dense(max({2, 3} ^ {3, 4}))])

# %% Builtins
import keras
from keras import layers

a = [abs(-3), max(1, 5, 2), min([4, 6]), sum([1, 2, 3]), round(2.5), round(3.7), int("12"), int(3.9), len({1: 2}), pow(2, 4), divmod(17, 5)[1], ord("\x08"), bool(3) + 1, int(float("7.0")), len(str(100)), 7 // 2, -7 // 2 + 10, 7 % 3, 2**3]
model = keras.Sequential([keras.Input((3,))])
for n in a:
    model.add(layers.Dense(n))
for i, (n, m) in enumerate(zip(sorted([3, 1, 2], reverse=True), reversed([7, 8, 9]))):
    model.add(layers.Dense(n * m + i))
for n in filter(lambda n: n > 2, map(lambda a, b: a * b, [1, 2, 3], [1, 2, 3])):
    model.add(layers.Dense(n))
model.add(layers.Dense(len(tuple(range(3, 20, 4)))))
model.add(layers.Dense(sum(1 for x in a if isinstance(x, int) and not isinstance(x, bool))))
model.add(layers.Dense(all([1, 2]) + any([0, 3]) + 3))
model.add(layers.Dense(max("aa", "bbb", key=len).count("b")))
model.add(layers.Dense(next(iter([6, 7])) + next((n for n in a if n > 100), 2)))
model.add(layers.Dense(min((3, "x"), (2, "y"))[0]))

# %% getattr, hasattr, setattr, isinstance, callable, type
import keras
from keras import layers

class Options:
    units = 4

options = Options()
setattr(options, "rate", 0.3)
kinds = [getattr(layers, "Dense"), getattr(layers, "ReLU", None)]
model = keras.Sequential([keras.Input((3,)), kinds[0](getattr(options, "units")), kinds[1]()])
if hasattr(options, "rate") and not hasattr(options, "missing"):
    model.add(layers.Dense(getattr(options, "missing", 6)))
for item in [layers.Dense(3), 8, "relu", (9,), [2, 2], None, layers.Dense]:
    if isinstance(item, layers.Layer):
        model.add(item)
    elif isinstance(item, (int, float)):
        model.add(layers.Dense(item))
    elif isinstance(item, str):
        model.add(layers.Activation(item))
    elif type(item) is tuple or type(item) == list:
        model.add(layers.Dense(sum(item)))
    elif callable(item):
        model.add(item(11))
if isinstance(model, keras.Model) and type(model).__name__ == "Sequential":
    model.add(layers.Dense(12))

# %% math
import math
from math import ceil, log2, sqrt as root
import keras
from keras import layers

n = math.floor(7.9) + ceil(2.1) + int(log2(64)) + int(root(49)) + math.prod([2, 3]) + math.gcd(12, 18) + math.factorial(4) + math.comb(5, 2) + int(math.pi) + math.isqrt(17) + int(math.hypot(3, 4)) + int(math.log(math.e)) + int(math.log10(1000)) + int(math.copysign(3, 2)) + math.lcm(4, 6)
model = keras.Sequential([keras.Input((3,)), layers.Dense(n), layers.Dense(int(n / 3)), layers.Dense(math.trunc(5.5) if not math.isinf(n) and not math.isnan(n) else 1)])

# %% itertools
import itertools as it
from itertools import accumulate, chain, product, repeat
import keras
from keras import layers

model = keras.Sequential([keras.Input((3,))])
for n in accumulate([1, 2, 3, 4]):
    model.add(layers.Dense(n))
for n in chain([1], (2,), *[[3], [4]]):
    model.add(layers.Dense(n))
for a, b in product([1, 2], repeat=2):
    model.add(layers.Dense(a * b))
for n in repeat(6, 2):
    model.add(layers.Dense(n))
for a, b in it.pairwise([1, 4, 9]):
    model.add(layers.Dense(b - a))
for a, b in it.combinations([1, 2, 3], 2):
    model.add(layers.Dense(a + b))
for n in it.islice(it.count(5, 5), 3):
    model.add(layers.Dense(n))
for n in it.islice(it.cycle([1, 2]), 3):
    model.add(layers.Dense(n))
for n in it.takewhile(lambda n: n < 3, [1, 2, 3, 1]):
    model.add(layers.Dense(n))
for n in it.dropwhile(lambda n: n < 3, [1, 2, 3, 1]):
    model.add(layers.Dense(n))
for a, b in it.zip_longest([1, 2], [3], fillvalue=7):
    model.add(layers.Dense(a + b))
for n in chain.from_iterable([[8], [9]]):
    model.add(layers.Dense(n))
for a, b in it.permutations([2, 3], 2):
    model.add(layers.Dense(a * 10 + b))
for n in it.starmap(pow, [(2, 3), (3, 2)]):
    model.add(layers.Dense(n))
for key, group in it.groupby([1, 1, 2]):
    model.add(layers.Dense(key + len(list(group))))

# %% Unpacking everywhere
import keras
from keras import layers

first, *middle, last = [1, 2, 3, 4]
(a, b), c = (5, 6), 7
[d, e] = "89"
model = keras.Sequential([keras.Input((3,))])
for n in [first, *middle, last, a, b, c, int(d), int(e)]:
    model.add(layers.Dense(n))
a, b = b, a
for i, (name, (f, g)) in enumerate({"x": (1, 2), "y": (3, 4)}.items()):
    model.add(layers.Dense(f * g + a + i))
x = y = z = 4
h, w, ch = shape = (8, 8, 3)
image = layers.Conv2D(ch * x, 3)(keras.Input(shape))
_, hh, ww, cc = image.shape
flat = layers.Dense(hh * ww)(layers.Flatten()(image))

# %% Numbers as people write them
import keras
from keras import layers

n = int(1e2) + 0x10 + 0b11 + 0o17 + 1_000 // 10
model = keras.Sequential([keras.Input((3,)), layers.Dense(n), layers.Dense(int(n * 0.5)), layers.Dense(n // 2 ** 3), layers.Dense(int(round(n ** 0.5))), layers.Dense(-(-n // 16)), layers.Dense(~-5), layers.Dense(1 << 3), layers.Dense(True + 2)])

# %% collections
from collections import OrderedDict, defaultdict, namedtuple, deque, Counter
import keras
from keras import layers

Block = namedtuple("Block", ["filters", "size"])
Stage = namedtuple("Stage", "repeats width", defaults=[2])
blocks = [Block(4, 3), Block(filters=8, size=1)]
x = inputs = keras.Input((10, 10, 3))
for block in blocks:
    x = layers.Conv2D(block.filters, block.size)(x)
f, s = blocks[0]
x = layers.Conv2D(f * Stage(3).width, s)(x)
x = layers.Conv2D(blocks[1]._replace(filters=5).filters, 1)(x)
model = keras.Model(inputs, x)
named = OrderedDict([("a", 3), ("b", 4)])
groups = defaultdict(list)
groups["x"].append(layers.Dense(6))
groups["x"].append(layers.Dense(7))
waiting = deque([1, 2, 3])
waiting.appendleft(9)
net = keras.Sequential([keras.Input((2,)), *[layers.Dense(n) for n in named.values()], *groups["x"], layers.Dense(waiting.popleft()), layers.Dense(Counter("aabc")["a"])])

# %% An environment variable is not known
import os
import keras
from keras import layers

units = int(os.environ.get("UNITS_OF_NOTHING", "32"))
model = keras.Sequential([keras.Input((3,)), layers.Dense(8)])
