# %% text
import keras
from keras import layers
v = layers.TextVectorization(max_tokens=1000, output_sequence_length=20)
i = keras.Input((1,), dtype="string")
x = v(i)
x = layers.Embedding(1000, 8)(x)
m = keras.Model(i, layers.GlobalAveragePooling1D()(x))
# %% lookups
import keras
from keras import layers
s = layers.StringLookup(vocabulary=["a", "b", "c"], output_mode="one_hot")
i = keras.Input((1,), dtype="string")
m = keras.Model(i, layers.Dense(2)(s(i)))
# %% integer lookups
import keras
from keras import layers
s = layers.IntegerLookup(vocabulary=[3, 4, 5], output_mode="multi_hot")
i = keras.Input((4,), dtype="int64")
m = keras.Model(i, layers.Dense(2)(s(i)))
# %% category encoding
import keras
from keras import layers
i = keras.Input((1,), dtype="int64")
x = layers.CategoryEncoding(num_tokens=7, output_mode="one_hot")(i)
m = keras.Model(i, layers.Dense(2)(x))
# %% hashing and discretization
import keras
from keras import layers
i = keras.Input((1,))
a = layers.Discretization(bin_boundaries=[0.0, 1.0, 2.0])(i)
b = layers.Discretization(num_bins=4, output_mode="one_hot")(i)
m = keras.Model(i, [a, b])
# %% normalization with axis
import keras
from keras import layers
i = keras.Input((5,))
n = layers.Normalization(axis=None)
m = keras.Model(i, n(i))
# %% normalization adapted
import keras
import numpy as np
from keras import layers
n = layers.Normalization()
n.adapt(np.ones((10, 5)))
m = keras.Sequential([keras.Input((5,)), n, layers.Dense(2)])
# %% normalization adapted without an input
import keras
import numpy as np
from keras import layers
n = layers.Normalization()
n.adapt(np.ones((10, 5)))
m = keras.Sequential([n, layers.Dense(2)])
m.build((None, 5))
# %% many features
import keras
from keras import layers
inputs, encoded = [], []
for name in ["age", "height"]:
    i = keras.Input((1,), name=name)
    inputs.append(i)
    encoded.append(layers.Normalization()(i))
for name, size in {"job": 5, "city": 9}.items():
    i = keras.Input((1,), name=name, dtype="int64")
    inputs.append(i)
    encoded.append(layers.Flatten()(layers.Embedding(size, 4)(i)))
x = layers.concatenate(encoded)
m = keras.Model(inputs, layers.Dense(1)(x))
# %% features in a dictionary
import keras
from keras import layers
inputs = {n: keras.Input((1,), name=n) for n in ("z", "a", "m")}
x = layers.concatenate(list(inputs.values()))
m = keras.Model(inputs, layers.Dense(1)(x))
m.summary()
# %% Pipeline
import keras
from keras import layers
p = layers.Pipeline([layers.Rescaling(2.0), layers.RandomFlip()])
y = p(keras.Input((8, 8, 3)))
# %% MelSpectrogram
import keras
from keras import layers
y = layers.MelSpectrogram(sampling_rate=16000, sequence_stride=128, fft_length=512)(keras.Input((16000,)))
z = layers.STFTSpectrogram(frame_length=256, frame_step=64, fft_length=256)(keras.Input((16000, 1)))
# %% Lambda with an output_shape
import keras
from keras import layers
y = layers.Lambda(lambda t: t * 2, output_shape=(4,))(keras.Input((4,)))
m = keras.Sequential([keras.Input((4,)), layers.Lambda(lambda t: t + 1), layers.Dense(2)])
# %% own layer
import keras
from keras import layers, ops
class Scale(layers.Layer):
    def __init__(self, units=3, activation=None, **kwargs):
        super().__init__(**kwargs)
        self.units = units
        self.activation = keras.activations.get(activation)
    def build(self, input_shape):
        self.w = self.add_weight(shape=(input_shape[-1], self.units), initializer="glorot_uniform", trainable=True)
        self.b = self.add_weight(shape=(self.units,), initializer="zeros")
        self.built = True
    def call(self, x):
        return self.activation(ops.matmul(x, self.w) + self.b)
m = keras.Sequential([keras.Input((4,)), Scale(5, "relu", name="first"), Scale(2)])
m.summary()
# %% own layer with compute_output_shape
import keras
from keras import layers, ops
class Twice(layers.Layer):
    def call(self, x):
        return ops.concatenate([x, x], axis=-1)
    def compute_output_shape(self, input_shape):
        return (*input_shape[:-1], input_shape[-1] * 2)
