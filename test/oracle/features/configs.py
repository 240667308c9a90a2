# %% A dataclass
from dataclasses import dataclass, field
import keras
from keras import layers

@dataclass
class Config:
    units: int = 32
    depth: int = 2
    sizes: list = field(default_factory=lambda: [3, 5])
    name: str = "net"
    rate: float = field(default=0.1)

def build(config: Config):
    model = keras.Sequential([keras.Input((16, 16, 1))], name=config.name)
    for size in config.sizes:
        model.add(layers.Conv2D(config.units, size))
    for _ in range(config.depth):
        model.add(layers.Dense(config.units))
        model.add(layers.Dropout(config.rate))
    return model

a = build(Config())
b = build(Config(8, depth=1, sizes=[1]))
config = Config(units=4)
config.depth += 1
c = build(config)

# %% A frozen dataclass with a method, a property and replace
from dataclasses import asdict, astuple, dataclass, replace
import keras
from keras import layers

@dataclass(frozen=True)
class Size:
    width: int
    height: int = 4

    @property
    def area(self):
        return self.width * self.height

    def scaled(self, by):
        return Size(self.width * by, self.height * by)

    def __post_init__(self):
        assert self.width > 0

size = Size(3)
model = keras.Sequential([keras.Input((size.area,)), layers.Dense(size.scaled(2).area), layers.Dense(replace(size, height=5).area), layers.Dense(asdict(size)["width"]), layers.Dense(sum(astuple(size)))])

# %% A dataclass that inherits and counts in __post_init__
from dataclasses import dataclass
import keras
from keras import layers

@dataclass
class Base:
    units: int = 10

@dataclass
class Deep(Base):
    depth: int = 3
    total: int = 0

    def __post_init__(self):
        self.total = self.units * self.depth

model = keras.Sequential([keras.Input((2,)), layers.Dense(Deep().total), layers.Dense(Deep(4, 2).total), layers.Dense(Base().units)])

# %% NamedTuple
from typing import NamedTuple
import keras
from keras import layers

class Stage(NamedTuple):
    filters: int
    repeats: int = 2
    stride: int = 1

    def wide(self):
        return self.filters * 2

x = inputs = keras.Input((32, 32, 3))
for stage in [Stage(8), Stage(16, stride=2), Stage(4, 1)]:
    filters, repeats, stride = stage
    for r in range(repeats):
        x = layers.Conv2D(filters, 3, strides=stride if r == 0 else 1, padding="same")(x)
x = layers.Conv2D(Stage(3).wide(), 1)(x)
model = keras.Model(inputs, x)

# %% Enum
from enum import Enum, IntEnum, auto
import keras
from keras import layers

class Act(Enum):
    RELU = "relu"
    TANH = "tanh"

class Size(IntEnum):
    SMALL = 8
    LARGE = 64

class Mode(Enum):
    TRAIN = auto()
    TEST = auto()

mode = Mode.TEST
model = keras.Sequential([keras.Input((3,)), layers.Dense(Size.SMALL, activation=Act.RELU.value), layers.Dense(Size.LARGE.value)])
if mode == Mode.TEST and mode is not Mode.TRAIN:
    model.add(layers.Dense(Mode.TEST.value, activation=Act("tanh").value))
for act in Act:
    model.add(layers.Dense(len(act.name), activation=act.value))
model.add(layers.Dense({Mode.TRAIN: 5, Mode.TEST: 6}[mode]))

# %% A class of constants
import keras
from keras import layers

class CFG:
    IMAGE = (32, 32)
    CHANNELS = 3
    FILTERS = [8, 16]
    CLASSES = 5
    SHAPE = IMAGE + (CHANNELS,)

x = inputs = keras.Input(CFG.SHAPE)
for f in CFG.FILTERS:
    x = layers.Conv2D(f, 3)(x)
x = layers.GlobalAveragePooling2D()(x)
model = keras.Model(inputs, layers.Dense(CFG.CLASSES)(x))
CFG.CLASSES = 7
other = layers.Dense(CFG.CLASSES)(x)

# %% A config object with methods, class methods, static methods
import keras
from keras import layers

class Config:
    default = 12

    def __init__(self, units=None, **extra):
        self.units = units or Config.default
        self.__dict__.update(extra)
        for key, value in extra.items():
            setattr(self, key, value)

    @classmethod
    def small(cls, **kwargs):
        return cls(units=3, **kwargs)

    @staticmethod
    def double(n):
        return 2 * n

    @property
    def half(self):
        return self.units // 2

    def __getitem__(self, key):
        return getattr(self, key)

    def __len__(self):
        return 21

    def __call__(self, n):
        return layers.Dense(n + self.units)

config = Config()
small = Config.small(rate=0.5, heads=4)
model = keras.Sequential([keras.Input((3,)), layers.Dense(config.half), layers.Dense(small["units"]), layers.Dropout(small.rate), layers.Dense(small.heads), layers.Dense(Config.double(5)), layers.Dense(len(config)), config(1)])

# %% SimpleNamespace and dict with attributes
from types import SimpleNamespace
import keras
from keras import layers

class AttrDict(dict):
    __getattr__ = dict.__getitem__

cfg = SimpleNamespace(units=9, depth=2)
cfg.units += 1
model = keras.Sequential([keras.Input((3,))] + [layers.Dense(cfg.units) for _ in range(cfg.depth)])

# %% argparse defaults
import argparse
import keras
from keras import layers

parser = argparse.ArgumentParser(description="trains")
parser.add_argument("--units", type=int, default=24, help="width")
parser.add_argument("-d", "--hidden-depth", default=2, type=int)
parser.add_argument("--activation", default="relu", choices=["relu", "tanh"])
parser.add_argument("--bn", action="store_true")
parser.add_argument("--no-bias", action="store_false", dest="bias")
parser.add_argument("--sizes", nargs="+", type=int, default=[5, 6])
args = parser.parse_args([])
model = keras.Sequential([keras.Input((10,))])
for _ in range(args.hidden_depth):
    model.add(layers.Dense(args.units, activation=args.activation, use_bias=args.bias))
    if args.bn:
        model.add(layers.BatchNormalization())
for size in args.sizes:
    model.add(layers.Dense(size))

# %% argparse in main, with vars and set_defaults
import argparse
import keras
from keras import layers

def parse():
    parser = argparse.ArgumentParser()
    group = parser.add_argument_group("model")
    group.add_argument("--width", type=int, default="15")
    parser.add_argument("--depth", type=int)
    parser.set_defaults(depth=2)
    args, rest = parser.parse_known_args([])
    return args

def main(args):
    options = vars(args)
    model = keras.Sequential([keras.Input((4,))])
    for _ in range(options["depth"]):
        model.add(layers.Dense(args.width))
    return model

main(parse())

# %% JSON and YAML in strings, eval-free
import json
import keras
from keras import layers

text = '{"layers": [{"units": 5, "activation": "relu"}, {"units": 2}], "input": [7], "bias": false, "none": null}'
spec = json.loads(text)
model = keras.Sequential([keras.Input(tuple(spec["input"]))] + [layers.Dense(**it, use_bias=spec["bias"]) for it in spec["layers"]])
