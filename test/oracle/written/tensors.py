# %% float of tensor
import keras
x = keras.Input((4,))
y = float(x)

# %% int of tensor
import keras
x = keras.Input((4,))
y = int(x)

# %% bool of tensor
import keras
x = keras.Input((4,))
y = bool(x)

# %% len of tensor
import keras
x = keras.Input((4,))
y = len(x)

# %% np left
import keras, numpy as np
x = keras.Input((4,))
y = np.ones((4,)) + x

# %% np left mult
import keras, numpy as np
x = keras.Input((4,))
y = np.array([1.0, 2, 3, 4]) * x
m = keras.Model(x, y)

# %% np left matmul
import keras, numpy as np
x = keras.Input((4,))
y = np.ones((3, 4)) @ x

# %% np right
import keras, numpy as np
x = keras.Input((4,))
y = x + np.ones((4,))
m = keras.Model(x, y)

# %% np right bad
import keras, numpy as np
x = keras.Input((4,))
y = x + np.ones((5,))
m = keras.Model(x, y)

# %% layers.add()
import keras
y = keras.layers.add()

# %% layers.concatenate()
import keras
y = keras.layers.concatenate()

# %% forgets super
import keras
class Net(keras.Model):
    def __init__(self):
        self.d = keras.layers.Dense(3)
    def call(self, x):
        return self.d(x)
n = Net()
y = n(keras.Input((4,)))

# %% forgets super layer
import keras
class Net(keras.layers.Layer):
    def __init__(self, units):
        self.units = units
    def call(self, x):
        return x
n = Net(3)
y = n(keras.Input((4,)))

# %% forgets super layer with layer
import keras
class Net(keras.layers.Layer):
    def __init__(self, units):
        self.d = keras.layers.Dense(units)
        super().__init__()
    def call(self, x):
        return self.d(x)
n = Net(3)
y = n(keras.Input((4,)))

# %% forgets super layer empty
import keras
class Net(keras.layers.Layer):
    def __init__(self):
        pass
    def call(self, x):
        return x
n = Net()
y = n(keras.Input((4,)))

# %% forgets super model assigned list
import keras
class Net(keras.Model):
    def __init__(self):
        self.ds = [keras.layers.Dense(3)]
    def call(self, x):
        return self.ds[0](x)
n = Net()
y = n(keras.Input((4,)))

# %% forgets super model int first
import keras
class Net(keras.Model):
    def __init__(self):
        self.k = 3
        super().__init__()
        self.d = keras.layers.Dense(3)
    def call(self, x):
        return self.d(x)
n = Net()
y = n(keras.Input((4,)))

# %% call too few
import keras
class Net(keras.Model):
    def __init__(self):
        super().__init__()
        self.d = keras.layers.Dense(3)
    def call(self, x, y):
        return self.d(x)
n = Net()
y = n(keras.Input((4,)))

# %% call too many
import keras
class Net(keras.Model):
    def __init__(self):
        super().__init__()
        self.d = keras.layers.Dense(3)
    def call(self, x):
        return self.d(x)
n = Net()
i = keras.Input((4,))
y = n(i, i)

# %% call misspelt
import keras
class Net(keras.Model):
    def __init__(self):
        super().__init__()
        self.d = keras.layers.Dense(3)
    def call(self, x, training=False):
        return self.d(x)
n = Net()
i = keras.Input((4,))
y = n(i, trainning=True)

# %% layer call too few
import keras
class Net(keras.layers.Layer):
    def call(self, x, y):
        return x
n = Net()
y = n(keras.Input((4,)))

# %% layer call too many
import keras
class Net(keras.layers.Layer):
    def call(self, x):
        return x
n = Net()
i = keras.Input((4,))
y = n(i, i)

# %% layer call no self
import keras
class Net(keras.layers.Layer):
    def call(x):
        return x
n = Net()
i = keras.Input((4,))
y = n(i)

# %% layer call training
import keras
class Net(keras.layers.Layer):
    def call(self, x):
        return x
n = Net()
i = keras.Input((4,))
y = n(i, training=True)

# %% layer call mask
import keras
class Net(keras.layers.Layer):
    def call(self, x):
        return x
n = Net()
i = keras.Input((4,))
y = n(i, mask=None)

# %% layer call none
import keras
class Net(keras.layers.Layer):
    def call(self, x):
        return x
n = Net()
y = n()

# %% dense call misspelt
import keras
i = keras.Input((4,))
y = keras.layers.Dense(3)(i, trainning=True)

# %% dropout call misspelt
import keras
i = keras.Input((4,))
y = keras.layers.Dropout(0.3)(i, trainning=True)

