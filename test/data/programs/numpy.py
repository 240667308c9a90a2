import numpy as np

a = np.zeros((10, 3))
b = np.ones(5, dtype="int32")
c = np.full((2, 2), 7)
d = np.eye(4)
e = np.arange(0, 10, 2)
f = np.linspace(0, 1, 11)
g = np.array([[1, 2], [3, 4], [5, 6]])
h = np.array([1.5, 2.5])
labels = np.array([0] * 50 + [1] * 50)
r = np.random.rand(100, 4)
n = np.random.randn(20, 5)
u = np.random.uniform(-1, 1, (30, 2))
m = np.random.normal(size=(40, 3))
i = np.random.randint(0, 10, size=(100,))
j = np.random.randint(5, size=20)
p = np.random.permutation(100)
rng = np.random.default_rng(1)
q = rng.normal(size=(7, 2))
k = rng.integers(0, 3, size=12)
scaled = (r * 2 - 1).astype("float32")
flat = g.reshape(-1)
column = i.reshape(-1, 1)
wide = np.expand_dims(i, 0)
tail = r[..., np.newaxis]
some = r[:10]
picked = r[p]
masked = r[i == 3]
first = r[:, 0]
two = r[:, :2]
row = r[5]
joined = np.concatenate([r, r[:50]])
stacked = np.stack([h, h])
below = np.vstack([r, r])
beside = np.hstack([r, r])
flipped = r.T
turned = np.transpose(np.zeros((2, 3, 4)), (0, 2, 1))
squeezed = np.squeeze(np.zeros((1, 3, 1)))
mean = r.mean(axis=0)
total = r.sum()
std = np.std(r, axis=0)
standard = (r - r.mean(axis=0)) / r.std(axis=0)
repeated = np.repeat(np.array([0, 1]), 50)
tiled = np.tile(h, (3, 1))
onehot = np.eye(10)[i]
best = np.argmax(onehot, axis=1)
clipped = np.clip(u, 0, 1)
big = r > 0.5
logs = np.log(r + 1)
grouped = np.concatenate([np.zeros(30), np.ones(20)])
empty = np.zeros((0, 3))
halves = np.split(r, 2)[0]
like = np.zeros_like(r)
back = r[::-1]
mixed = np.array([1, 2.5, 3])
listed = np.asarray([1, 2, 3], dtype=np.float32)
highest = i.max()
changed = np.zeros((10, 2))
changed[3:] = 5
divided = i / 2
whole = i // 2
summed = i + 1
power = i**2
inverse = 1 - r
negative = -r
