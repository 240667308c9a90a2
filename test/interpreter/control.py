import math
import os
from functools import partial, reduce

for f in [32, 64, 128]:
    reveal(f)  # 32; 64; 128

total = 0
for i in range(10):
    if i == 2:
        continue
    if i == 5:
        break
    total += i
else:
    total = -1
reveal(total)  # 8

for i, (a, b) in enumerate(zip([1, 2], [3, 4])):
    reveal((i, a, b))  # (0, 1, 3); (1, 2, 4)

size = 64
steps = []
while size > 8:
    steps.append(size)
    size //= 2
reveal(steps)  # [64, 32, 16]

unknown = os.environ.get("UNKNOWN_SETTING_OF_NOBODY")
if unknown:
    units = 10
else:
    units = 20
reveal(units)  # ?

if unknown:
    same = 5
else:
    same = 5
reveal(same)  # 5

common = [1]
if unknown:
    common.append(2)
reveal(common)  # ?

before = 3
if unknown:
    raise ValueError("no")
else:
    before = 4
reveal(before)  # 4


def pick(flag, a=1, *args, b=2, **kwargs):
    if flag:
        return a
    return b


reveal(pick(True))  # 1
reveal(pick(False, b=7))  # 7
reveal(pick(unknown))  # ?
reveal(pick(unknown, 5, b=5))  # 5


def spread(*args, **kwargs):
    return args, kwargs


reveal(spread(1, *[2, 3], k=4, **{"m": 5}))  # ((1, 2, 3), {'k': 4, 'm': 5})


def outer():
    count = 0

    def inner():
        nonlocal count
        count += 1
        return count

    inner()
    return inner()


reveal(outer())  # 2


def fact(n):
    return 1 if n <= 1 else n * fact(n - 1)


reveal(fact(5))  # 120

counter = 0


def bump():
    global counter
    counter += 1


bump()
bump()
reveal(counter)  # 2

items = [1, 2]
alias = items
alias.append(3)
reveal(items)  # [1, 2, 3]
items += [4]
reveal(alias)  # [1, 2, 3, 4]
items = items + [5]
reveal(alias)  # [1, 2, 3, 4]

config = {"units": 32, "layers": [64, 32]}
config["units"] = 16
config["rate"] = 0.5
reveal(config)  # {'units': 16, 'layers': [64, 32], 'rate': 0.5}
reveal(config.get("absent", 7))  # 7
reveal([k for k in config])  # ['units', 'layers', 'rate']
reveal([(k, v) for k, v in config.items() if k != "layers"])  # [('units', 16), ('rate', 0.5)]
reveal({k: len(k) for k in ["a", "bb"]})  # {'a': 1, 'bb': 2}
reveal([i * j for i in (1, 2) for j in (3, 4)])  # [3, 4, 6, 8]

reveal(reduce(lambda a, b: a * b, [1, 2, 3, 4]))  # 24
double = partial(pow, 2)
reveal(double(5))  # 32
reveal(math.sqrt(16))  # 4.0
reveal(int(math.log2(64)))  # 6
reveal(math.ceil(7 / 2))  # 4


def gen(n):
    for i in range(n):
        yield i * i


reveal(list(gen(4)))  # [0, 1, 4, 9]

try:
    import no_such_module_anywhere
except ImportError:
    no_such_module_anywhere = None


def guard(x):
    if x is None:
        raise ValueError
    return x


reveal(guard(3))  # 3

match 3:
    case 1 | 2:
        kind = "small"
    case 3:
        kind = "three"
    case _:
        kind = "big"
reveal(kind)  # 'three'

with open(os.devnull) as file:
    inside = 1
reveal(inside)  # 1

while unknown:
    size = size + 1
reveal(size)  # ?

for letter in open(os.devnull):
    loops = 1
text = "a,b,c".split(",")
reveal(text)  # ['a', 'b', 'c']
reveal("_".join(text))  # 'a_b_c'
reveal("ResNet".lower())  # 'resnet'
reveal("x.h5".endswith(".h5"))  # True
stack = [1, 2, 3]
reveal(stack.pop())  # 3
reveal(stack)  # [1, 2]
del stack
if unknown:
    pass
else:
    grown = [1]
    grown.append(2)
    reveal(grown)  # [1, 2]
    shared = [1]
if not unknown:
    shared.append(3)
reveal(grown)  # [1, 2]
reveal(shared)  # ?
if __name__ == "__main__":
    reveal("main")  # 'main'
