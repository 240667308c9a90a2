# %% names of many kinds
import keras
from keras import layers
m = keras.Sequential([keras.Input((32, 32, 3)), layers.Conv2D(4, 3), layers.Conv2DTranspose(4, 3), layers.SeparableConv2D(4, 3), layers.DepthwiseConv2D(3), layers.PReLU(), layers.LeakyReLU(), layers.ELU(), layers.ReLU(max_value=6), layers.GlobalAvgPool2D(), layers.Dense(3)])
n = keras.Sequential([keras.Input((32,)), layers.Dense(3), layers.Dense(3), layers.Softmax()])
# %% pop then add
import keras
from keras import layers
m = keras.Sequential([keras.Input((8,)), layers.Dense(4), layers.Dense(2)])
m.pop()
m.add(layers.Dense(7, name="last"))
m.add(layers.Dense(1))
print(m.output_shape)
# %% pop returns the layer
import keras
from keras import layers
m = keras.Sequential([keras.Input((8,)), layers.Dense(4), layers.Dense(2)])
head = m.pop()
n = keras.Sequential([keras.Input((4,)), head])
y = n(m.output)
# %% pop everything
import keras
from keras import layers
m = keras.Sequential([layers.Dense(4)])
m.pop()
m.pop()
# %% get_layer by both
import keras
from keras import layers
m = keras.Sequential([keras.Input((8,)), layers.Dense(4, name="a")])
print(m.get_layer("a").units)
m.get_layer("b")
# %% get_layer by index
import keras
from keras import layers
m = keras.Sequential([keras.Input((8,)), layers.Dense(4, name="a")])
y = m.get_layer(index=0)(keras.Input((2,)))
m.get_layer(index=5)
# %% get_layer of both arguments
import keras
from keras import layers
m = keras.Sequential([keras.Input((8,)), layers.Dense(4, name="a")])
m.get_layer("a", 0)
# %% get_layer of a functional negative index
import keras
from keras import layers
i = keras.Input((8,))
m = keras.Model(i, layers.Dense(4, name="a")(i))
t = m.get_layer(index=-1).output
u = keras.Model(m.input, t)
# %% clone_model renames
import keras
from keras import layers
m = keras.Sequential([keras.Input((8,)), layers.Dense(4), layers.Dense(2)])
c = keras.models.clone_model(m)
d = layers.Dense(1)
z = d(c.output)
# %% Model with dict of inputs and outputs
import keras
from keras import layers
a = keras.Input((3,), name="a")
b = keras.Input((5,), name="b")
c = layers.Concatenate()([a, b])
m = keras.Model({"a": a, "b": b}, {"x": layers.Dense(2, name="x")(c), "y": layers.Dense(3, name="y")(c)})
out = m({"a": a, "b": b})
z = layers.Dense(1)(out["x"])
n = keras.Model([a, b], z)
# %% Model with nested outputs
import keras
from keras import layers
a = keras.Input((3,))
b = layers.Dense(2)(a)
c = layers.Dense(4)(b)
m = keras.Model(a, [b, {"c": c}])
o = m(a)
y = layers.Dense(1)(o[1]["c"])
# %% Model with tuple of inputs
import keras
from keras import layers
a = keras.Input((3,))
b = keras.Input((3,))
m = keras.Model((a, b), layers.Add()((a, b)))
y = m((a, b))
# %% disconnected
import keras
from keras import layers
a = keras.Input((3,))
b = keras.Input((3,), name="other")
m = keras.Model(a, layers.Dense(2)(b))
# %% disconnected merge
import keras
from keras import layers
a = keras.Input((3,))
b = keras.Input((3,))
m = keras.Model(inputs=[a], outputs=[layers.Dense(2)(layers.Add(name="plus")([a, b]))])
# %% model given twice the same input
import keras
from keras import layers
a = keras.Input((3,))
m = keras.Model([a, a], layers.Dense(2)(a))
# %% inputs not given
import keras
from keras import layers
a = keras.Input((3,))
m = keras.Model(outputs=layers.Dense(2)(a))
# %% outputs not given
import keras
a = keras.Input((3,))
m = keras.Model(a)
# %% input keyword of old
import keras
from keras import layers
a = keras.Input((3,))
m = keras.Model(input=a, output=layers.Dense(2)(a))
# %% unused input
import keras
from keras import layers
a = keras.Input((3,), name="used")
b = keras.Input((4,), name="idle")
m = keras.Model([a, b], layers.Dense(2)(a))
# %% cut in the middle
import keras
from keras import layers
a = keras.Input((3,))
b = layers.Dense(5)(a)
c = layers.Dense(7)(b)
m = keras.Model(b, c)
n = keras.Model([a, b], c)
# %% nesting twice with trainable
import keras
from keras import layers
base = keras.Sequential([keras.Input((4,)), layers.Dense(5), layers.BatchNormalization()], name="base")
base.trainable = False
base.layers[0].trainable = True
i = keras.Input((4,))
m = keras.Model(i, layers.Dense(1)(base(i)))
m.compile("sgd", "mse")
base.trainable = True
# %% trainable in the constructor
import keras
from keras import layers
m = keras.Sequential([keras.Input((4,)), layers.Dense(5, trainable=False), layers.BatchNormalization(trainable=False), layers.Dense(1)])
m.layers[2].trainable = False
# %% freezing before the build
import keras
from keras import layers
m = keras.Sequential([layers.Dense(5), layers.Dense(2)])
m.layers[0].trainable = False
m.build((None, 3))
# %% freezing a Sequential that is not built
import keras
from keras import layers
m = keras.Sequential([layers.Dense(5), layers.Dense(2)])
m.trainable = False
m.add(layers.Dense(3))
m.build((None, 3))
# %% built by a call on a symbolic
import keras
from keras import layers
m = keras.Sequential([layers.Conv1D(5, 3), layers.GlobalMaxPool1D(), layers.Dense(2)])
y = m(keras.Input((20, 4)))
# %% built by a call on numbers
import keras
import numpy as np
from keras import layers
m = keras.Sequential([layers.Conv1D(5, 3), layers.GlobalMaxPool1D(), layers.Dense(2)])
y = m(np.zeros((2, 20, 4)))
# %% built without batch
import keras
from keras import layers
m = keras.Sequential([layers.Dense(5)])
m.build((3,))
# %% built by number
import keras
from keras import layers
m = keras.Sequential([layers.Dense(5)])
m.build(3)
# %% added after the build
import keras
from keras import layers
m = keras.Sequential([layers.Dense(5)])
m.build((None, 3))
m.add(layers.Dense(7))
print(m.count_params())
# %% added Input late
import keras
from keras import layers
m = keras.Sequential([layers.Dense(5)])
m.add(keras.Input((3,)))
# %% Input after Input
import keras
m = keras.Sequential()
m.add(keras.Input((3,)))
m.add(keras.Input((3,)))
# %% input_shape in the second layer
import keras
from keras import layers
m = keras.Sequential([layers.Dense(5, input_shape=(3,)), layers.Dense(2, input_shape=(99,))])
# %% layer names with dots and slashes
import keras
from keras import layers
d = layers.Dense(4, name="a.b")
e = layers.Dense(4, name="a/b")
# %% name is a number
import keras
from keras import layers
d = layers.Dense(4, name=5)
# %% Sequential with a name
import keras
from keras import layers
m = keras.Sequential([layers.Dense(4)], "net")
n = keras.Sequential([layers.Dense(4)], "net", False)
n.build((2, 3))
# %% Sequential with an unknown argument
import keras
from keras import layers
m = keras.Sequential([layers.Dense(4)], input_shape=(3,))
# %% Model unknown argument
import keras
from keras import layers
a = keras.Input((3,))
m = keras.Model(a, layers.Dense(3)(a), foo=3)
# %% functional called on another rank
import keras
from keras import layers
a = keras.Input((3, 4))
m = keras.Model(a, layers.Dense(3)(a))
y = m(keras.Input((4,)))
# %% functional called on a wrong size
import keras
from keras import layers
a = keras.Input((3,), name="features")
m = keras.Model(a, layers.Dense(3)(a))
y = m(keras.Input((4,)))
# %% functional called on dict with other keys
import keras
from keras import layers
a = keras.Input((3,), name="a")
b = keras.Input((4,), name="b")
m = keras.Model({"a": a, "b": b}, layers.Concatenate()([a, b]))
y = m({"a": keras.Input((3,)), "c": keras.Input((4,))})
# %% functional of a list called on a dict by names
import keras
from keras import layers
a = keras.Input((3,), name="a")
b = keras.Input((4,), name="b")
m = keras.Model([a, b], layers.Concatenate()([a, b]))
y = m({"b": keras.Input((4,)), "a": keras.Input((3,))})
# %% functional with an extra trailing one
import keras
from keras import layers
a = keras.Input((3,))
m = keras.Model(a, layers.Dense(3)(a))
y = m(keras.Input((3, 1)))
# %% functional of one called on a list of one
import keras
from keras import layers
a = keras.Input((3,))
m = keras.Model([a], [layers.Dense(3)(a)])
y = m([a])
z = m(a)
# %% layers of summary with shared
import keras
from keras import layers
a = keras.Input((3,))
b = keras.Input((3,))
d = layers.Dense(4)
x, y = d(a), d(b)
z = layers.Concatenate()([y, x])
w = layers.Dense(2)(z)
m = keras.Model([b, a], [w, z])
# %% operators among layers
import keras
from keras import layers, ops
a = keras.Input((6,))
x = layers.Dense(6)(a)
y = ops.relu(x + a) * 2
z = -y[:, ::2]
w = layers.Dense(1)(ops.concatenate([z, y], -1))
m = keras.Model(a, w)
# %% count_params of unbuilt
import keras
from keras import layers
d = layers.Dense(4)
print(d.count_params())
# %% summary of unbuilt works, count fails
import keras
from keras import layers
m = keras.Sequential([layers.Dense(4)])
m.summary()
m.count_params()
# %% weights of unbuilt indexes
import keras
from keras import layers
d = layers.Dense(4)
k = d.weights[0]
# %% output of an unbuilt model
import keras
from keras import layers
m = keras.Sequential([layers.Dense(4)])
print(m.output)
# %% input_shape property of unbuilt
import keras
from keras import layers
m = keras.Sequential([layers.Dense(4)])
print(m.input_shape)
# %% layers list is a copy
import keras
from keras import layers
m = keras.Sequential([keras.Input((3,)), layers.Dense(4), layers.Dense(5)])
m.layers.pop()
y = layers.Dense(1)(m.output)
n = keras.Model(m.inputs, m.layers[-2].output)
# %% mixed dtype policy
import keras
from keras import layers
keras.mixed_precision.set_global_policy("mixed_float16")
a = keras.Input((8,))
x = layers.Dense(4)(a)
y = layers.Dense(2, dtype="float32")(x)
m = keras.Model(a, y)
print(x.dtype)
# %% autocast false layers
import keras
from keras import layers
keras.config.set_dtype_policy("mixed_float16")
a = keras.Input((8, 8, 3))
x = layers.Conv2D(4, 3)(a)
b = layers.BatchNormalization()(x)
y = layers.Add()([x, b])
# %% own layer with add_weight
import keras
from keras import layers
class Linear(layers.Layer):
    def __init__(self, units=32, **kwargs):
        super().__init__(**kwargs)
        self.units = units
    def build(self, input_shape):
        self.w = self.add_weight(shape=(input_shape[-1], self.units), initializer="glorot_uniform", trainable=True, name="w")
        self.b = self.add_weight(shape=(self.units,), initializer="zeros", trainable=False)
    def call(self, inputs):
        return keras.ops.matmul(inputs, self.w) + self.b
