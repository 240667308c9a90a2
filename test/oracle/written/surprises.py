# %% Dense(True) has one unit
import keras
m = keras.Sequential([keras.Input((4,)), keras.layers.Dense(True)])
# %% Dense(32.0) fails in the constructor
import keras
d = keras.layers.Dense(32.0)
# %% Conv2D(32.0) fails in build
import keras
c = keras.layers.Conv2D(32.0, 3)
x = keras.Input((8, 8, 3))
y = c(x)
# %% pooling checks padding when called
import keras
p = keras.layers.MaxPooling2D(2, padding="SAME")
y = p(keras.Input((8, 8, 3)))
# %% convolution takes SAME
import keras
y = keras.layers.Conv2D(4, 3, padding="SAME")(keras.Input((8, 8, 3)))
z = keras.layers.Conv2D(4, 3, padding="sane")(y)
# %% merge layers align trailing dimensions without the batch
import keras
from keras import layers
a = keras.Input((4, 5))
b = keras.Input((5,))
y = layers.Add()([a, b])
m = keras.Model([a, b], y)
# %% the plus aligns with the batch
import keras
a = keras.Input((4, 5))
b = keras.Input((5,))
y = a + b
# %% plus with batch that cannot be
import keras
a = keras.Input((4, 5), batch_size=2)
b = keras.Input((5,), batch_size=3)
y = a + b
# %% Subtract wants two
import keras
from keras import layers
a = keras.Input((4,))
y = layers.Subtract()([a])
# %% Subtract wants two, three given
import keras
from keras import layers
a = keras.Input((4,))
y = layers.Subtract()([a, a, a])
# %% Add takes one
import keras
from keras import layers
a = keras.Input((4,))
y = layers.Add()([a])
m = keras.Model(a, y)
# %% Add of a tensor
import keras
from keras import layers
a = keras.Input((4,))
y = layers.Add()(a)
# %% Reshape with an open dimension is never checked
import keras
from keras import layers
a = keras.Input((None, 4))
y = layers.Reshape((3, 7))(a)
z = layers.Reshape((-1, 7))(a)
m = keras.Model(a, [y, z])
# %% a submodel accepts a last dimension of one
import keras
from keras import layers
i = keras.Input((8,))
inner = keras.Model(i, layers.Dense(3)(i))
x = keras.Input((1,))
y = inner(x)
# %% a submodel refuses others
import keras
from keras import layers
i = keras.Input((8,))
inner = keras.Model(i, layers.Dense(3)(i))
x = keras.Input((2,))
y = inner(x)
# %% build of a subclassed model runs nothing
import keras
from keras import layers
class Net(keras.Model):
    def __init__(self):
        super().__init__()
        self.d = layers.Dense(4)
    def call(self, x):
        return self.d(x)
m = Net()
m.build((None, 8))
# %% build, then call
import keras
from keras import layers
class Net(keras.Model):
    def __init__(self):
        super().__init__()
        self.d = layers.Dense(4)
    def call(self, x):
        return self.d(x)
