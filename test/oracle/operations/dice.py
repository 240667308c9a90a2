"""What random calls are made of: sizes, tensors of Keras, axes; and the register of what makes the arguments of a function."""

import random

import keras

dice = random.Random()
pick = lambda *values: dice.choice(values)  # noqa: E731
chance = lambda probability: dice.random() < probability  # noqa: E731

FUNCTIONS = {}


def functions(names):
    """Registers what makes the arguments of a call of each function."""

    def register(make):
        FUNCTIONS.update(dict.fromkeys(names.split(), make))
        return make

    return register


def call(*args, **kwargs):
    return args, kwargs


def some(**choices):
    """Each keyword, or not."""
    return {name: choose() for name, choose in choices.items() if chance(0.5)}


def size(open_=0.15, highest=6):
    return None if chance(open_) else dice.randint(1, highest)


def shape(rank=None, open_=0.15):
    rank = pick(1, 2, 2, 3, 3, 4, 4, 0) if rank is None else rank
    return [size(0.6 if axis == 0 else open_) for axis in range(rank)]


def similar(sizes):
    """Another shape, changed here and there."""
    sizes = [pick(None, 1, it, size()) if chance(0.2) else it for it in sizes]
    if chance(0.15) and len(sizes) > 1:
        del sizes[dice.randrange(len(sizes))]
    if chance(0.1):
        sizes.insert(dice.randint(0, len(sizes)), size())
    return sizes


def tensor(sizes=None, dtype="float32"):
    return keras.KerasTensor(tuple(shape() if sizes is None else sizes), dtype=dtype)


def ranked(*ranks, dtype="float32"):
    return tensor(shape(pick(*ranks)), dtype)


def axis():
    """One axis only."""
    return pick(0, 1, -1, -1, 2, -2) if chance(0.92) else pick(5, -7, "a", 1.0, None, (0,), True)


def axes():
    usual = (None, 0, 1, -1, -1, 2, -2, (0, 1), [1], (-1,), (1, 2))
    return pick(*usual) if chance(0.93) else pick(5, -7, "a", 1.0, (0, 0), ["a"], [], True)


flag = lambda: pick(True, False, False, 1)  # noqa: E731
layout = lambda: pick("channels_last", "channels_first", None)  # noqa: E731