x = keras.Input((7,))
y = Linear(3)(x)
y = Linear(units=5, name="second")(y)
m = keras.Model(x, y)
# %% own layer with training argument
import keras
from keras import layers
class Noisy(layers.Layer):
    def __init__(self, rate):
        super().__init__()
        self.drop = layers.Dropout(rate)
        self.dense = layers.Dense(4)
    def call(self, x, training=None):
        if training:
            x = self.drop(x, training=training)
        return self.dense(x)
y = Noisy(0.2)(keras.Input((3,)))
z = Noisy(0.2)(y, training=True)
# %% own layer lacks an argument
import keras
from keras import layers
class Two(layers.Layer):
    def call(self, a, b):
        return a + b
x = keras.Input((3,))
y = Two()(x, x)
z = Two()(x)
# %% own layer gets too many
import keras
from keras import layers
class One(layers.Layer):
    def call(self, a):
        return a
x = keras.Input((3,))
z = One()(x, x)
# %% own layer forgets super
import keras
from keras import layers
class MyDense(layers.Layer):
    def __init__(self, units):
        self.units = units
        self.dense = layers.Dense(units)
    def call(self, x):
        return self.dense(x)
d = MyDense(3)
y = d(keras.Input((4,)))
# %% own layer has no kwargs for name
import keras
from keras import layers
class MyDense(layers.Layer):
    def __init__(self, units):
        super().__init__()
        self.dense = layers.Dense(units)
    def call(self, x):
        return self.dense(x)