# %% dense call too many
import keras
i = keras.Input((4,))
y = keras.layers.Dense(3)(i, i)

# %% dense call training
import keras
i = keras.Input((4,))
y = keras.layers.Dense(3)(i, training=True)

# %% dense call mask
import keras
i = keras.Input((4,))
y = keras.layers.Dense(3)(i, mask=None)

# %% model misspelt
import keras
i = keras.Input((4,))
m = keras.Model(i, keras.layers.Dense(3)(i))
y = m(i, trainning=True)

# %% sequential misspelt
import keras
i = keras.Input((4,))
m = keras.Sequential([keras.Input((4,)), keras.layers.Dense(3)])
y = m(i, trainning=True)

# %% sequential too many
import keras
i = keras.Input((4,))
m = keras.Sequential([keras.Input((4,)), keras.layers.Dense(3)])
y = m(i, i)

# %% random normal open
import keras
i = keras.Input((4,))
class N(keras.layers.Layer):
    def call(self, x):
        return x + keras.random.normal(keras.ops.shape(x))
y = N()(i)

# %% random uniform num
import keras
i = keras.Input((4,))
y = i + keras.random.uniform((4,))
m = keras.Model(i, y)

# %% RandomNormal called
import keras
i = keras.Input((4,))
y = i + keras.initializers.RandomNormal()((4,))

# %% sampling
import keras
from keras import ops, layers
class Sampling(layers.Layer):
    def __init__(self, **kwargs):
        super().__init__(**kwargs)
        self.seed_generator = keras.random.SeedGenerator(1337)
    def call(self, inputs):
        z_mean, z_log_var = inputs
        batch = ops.shape(z_mean)[0]
        dim = ops.shape(z_mean)[1]
        epsilon = keras.random.normal(shape=(batch, dim), seed=self.seed_generator)
        return z_mean + ops.exp(0.5 * z_log_var) * epsilon
i = keras.Input((4,))
a = layers.Dense(2)(i)
b = layers.Dense(2)(i)
z = Sampling()([a, b])
m = keras.Model(i, z)

# %% conv odd filters
import keras
i = keras.Input((8, 8, 2))
y = keras.layers.Conv2D({}, 3)(i)

# %% tf AlphaDropout
import tensorflow as tf
i = tf.keras.Input((4,))
y = tf.keras.layers.AlphaDropout(0.3)(i)
m = tf.keras.Model(i, y)

# %% k AlphaDropout
import keras
i = keras.Input((4,))
y = keras.layers.AlphaDropout(0.3)(i)
m = keras.Model(i, y)

# %% legacy AlphaDropout
import keras
i = keras.Input((4,))
y = keras._legacy.layers.AlphaDropout(0.3)(i)
m = keras.Model(i, y)

# %% use_cudnn
import keras
i = keras.Input((5, 4))
y = keras.layers.LSTM(3, use_cudnn=True)(i)
m = keras.Model(i, y)

# %% use_cudnn gru
import keras
i = keras.Input((5, 4))
y = keras.layers.GRU(3, use_cudnn=True)(i)
m = keras.Model(i, y)

# %% use_cudnn False
import keras
i = keras.Input((5, 4))
y = keras.layers.GRU(3, use_cudnn=False)(i)

# %% ELU odd sym
import keras, numpy as np
y = keras.layers.ELU("a")(keras.Input((4,)))

# %% ELU none sym
import keras, numpy as np
y = keras.layers.ELU(None)(keras.Input((4,)))

# %% Rescaling odd sym
import keras, numpy as np
y = keras.layers.Rescaling("a")(keras.Input((4,)))

# %% Rescaling none sym
import keras, numpy as np
y = keras.layers.Rescaling(None)(keras.Input((4,)))

# %% Rescaling list sym
import keras, numpy as np
y = keras.layers.Rescaling([1, 2])(keras.Input((4,)))

# %% Rescaling list sym
import keras, numpy as np
y = keras.layers.Rescaling([1., 2, 3, 4])(keras.Input((4,)))

# %% Rescaling list num
import keras, numpy as np
y = keras.layers.Rescaling([1, 2])(np.zeros((2, 5, 4)))

# %% Rescaling list num
import keras, numpy as np
y = keras.layers.Rescaling([1, 2])(np.zeros((2, 5, 2)))

# %% LeakyReLU
import keras, numpy as np
y = keras.layers.LeakyReLU("a")(np.zeros((2, 5, 2)))

# %% trainable True
import keras, numpy as np
m = keras.Sequential([keras.Input((4,)), keras.layers.Dense(3), keras.layers.Dense(3, trainable=False)])
m.trainable = True

