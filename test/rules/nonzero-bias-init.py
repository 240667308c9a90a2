# %% Ones [doc]
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((39,)),
    layers.Dense(64, activation="relu", bias_initializer="ones"),
#                                                        ^^^^^^ hint nonzero-bias-init: Biases normally start at zero; the kernels already break the symmetry
    layers.Dense(1),
])

# %% Random numbers, an object through a variable
import keras
from keras import layers

start = keras.initializers.RandomNormal()
inputs = keras.Input((28, 28, 1))
x = layers.Conv2D(32, 3, bias_initializer=start)(inputs)
#                                         ^^^^^ hint nonzero-bias-init: Biases normally start at zero; the kernels already break the symmetry
x = layers.Activation("tanh")(x)
x = layers.Flatten()(x)
model = keras.Model(inputs, layers.Dense(10, activation="softmax")(x))

# %% For an engineer it is a matter of taste [standard]
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((39,)),
    layers.Dense(64, activation="relu", bias_initializer="ones"),
    layers.Dense(1),
])

# %% Zeros [doc]
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((39,)),
    layers.Dense(64, activation="relu"),
    layers.Dense(64, activation="relu", bias_initializer="zeros"),
    layers.Dense(1),
])

# %% The output for a rare class
import math

import keras
from keras import layers

prior = keras.initializers.Constant(math.log(0.01 / 0.99))
model = keras.Sequential([
    keras.Input((39,)),
    layers.Dense(64, activation="relu"),
    layers.Dense(1, activation="sigmoid", bias_initializer=prior),
])

# %% As good as zero
import keras
from keras import layers

start = keras.initializers.RandomNormal(stddev=1e-6)
mlp = keras.Sequential([keras.Input((64,)), layers.Dense(256, activation="gelu", bias_initializer=start), layers.Dense(64)])

# %% A small push before ReLU, no bias at all, a gate
import keras
from keras import layers

inputs = keras.Input((16,))
x = layers.Dense(16, activation="relu", bias_initializer=keras.initializers.Constant(0.1))(inputs)
x = layers.Dense(16, activation="relu", use_bias=False, bias_initializer="ones")(x)
gate = layers.Dense(16, activation="sigmoid", bias_initializer=keras.initializers.Constant(-2.0))(x)
x = layers.Multiply()([x, gate])
model = keras.Model(inputs, layers.Dense(1)(x))