d = MyDense(3, name="x")
# %% own layer returns nothing
import keras
from keras import layers
class Nothing(layers.Layer):
    def call(self, x):
        y = x * 2
y = Nothing()(keras.Input((4,)))
# %% own layer returns two
import keras
from keras import layers
class Split(layers.Layer):
    def call(self, x):
        n = x.shape[-1] // 2
        return x[..., :n], x[..., n:]
a, b = Split()(keras.Input((5, 9)))
c = layers.Dense(2)(b)
# %% own layer with dict input
import keras
from keras import layers
class Merge(layers.Layer):
    def __init__(self):
        super().__init__()
        self.d = layers.Dense(6)
    def call(self, inputs):
        return self.d(inputs["a"]) * inputs["b"]
y = Merge()({"a": keras.Input((3,)), "b": keras.Input((6,))})
# %% own layer wrong inside
import keras
from keras import layers
class Merge(layers.Layer):
    def __init__(self):
        super().__init__()
        self.d = layers.Dense(6)
    def call(self, a):
        return self.d(a) + a
y = Merge()(keras.Input((6,)))
z = Merge()(keras.Input((4,)))
# %% model subclass called
import keras
from keras import layers
class Net(keras.Model):
    def __init__(self, n=3):
        super().__init__()
        self.a = layers.Dense(4)
        self.blocks = [layers.Dense(5) for _ in range(n)]
        self.out = layers.Dense(1)
    def call(self, x):
        x = self.a(x)
        for b in self.blocks:
            x = b(x)
        return self.out(x)