# %% trainable True2
import keras, numpy as np
m = keras.Sequential([keras.Input((4,)), keras.layers.Dense(3), keras.layers.Dense(3)])
m.layers[0].trainable = False
m.trainable = True

# %% trainable True2
import tensorflow as tf
from tensorflow import keras
m = keras.Sequential([keras.Input((4,)), keras.layers.Dense(3), keras.layers.Dense(3)])
m.layers[0].trainable = False
m.trainable = True

# %% tf left
import keras, tensorflow as tf
x = keras.Input((4,))
y = tf.ones((4,)) + x
m = keras.Model(x, y)

# %% left compare
import keras, numpy as np
x = keras.Input((4,))
y = np.ones((4,)) < x

# %% left compare
import keras, numpy as np
x = keras.Input((4,))
y = np.ones((4,)) == x

# %% pi left
import keras, numpy as np
x = keras.Input((4,))
y = np.pi * x

# %% abs
import keras, numpy as np
x = keras.Input((4,))
y = abs(x)
m = keras.Model(x, y)

# %% and
import keras, numpy as np
x = keras.Input((4,))
y = (x > 0) & (x < 3)
m = keras.Model(x, y)

# %% invert
import keras, numpy as np
x = keras.Input((4,))
y = ~(x > 0)
m = keras.Model(x, y)

# %% methods3
import keras, numpy as np
x = keras.Input((4, 1))
y = x.numpy()

# %% range
import keras, numpy as np
x = keras.Input((4, 1))
y = range(x)

# %% neg
import keras, numpy as np
x = keras.Input((4, 1))
y = +x

# %% neg
import keras, numpy as np
x = keras.Input((4, 1))
y = -x
m = keras.Model(x, y)

# %% setitem
import keras, numpy as np
x = keras.Input((4, 1))
x[0] = 3

# %% round
import keras, numpy as np
x = keras.Input((4, 1))
y = round(x)
m = keras.Model(x, y)

# %% round
import keras, numpy as np
x = keras.Input((4, 1))
y = round(x, 2)
m = keras.Model(x, y)

# %% sum
import keras, numpy as np
x = keras.Input((4, 1))
y = sum([x, x])
m = keras.Model(x, y)

# %% max
import keras, numpy as np
x = keras.Input((4, 1))
y = max(x, 0)

# %% hash
import keras, numpy as np
x = keras.Input((4, 1))
y = {x: 1}

# %% in
import keras, numpy as np
x = keras.Input((4, 1))
y = x in [x]

# %% in
import keras, numpy as np
x = keras.Input((4, 1))
y = x == x
m = keras.Model(x, y)

# %% dtype str
import keras, numpy as np
x = keras.Input((4, 1))
y = x.dtype == "float32"
m = keras.Model(x, keras.layers.Dense(3 if y else 5)(x))

# %% astype
import keras, numpy as np
x = keras.Input((4, 1))
y = x.astype("int32")

# %% shift
import keras, numpy as np
x = keras.Input((4, 1))
y = x << 2

# %% or
import keras, numpy as np
x = keras.Input((4, 1), dtype="int32")
y = x | 2
m = keras.Model(x, y)

# %% xor
import keras, numpy as np
x = keras.Input((4, 1), dtype="int32")
y = x ^ 2
m = keras.Model(x, y)

# %% divmod
import keras, numpy as np
x = keras.Input((4, 1))
y = divmod(x, 2)

# %% x["a"]
import keras, numpy as np
x = keras.Input((4, 1))
y = x["a"]

# %% x[1.0]
import keras, numpy as np
x = keras.Input((4, 1))
y = x[:, 1.0]

# %% x[list]
import keras, numpy as np
x = keras.Input((4, 1))
y = x[:, [0, 1]]
m = keras.Model(x, y)

# %% x[::-1]
import keras, numpy as np
x = keras.Input((4, 1))
y = x[:, ::-1]
m = keras.Model(x, y)

# %% x[::2]
import keras, numpy as np
x = keras.Input((5, 1))
y = x[:, ::2]
m = keras.Model(x, y)

# %% x[0]
import keras, numpy as np
x = keras.Input((5, 1))
y = x[0]
m = keras.Model(x, y)

# %% x[0:2]
import keras, numpy as np
x = keras.Input((5, 1))
y = x[0:2]
m = keras.Model(x, y)

# %% x[None open
import keras, numpy as np
x = keras.Input((None, 3))
y = x[:, 1:-1]
z = x[:, :, 1:-1]
m = keras.Model(x, [y, z])