m = Net()
m.build((None, 8))
y = m(keras.Input((9,)))
# %% unadapted Normalization
import keras
n = keras.layers.Normalization()
m = keras.Sequential([keras.Input((5,)), n, keras.layers.Dense(1)])
# %% Normalization with mean
import keras
n = keras.layers.Normalization(mean=3.0, variance=2.0)
m = keras.Sequential([keras.Input((5,)), n, keras.layers.Dense(1)])
# %% GroupQueryAttention's name
import keras
from keras import layers
x = keras.Input((10, 16))
y = layers.GroupQueryAttention(8, 4, 2)(x, x)
m = keras.Model(x, y)
# %% popped to the input and nested
import keras
from keras import layers
m = keras.Sequential([keras.Input((4,)), layers.Dense(3)])
m.pop()
o = keras.Sequential([m, layers.Dense(2)])
# %% popped to the input and nested in a functional
import keras
from keras import layers
m = keras.Sequential([keras.Input((4,)), layers.Dense(3)])
m.pop()
i = keras.Input((4,))
o = keras.Model(i, layers.Dense(2)(m(i)))
# %% popped twice
import keras
from keras import layers
m = keras.Sequential([keras.Input((4,)), layers.Dense(3)])
m.pop()
m.pop()
m.add(layers.Dense(5))
# %% functional names after cloning a fitted model
import keras
import numpy as np
from keras import layers
m = keras.Sequential([layers.Dense(3)])
m.compile("adam", "mse")
m.fit(np.zeros((4, 3)), np.zeros((4, 3)))
c = keras.models.clone_model(m)
i = keras.Input((3,))
f = keras.Model(i, layers.Dense(2)(i))
# %% functional names after cloning a built model
import keras
from keras import layers
m = keras.Sequential([keras.Input((3,)), layers.Dense(3)])
c = keras.models.clone_model(m)
i = keras.Input((3,))
f = keras.Model(i, layers.Dense(2)(i))
g = keras.models.clone_model(f)
h = keras.Model(i, layers.Dense(2)(i))
# %% too few inputs
import keras
from keras import layers
a, b = keras.Input((3,)), keras.Input((4,))
m = keras.Model([a, b], layers.Concatenate()([a, b]))
y = m(a)
# %% too few inputs in a list
import keras
from keras import layers
a, b = keras.Input((3,)), keras.Input((4,))
m = keras.Model([a, b], layers.Concatenate()([a, b]))
y = m([a])
# %% too many inputs
import keras
from keras import layers
a, b = keras.Input((3,)), keras.Input((4,))
m = keras.Model([a, b], layers.Concatenate()([a, b]))
y = m([a, b, a])
# %% two inputs to a model of one
import keras
from keras import layers
a, b = keras.Input((3,)), keras.Input((3,))
m = keras.Model(a, layers.Dense(2)(a))
y = m([a, b])
# %% inputs in the wrong order
import keras
from keras import layers
a, b = keras.Input((3,)), keras.Input((4,))
m = keras.Model([a, b], layers.Concatenate()([a, b]))
y = m([b, a])
# %% dict of inputs
import keras
from keras import layers
a, b = keras.Input((3,), name="a"), keras.Input((4,), name="b")
m = keras.Model({"a": a, "b": b}, layers.Concatenate()([a, b]))
y = m({"a": keras.Input((3,)), "b": keras.Input((4,))})
# %% dict of inputs lacks one
import keras
from keras import layers
a, b = keras.Input((3,), name="a"), keras.Input((4,), name="b")
m = keras.Model({"a": a, "b": b}, layers.Concatenate()([a, b]))
y = m({"a": keras.Input((3,))})
# %% one layer object twice
import keras
from keras import layers
d = layers.Dense(4)
m = keras.Sequential([keras.Input((4,)), d, d])
# %% one layer object twice by add
import keras
from keras import layers
d = layers.Dense(4)
m = keras.Sequential()
m.add(keras.Input((4,)))
m.add(d)
m.add(d)
# %% only an Input called on numbers
import keras
import numpy as np
m = keras.Sequential([keras.Input((4,))])
y = m(np.zeros((2, 4)))
# %% only an Input called on a tensor
import keras
m = keras.Sequential([keras.Input((4,))])
y = m(keras.Input((4,)))
# %% an empty one
import keras
m = keras.Sequential()
y = m(keras.Input((4,)))
# %% Rescaling(None)
import keras
r = keras.layers.Rescaling(None)
y = r(keras.Input((4,)))
# %% Resizing of one
import keras
r = keras.layers.Resizing((3,), 4)
y = r(keras.Input((8, 8, 3)))
# %% Dot with an empty list
import keras
a = keras.Input((4,))
y = keras.layers.Dot([])([a, a])
# %% MultiHeadAttention axes
import keras
a = keras.Input((4, 8))
y = keras.layers.MultiHeadAttention(2, 4, attention_axes="a")(a, a)
# %% MultiHeadAttention float axes
import keras
a = keras.Input((4, 8))
y = keras.layers.MultiHeadAttention(2, 4, attention_axes=1.0)(a, a)
# %% GroupQueryAttention with a list
import keras
a = keras.Input((4, 8))
y = keras.layers.GroupQueryAttention(4, [2], 2)(a, a)
# %% trainable of an unbuilt MultiHeadAttention
import keras
from keras import layers
l = layers.MultiHeadAttention(2, 4)
l.trainable = False
x = keras.Input((4, 8))
m = keras.Model(x, l(x, x))
# %% trainable of a built MultiHeadAttention
import keras
from keras import layers
l = layers.MultiHeadAttention(2, 4)
x = keras.Input((4, 8))
m = keras.Model(x, l(x, x))
l.trainable = False
# %% trainable of unbuilt wrappers
import keras
from keras import layers
l = layers.Bidirectional(layers.LSTM(3))
t = layers.TimeDistributed(layers.Dense(3))
l.trainable = False
t.trainable = False
x = keras.Input((4, 8))
m = keras.Model(x, l(t(x)))
# %% path of weights in a Sequential
import keras
from keras import layers
m = keras.Sequential([keras.Input((4,)), layers.Dense(3)])
m.layers[0].build((None, 9))
y = m.layers[0](keras.Input((9,)))
# %% MobileNet alphas
import keras
m = keras.applications.MobileNet(weights=None, alpha=0.35, input_shape=(64, 64, 3), classes=7)
n = keras.applications.MobileNetV2(weights=None, alpha=1.3, input_shape=(64, 64, 3), include_top=False)
# %% MobileNet depth multiplier
import keras
m = keras.applications.MobileNet(weights=None, depth_multiplier=2, input_shape=(64, 64, 3), classes=7)
# %% MobileNet odd alpha
import keras
m = keras.applications.MobileNet(weights=None, alpha=0.6, input_shape=(64, 64, 3), include_top=False, pooling="avg")
# %% MobileNetV3 minimalistic
import keras
m = keras.applications.MobileNetV3Small(weights=None, minimalistic=True, input_shape=(64, 64, 3), include_top=False, pooling="avg")
n = keras.applications.MobileNetV3Large(weights=None, alpha=0.75, input_shape=(96, 96, 3))