m = Net()
y = m(keras.Input((7,)))
# %% model subclass with sequential
import keras
from keras import layers
class Net(keras.Model):
    def __init__(self):
        super().__init__(name="my_net")
        self.seq = keras.Sequential([layers.Dense(4), layers.Dense(2)])
    def call(self, x, training=False):
        return self.seq(x, training=training)
m = Net()
m.build((None, 3))
m.summary()
# %% functional subclass
import keras
from keras import layers
class Net(keras.Model):
    def __init__(self, units):
        i = keras.Input((units,))
        h = layers.Dense(4)(i)
        super().__init__(inputs=i, outputs=layers.Dense(1)(h))
        self.units = units
m = Net(6)
y = m(keras.Input((6,)))
# %% functional subclass with call of super first
import keras
from keras import layers
class AE(keras.Model):
    def __init__(self):
        super().__init__()
        self.encoder = keras.Sequential([layers.Flatten(), layers.Dense(16)])
        self.decoder = keras.Sequential([layers.Dense(784), layers.Reshape((28, 28))])
    def call(self, x):
        return self.decoder(self.encoder(x))
m = AE()
y = m(keras.Input((28, 28)))
# %% sequential subclass
import keras
from keras import layers
class Net(keras.Sequential):
    def __init__(self, n):
        super().__init__()
        self.add(keras.Input((n,)))
        self.add(layers.Dense(4))
