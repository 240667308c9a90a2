# %% Half of 64 is not an integer [doc]
import keras
from keras import layers

width = 64
model = keras.Sequential([
    keras.Input((32,)),
    layers.Dense(width / 2, activation="relu"),
#                ^^^^^^^^^ error invalid-layer-argument: `Dense`: invalid `units=32.0`: an integer is required
    layers.Dense(10, activation="softmax"),
])

# %% With // it is [doc]
import keras
from keras import layers

width = 64
model = keras.Sequential([
    keras.Input((32,)),
    layers.Dense(width // 2, activation="relu"),
    layers.Dense(10, activation="softmax"),
])

# %% Counts that are no counts
from keras.layers import LSTM, Conv2D, Dense, Embedding, Input, MultiHeadAttention

a = Dense(0)
#         ^ error invalid-layer-argument: `Dense`: invalid `units=0`: a positive number is required
b = Conv2D(filters=-8, kernel_size=3)
#                  ^^ error invalid-layer-argument: `Conv2D`: invalid `filters=-8`: a positive number is required
c = Embedding(100.0, 8)
#             ^^^^^ error invalid-layer-argument: `Embedding`: invalid `input_dim=100.0`: an integer is required
d = MultiHeadAttention(num_heads=0, key_dim=8)
#                                ^ error invalid-layer-argument: `MultiHeadAttention`: invalid `num_heads=0`: a positive number is required
e = LSTM(-1)
#        ^^ error invalid-layer-argument: `LSTM`: invalid `units=-1`: a positive number is required
f = Conv2D(16 / 2, 3)(Input((8, 8, 3)))
#          ^^^^^^ error invalid-layer-argument: `Conv2D`: invalid `filters=8.0`: an integer is required

# %% Sizes
import keras
from keras import layers

a = layers.Conv2D(8, (3, 3, 3))
#                    ^^^^^^^^^ error invalid-layer-argument: `Conv2D`: invalid `kernel_size=(3, 3, 3)`: a whole number or a tuple of 2 is required
b = layers.Conv1D(8, 3, strides=0)
#                               ^ error invalid-layer-argument: `Conv1D`: invalid `strides=0`: every size has to be positive
c = layers.MaxPooling2D(2.5)
#                       ^^^ error invalid-layer-argument: `MaxPooling2D`: invalid `pool_size=2.5`: a whole number or a tuple of 2 is required
d = layers.UpSampling2D((2,))
#                       ^^^^ error invalid-layer-argument: `UpSampling2D`: invalid `size=(2,)`: a whole number or a tuple of 2 is required

# %% What does not go together
import keras
from keras import layers

a = layers.Conv2D(10, 3, groups=4)
#                               ^ error invalid-layer-argument: `Conv2D`: invalid `groups=4`: 10 is not divisible by 4
b = layers.Conv2D(8, 3, strides=2, dilation_rate=2)
#                                                ^ error invalid-layer-argument: `Conv2D`: invalid `dilation_rate=2`: stride and `dilation_rate` cannot both exceed 1
c = layers.Conv2D(8, 3, padding="causal")
#                               ^^^^^^^^ error invalid-layer-argument: `Conv2D`: invalid `padding='causal'`: only `Conv1D` has causal padding
d = layers.Conv2D(8, 3, padding=0)
#                               ^ error invalid-layer-argument: `Conv2D`: invalid `padding=0`: `"valid"` or `"same"` is required
e = layers.BatchNormalization(axis=4)(keras.Input((8, 8, 3)))
#                                  ^ error invalid-layer-argument: `BatchNormalization`: invalid `axis=4`: the input has no such axis
f = layers.LSTM(8, stateful=True)(keras.Input((10, 3)))
#                           ^^^^ error invalid-layer-argument: `LSTM`: invalid `stateful=True`: a static batch size is required

# %% Optimizers want floats
import keras

a = keras.optimizers.SGD(1)
#                        ^ error invalid-layer-argument: `SGD`: invalid `learning_rate=1`: a float is required
b = keras.optimizers.Adam(learning_rate=1)
#                                       ^ error invalid-layer-argument: `Adam`: invalid `learning_rate=1`: a float is required
c = keras.optimizers.SGD(0.01, momentum=90)
#                                       ^^ error invalid-layer-argument: `SGD`: invalid `momentum=90`: a float from 0.0 to 1.0 is required
d = keras.optimizers.SGD(0.01, momentum=0)
#                                       ^ error invalid-layer-argument: `SGD`: invalid `momentum=0`: a float from 0.0 to 1.0 is required

# %% What Keras accepts
import keras
from keras import layers

a = layers.Conv2D(8, (3, 5), strides=[1, 1], padding="SAME", dilation_rate=2)
b = layers.SeparableConv2D(8, 3, strides=2, dilation_rate=2)
c = layers.LSTM(8, stateful=True)(keras.Input(batch_shape=(4, 10, 3)))
d = layers.Dense(True)
e = keras.optimizers.SGD(1.0, momentum=0.9)
f = layers.Conv1D(8, 3, padding="causal")

# %% Values that we do not know
import keras
import os
from keras import layers

units = int(os.environ.get("UNITS", "8"))
a = layers.Dense(units - 4)
b = keras.optimizers.Adam(float(os.environ.get("RATE", "1")))

# %% A constraint is no regularizer
import keras
from keras import constraints, layers, regularizers

a = layers.Dense(8, kernel_regularizer=constraints.MaxNorm(3))
#                                      ^^^^^^^^^^^^^^^^^^^^^^ warning invalid-layer-argument: `Dense`: `kernel_regularizer` is given the constraint `MaxNorm`, which is none
b = layers.Conv2D(8, 3, bias_constraint=regularizers.L2(1e-4))
#                                       ^^^^^^^^^^^^^^^^^^^^^ warning invalid-layer-argument: `Conv2D`: `bias_constraint` is given the regularizer `L2`, which is none

# %% Each in its place
import keras
from keras import constraints, layers, regularizers

a = layers.Dense(8, kernel_regularizer=regularizers.L2(1e-4), kernel_constraint=constraints.MaxNorm(3))
b = layers.Dense(8, kernel_constraint="non_neg")
c = layers.Dense(8, kernel_regularizer=lambda weights: 1e-4 * keras.ops.sum(weights**2))

# %% NumPy's whole numbers are no int
import keras
import numpy as np
from keras import layers

labels = np.array([0, 1, 2, 2])
model = keras.Sequential([keras.Input((8,)), layers.Dense(np.max(labels) + 1)])
#                                                         ^^^^^^^^^^^^^^^^^^ error invalid-layer-argument: `Dense`: invalid `units=3`: Keras 3 takes no whole number of NumPy for it, only an `int` of Python