# %% A clone of RandomShear with two numbers
import keras
m = keras.Sequential([keras.Input((8, 8, 3)), keras.layers.RandomShear((0, 0.2))])
c = keras.models.clone_model(m)

# %% A Sequential that is only an input, called on two
import keras
m = keras.Sequential()
m.add(keras.Input((4,)))
i = keras.Input((4,))
y = m([i, i])

# %% A policy for all
import keras
keras.config.set_dtype_policy("mixed_float16")
i = keras.Input((4,))
y = keras.layers.Flatten()([keras.layers.Dense(3)(i), i])

# %% A jitter counts the layers inside
import keras
a = keras.layers.RandomColorJitter((0, 255), hue_factor=0.5, contrast_factor=0.1)
m = keras.Sequential([keras.Input((8, 8, 3)), a, keras.layers.RandomHue(0.1), keras.layers.RandomContrast(0.1), keras.layers.RandomBrightness(0.1)])

# %% A clone counts what attention makes inside
import keras
i = keras.Input((5, 4))
m = keras.Model(i, keras.layers.MultiHeadAttention(2, 2)(i, i))
c = keras.models.clone_model(m)
n = keras.Sequential([keras.Input((4,)), keras.layers.Dropout(0.1), keras.layers.Softmax()])

# %% A model called on another length
import keras
i = keras.Input((None, 4))
x = i[:, 1:] + keras.layers.Dense(4)(i)[:, :-1]
x = keras.ops.concatenate([x, x], axis=1)
m = keras.Model(i, keras.ops.mean(x, axis=-1))
y = m(keras.Input((9, 4)))

# %% An input behind a model that was built by a call
import keras
m = keras.Sequential([keras.layers.Dense(3)])
y = m(keras.Input((4,)))
m.add(keras.Input((3,)))

# %% AugMix hands its name on
import keras
from keras import layers
net = keras.models.Sequential([
    layers.AugMix(value_range=[0, 1], name="out_"),
    layers.RandomContrast(0.1, value_range=(-1.0, 1)),
])
# %% RandAugment hands its name on
import keras
from keras import layers
net = keras.models.Sequential([
    layers.RandAugment(value_range=[0, 1], name="out_"),
    layers.RandomContrast(0.1, value_range=(-1.0, 1)),
])
