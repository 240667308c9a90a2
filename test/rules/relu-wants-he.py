# %% Glorot before ReLU [doc]
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((100, 100, 3)),
    layers.Conv2D(32, 3, kernel_initializer="glorot_uniform"),
#                                           ^^^^^^^^^^^^^^^^ info relu-wants-he: ReLU wants He initialisation; Glorot was derived for symmetric activations
    layers.Activation("relu"),
#                     ~~~~~~ ReLU is here
    layers.GlobalAveragePooling2D(),
    layers.Dense(10, activation="softmax"),
])

# %% An object, in the layer itself
import keras
from keras import layers

start = keras.initializers.GlorotNormal(seed=1)
inputs = keras.Input((39,))
x = layers.Dense(64, "relu", kernel_initializer=start)(inputs)
#                    ~~~~~~ ReLU is here
#                                               ^^^^^ info relu-wants-he: ReLU wants He initialisation; Glorot was derived for symmetric activations
model = keras.Model(inputs, layers.Dense(1)(x))

# %% LeCun before LeakyReLU
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((39,)),
    layers.Dense(64, kernel_initializer=keras.initializers.LecunNormal),
#                                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ info relu-wants-he: ReLU wants He initialisation; LeCun's was derived for SELU
    layers.LeakyReLU(negative_slope=0.1),
#   ~~~~~~~~~~~~~~~~ ReLU is here
    layers.Dense(1),
])

# %% A deep plain stack left to the default [teaching]
import keras
from keras import layers

model = keras.Sequential([keras.Input((256,))])
for _ in range(12):
    model.add(layers.Dense(256, activation="relu"))
#             ^^^^^^^^^^^^ info relu-wants-he: ReLU in 12 layers in a row wants He initialisation; the default, Glorot, was derived for symmetric activations
model.add(layers.Dense(1))

# %% The same, for an engineer [standard]
import keras
from keras import layers

model = keras.Sequential([keras.Input((256,))])
for _ in range(12):
    model.add(layers.Dense(256, activation="relu"))
model.add(layers.Dense(1))

# %% He before ReLU, the default in a shallow network [doc]
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((39,)),
    layers.Dense(64, activation="relu", kernel_initializer="he_normal"),
    layers.Dense(64, activation="relu"),
    layers.Dense(1),
])

# %% Glorot before tanh, LeCun before SELU, Glorot at the output
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((39,)),
    layers.Dense(64, activation="tanh", kernel_initializer="glorot_uniform"),
    layers.Dense(64, activation="selu", kernel_initializer="lecun_normal"),
    layers.Dense(1, activation="relu", kernel_initializer="glorot_uniform"),
])

# %% BatchNormalization sets the scale
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((32, 32, 3)),
    layers.Conv2D(32, 3, kernel_initializer="glorot_uniform"),
    layers.BatchNormalization(),
    layers.ReLU(),
    layers.GlobalAveragePooling2D(),
    layers.Dense(10, activation="softmax"),
])

# %% A residual network
import keras
from keras import layers

inputs = keras.Input((64,))
x = layers.Dense(64, activation="relu", kernel_initializer="glorot_uniform")(inputs)
x = layers.Add()([inputs, layers.Dense(64)(x)])
model = keras.Model(inputs, layers.Dense(1)(x))