m = Net(3)
y = layers.Dense(1)(m.output)
# %% Lambda unknown downstream
import keras
from keras import layers
def f(x):
    return x[:, :3]
a = keras.Input((7,))
y = layers.Lambda(f)(a)
z = layers.Lambda(lambda t: keras.ops.mean(t, axis=1, keepdims=True))(y)
w = layers.Dense(2)(z)
# %% Lambda with output_shape
import keras
from keras import layers
a = keras.Input((7,))
y = layers.Lambda(lambda x: x ** 2, output_shape=(7,))(a)
z = layers.Dense(2)(y)
# %% Lambda with arguments
import keras
from keras import layers
def scaled(x, by=2, keep=3):
    return x[:, :keep] * by
y = layers.Lambda(scaled, arguments={"keep": 4})(keras.Input((7,)))
# %% merges broadcasting
import keras
from keras import layers
a = keras.Input((4, 1, 3))
b = keras.Input((5, 3))
c = layers.Add()([a, b])
d = layers.Multiply()([c, keras.Input((3,))])
e = layers.Maximum()([d, keras.Input((4, 5, 1))])
f = layers.Average()([e, keras.Input((2, 5, 3))])
# %% concatenate of ranks
import keras
from keras import layers
a = keras.Input((4, 3))
b = keras.Input((4, 1))
c = layers.Concatenate(axis=1)([a, keras.Input((None, 3))])
d = layers.Concatenate(axis=-1)([a, b])
e = layers.Concatenate(axis=1)([a, b])
# %% concatenate batch axis
import keras
from keras import layers
a = keras.Input((4, 3))
c = layers.Concatenate(axis=0)([a, a])
# %% concatenate a beyond axis
import keras
from keras import layers
a = keras.Input((4, 3))
c = layers.Concatenate(axis=3)([a, a])
# %% dot normalised
import keras
from keras import layers
a = keras.Input((4, 3))
b = keras.Input((5, 3))
c = layers.Dot(axes=2, normalize=True)([a, b])
d = layers.Dot(axes=(1, 2))([a, b])
# %% dot of axes zero
import keras
from keras import layers
a = keras.Input((3,))
c = layers.Dot(axes=0)([a, a])
# %% dot of float axes
import keras
from keras import layers
c = layers.Dot(axes=1.5)
# %% dot three inputs
import keras
from keras import layers
a = keras.Input((3,))
c = layers.Dot(axes=1)([a, a, a])
# %% ops reductions
import keras
from keras import ops
a = keras.Input((4, 5, 6))
b = ops.sum(a, axis=(1, -1))
c = ops.max(a, axis=2, keepdims=True)
d = ops.argmax(a, axis=-1)
e = ops.var(a)
f = ops.mean(a, axis=4)
# %% ops norm and cumsum
import keras
from keras import ops
a = keras.Input((4, 5))
b = ops.cumsum(a, axis=1)
c = ops.norm(a, axis=-1, keepdims=True)
d = ops.logsumexp(a, axis=1)
e = ops.sort(a, axis=-1)
f = ops.top_k(a, 3)
g = ops.median(a, axis=(1, 2))
h = ops.quantile(a, 0.3, axis=1)
# %% ops stack split
import keras
from keras import ops
a = keras.Input((4, 6))
b = ops.stack([a, a], axis=1)
c, d, e = ops.split(a, 3, axis=-1)
f = ops.split(a, [2, 3], axis=2)
g = ops.split(a, 4, axis=2)
# %% ops stack mismatch
import keras
from keras import ops
b = ops.stack([keras.Input((4,)), keras.Input((5,))])
# %% ops moveaxis swapaxes roll flip tile repeat pad
import keras
from keras import ops
a = keras.Input((4, 6))
b = ops.moveaxis(a, 1, -1)
c = ops.swapaxes(a, 1, 2)
d = ops.roll(a, 2, axis=1)
e = ops.flip(a, axis=-1)
f = ops.tile(a, (1, 2, 3))
g = ops.repeat(a, 3, axis=1)
h = ops.pad(a, ((0, 0), (1, 2), (0, 3)))
i = ops.pad(a, 1)
j = ops.moveaxis(a, 5, 0)
# %% ops einsum
import keras
from keras import ops
a = keras.Input((4, 6))
b = keras.Input((6, 7))
c = ops.einsum("bij,bjk->bik", a, b)
d = ops.einsum("...ij,...jk", a, b)
e = ops.einsum("bij,bkj->bik", a, b)
# %% ops where expand squeeze
import keras
from keras import ops
a = keras.Input((4, 6))
b = ops.where(a > 0, a, 0.0)
c = ops.expand_dims(a, (1, -1))
d = ops.squeeze(c)
e = ops.squeeze(c, 1)
f = ops.squeeze(a, axis=1)
# %% ops nn conv
import keras
import numpy as np
from keras import ops
a = keras.Input((10, 10, 3))
b = ops.conv(a, np.zeros((3, 3, 3, 8)), strides=2, padding="same")
c = ops.max_pool(b, 2)
d = ops.one_hot(ops.argmax(c, -1), 8)
e = ops.conv(a, np.zeros((3, 3, 4, 8)))
# %% ops matmul family
import keras
from keras import ops
a = keras.Input((4, 6))
b = ops.transpose(a, (0, 2, 1))
c = a @ b
d = ops.dot(a, ops.ones((6, 2)))
e = ops.tensordot(a, ops.ones((6, 2)), axes=1)
f = ops.outer(ops.ones(3), ops.ones(4))
g = ops.matmul(a, ops.ones((4, 2)))
# %% slices
import keras
a = keras.Input((10, 6, 3))
b = a[:, ::-1]
c = a[:, 1:-1, None, ..., 0]
d = a[..., -2:]
e = a[0]
f = a[:, 8:2:-2]
g = a[:, 20:]
h = a[:, -3]
i = a[:, :, :, :, 0]
# %% slice out of range
import keras
a = keras.Input((10, 6, 3))
b = a[:, 10]
# %% slice by list
import keras
a = keras.Input((10, 6, 3))
b = a[:, [0, 2, 4]]
# %% two ellipses
import keras
a = keras.Input((10, 6, 3))
b = a[..., 0, ...]
# %% a list that holds a list
import keras
from keras import layers
a = keras.Input((3,))
b = layers.Dense(2)(a)
m = keras.Model(a, [[b, a], b])
o = m(a)
y = layers.Dense(1)(o[0][1])
# %% a tuple of dictionaries
import keras
from keras import layers
a = keras.Input((3,))
b = layers.Dense(2)(a)
m = keras.Model(a, ({"z": b, "k": a}, b))
first, second = m(a)
y = layers.Dense(1)(first["z"])
# %% two ellipses beyond
import keras
a = keras.Input((10, 6, 3))
b = a[..., 99, ..., 7, 7, 7]
# %% a class that declares another shape than it computes
import keras
from keras import layers
class Wide(layers.Layer):
    def call(self, x):
        return x * 2
    def compute_output_shape(self, input_shape):
        return (input_shape[0], 99)
x = Wide()(keras.Input((6,)))
# %% a class that declares the shape that it computes
import keras
from keras import layers
class Pair(layers.Layer):
    def call(self, x):
        return keras.ops.concatenate([x, x], axis=-1)
    def compute_output_shape(self, input_shape):
        return (input_shape[0], 2 * input_shape[-1])
x = Pair()(keras.Input((6,)))
y = layers.Dense(1)(x)