# %% x[None open
import keras, numpy as np
x = keras.Input((None, 3))
y = x[:, :5, ...]
z = x[..., tuple([0])]
m = keras.Model(x, [y])

# %% ellipsis alone
import keras
x = keras.Input((4, 5))
y = x[...]
m = keras.Model(x, y)

# %% slice alone
import keras
x = keras.Input((4, 5))
y = x[:]

# %% none alone
import keras
x = keras.Input((4, 5))
y = x[None]

# %% true
import keras
x = keras.Input((4, 5))
y = x[:, True]
m = keras.Model(x, y)

# %% str in tuple
import keras
x = keras.Input((4, 5))
y = x[:, "a"]

# %% or with str
import keras
x = keras.Input((4, 5))
y = x & "a"
m = keras.Model(x, y)

# %% or with None
import keras
x = keras.Input((4, 5))
y = x & None
m = keras.Model(x, y)

# %% cmp with str
import keras
x = keras.Input((4, 5))
y = x < "a"
m = keras.Model(x, y)

# %% cmp with None
import keras
x = keras.Input((4, 5))
y = x != None
m = keras.Model(x, y)

# %% eq with None
import keras
x = keras.Input((4, 5))
if x == None:
    x = keras.layers.Dense(3)(x)
m = keras.Model(x, x)

# %% dense(tensor)
import keras
x = keras.Input((4,))
x2 = x ** 2
y = keras.layers.Dense(x2)

# %% dense(tensor)
import keras
x = keras.Input((4,))
y = keras.layers.Dense(x)

# %% conv(tensor)
import keras
x = keras.Input((4,))
y = keras.layers.Conv2D(x, 3)

# %% conv(tensor)
import keras
x = keras.Input((4,))
y = keras.layers.Conv2D(3, x)

# %% lstm(tensor)
import keras
x = keras.Input((4,))
y = keras.layers.LSTM(x)

# %% flatten(tensor)
import keras
x = keras.Input((4,))
y = keras.layers.Flatten(x)

# %% dropout(tensor)
import keras
x = keras.Input((4,))
y = keras.layers.Dropout(x)

# %% drop0.3(tensor)
import keras
x = keras.Input((4,))
y = keras.layers.Dropout(0.3, x)

# %% act
import keras
x = keras.Input((4,))
y = keras.layers.Activation("relu", x)

# %% act
import keras
x = keras.Input((4,))
y = keras.layers.Activation(x)

# %% pool
import keras
x = keras.Input((4,4,3))
y = keras.layers.MaxPooling2D(x)

# %% bn
import keras
x = keras.Input((4,4,3))
y = keras.layers.BatchNormalization(x)

# %% resh
import keras
x = keras.Input((4,4,3))
y = keras.layers.Reshape(x)

# %% add
import keras
x = keras.Input((4,4,3))
y = keras.layers.Add(x)

# %% add
import keras
x = keras.Input((4,4,3))
y = keras.layers.Add([x, x])

# %% conc
import keras
x = keras.Input((4,4,3))
y = keras.layers.Concatenate([x, x])

# %% gap
import keras
x = keras.Input((4,4,3))
y = keras.layers.GlobalAveragePooling2D(x)

# %% emb
import keras
x = keras.Input((4,4,3))
y = keras.layers.Embedding(x, 3)

# %% zp
import keras
x = keras.Input((4,4,3))
y = keras.layers.ZeroPadding2D(x)

# %% Layer in place
import keras
x = keras.Input((4,4,3))
y = keras.layers.Dense(keras.layers.Dense(3))

# %% Layer in place
import keras
x = keras.Input((4,4,3))
y = keras.layers.Dropout(keras.layers.Dense(3))

# %% Layer in place
import keras
x = keras.Input((4,4,3))
y = keras.layers.Flatten(keras.layers.Dense(3))

# %% class in place
import keras
x = keras.Input((4,4,3))
y = keras.layers.Dense(keras.layers.Dense)

# %% activation layer
import keras
x = keras.Input((4,))
y = keras.layers.Dense(3, activation=keras.layers.ReLU())(x)
m = keras.Model(x, y)

# %% activation class
import keras
x = keras.Input((4,))
y = keras.layers.Dense(3, activation=keras.layers.ReLU)(x)
m = keras.Model(x, y)

# %% activation sym with shape
import keras
x = keras.Input((4,))
y = keras.layers.Dense(3, activation=keras.ops.sum)(x)
m = keras.Model(x, y)

# %% lambda act
import keras
x = keras.Input((4,))
y = keras.layers.Dense(3, activation=lambda t: t * 2)(x)
m = keras.Model(x, y)