m = keras.Sequential([keras.Input((4,)), Twice(), layers.Dense(2)])
# %% own layer without super
import keras
from keras import layers
class Bad(layers.Layer):
    def __init__(self):
        self.d = layers.Dense(3)
    def call(self, x):
        return self.d(x)
b = Bad()
# %% own model with a mistake inside
import keras
from keras import layers
class Net(keras.Model):
    def __init__(self):
        super().__init__()
        self.a = layers.Dense(4)
        self.b = layers.LSTM(3)
    def call(self, x):
        return self.b(self.a(x))
y = Net()(keras.Input((5,)))
# %% own model with two inputs
import keras
from keras import layers
class Net(keras.Model):
    def __init__(self, units):
        super().__init__(name="two")
        self.a = layers.Dense(units)
        self.cat = layers.Concatenate()
    def call(self, inputs, training=None):
        u, v = inputs
        return self.cat([self.a(u), v])
m = Net(3)
y = m([keras.Input((5,)), keras.Input((2,))])
# %% own model as functional
import keras
from keras import layers
class Net(keras.Model):
    def __init__(self):
        i = keras.Input((4,))
        o = layers.Dense(3)(i)
        super().__init__(inputs=i, outputs=o)
m = Net()
m.summary()
# %% own model with nested blocks
import keras
from keras import layers
class Block(layers.Layer):
    def __init__(self, f):
        super().__init__()
        self.c = layers.Conv2D(f, 3, padding="same")
        self.n = layers.BatchNormalization()
    def call(self, x, training=False):
        return keras.activations.relu(self.n(self.c(x), training=training))
class Net(keras.Model):
    def __init__(self, widths):
        super().__init__()
        self.blocks = [Block(w) for w in widths]
        self.head = keras.Sequential([layers.GlobalAveragePooling2D(), layers.Dense(10)])
    def call(self, x, training=False):
        for b in self.blocks:
            x = b(x, training=training)
        return self.head(x)
m = Net([4, 8])
y = m(keras.Input((16, 16, 3)))
m.summary()
# %% config dictionary
import keras
from keras import layers
config = {"layers": [{"units": 8, "activation": "relu"}, {"units": 4}], "dropout": 0.3}
m = keras.Sequential([keras.Input((5,))])
for c in config["layers"]:
    m.add(layers.Dense(**c))
    m.add(layers.Dropout(config["dropout"]))
# %% layers chosen by name
import keras
from keras import layers
kinds = {"lstm": layers.LSTM, "gru": layers.GRU}
m = keras.Sequential([keras.Input((5, 3)), kinds["gru"](4, return_sequences=True), getattr(layers, "LSTM")(3)])
# %% function that returns a model
import keras
from keras import layers
def make(n_hidden=1, units=8, lr=1e-3, input_shape=(8,)):
    model = keras.models.Sequential()
    model.add(layers.InputLayer(shape=input_shape))
    for i in range(n_hidden):
        model.add(layers.Dense(units // (i + 1), activation="relu", name=f"h{i}"))
    model.add(layers.Dense(1))
    model.compile(loss="mse", optimizer=keras.optimizers.SGD(learning_rate=lr))
    return model
a = make()
b = make(3, units=30)
# %% old InputLayer spelling
import keras
from keras import layers
m = keras.Sequential([layers.InputLayer(input_shape=(4,)), layers.Dense(3)])
# %% keras.layers.Add of three, Average
import keras
from keras import layers
a, b, c = (keras.Input((4,)) for _ in range(3))
m = keras.Model([a, b, c], [layers.Add()([a, b, c]), layers.Average()([a, b]), layers.Dot(axes=1, normalize=True)([a, b])])
# %% Dot that does not fit
import keras
from keras import layers
a, b = keras.Input((4,)), keras.Input((5,))
y = layers.Dot(axes=1)([a, b])
# %% Dot over axes
import keras
from keras import layers
a, b = keras.Input((4, 3)), keras.Input((5, 3))
y = layers.Dot(axes=(2, 2))([a, b])
z = layers.Dot(axes=2)([a, b])
w = layers.Dot(axes=1)([a, b])
# %% EinsumDense
import keras
from keras import layers
y = layers.EinsumDense("abc,cd->abd", output_shape=(None, 64), bias_axes="d")(keras.Input((32, 128)))
z = layers.EinsumDense("...x,xy->...y", output_shape=64, bias_axes="y")(y)
m = layers.EinsumDense("abc,cd->abd", output_shape=(31, 64))(keras.Input((32, 128)))
