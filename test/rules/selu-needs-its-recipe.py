# %% Another initialisation [doc]
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((784,)),
    layers.Dense(300, activation="selu", kernel_initializer="he_normal"),
#                                ~~~~~~ SELU is here
#                                                           ^^^^^^^^^^^ warning selu-needs-its-recipe: SELU self-normalises only with `lecun_normal`
    layers.Dense(10, activation="softmax"),
])

# %% Plain dropout [doc]
import keras
from keras import layers

inputs = keras.Input((784,))
x = layers.Dense(300, activation="selu", kernel_initializer="lecun_normal")(inputs)
#                                ~~~~~~ SELU is here
x = layers.Dropout(0.1)(x)
#   ^^^^^^^^^^^^^^ warning selu-needs-its-recipe: SELU self-normalises only with `AlphaDropout` instead of `Dropout`
model = keras.Model(inputs, layers.Dense(10, activation="softmax")(x))

# %% An object, and SELU as a layer
import keras
from keras import layers

start = keras.initializers.RandomNormal(stddev=0.05)
model = keras.Sequential()
model.add(keras.Input((784,)))
model.add(layers.Dense(300, kernel_initializer=start))
#                                              ^^^^^ warning selu-needs-its-recipe: SELU self-normalises only with `lecun_normal`
model.add(layers.Activation("selu"))
#                           ~~~~~~ SELU is here
model.add(layers.Dense(10, activation="softmax"))

# %% Layers that narrow, left to the default [teaching]
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((784,)),
    layers.Dense(300, activation="selu"),
#                                ^^^^^^ info selu-needs-its-recipe: SELU self-normalises only with `lecun_normal`
    layers.Dense(100, activation="selu"),
#                                ^^^^^^ info selu-needs-its-recipe: SELU self-normalises only with `lecun_normal`
    layers.Dense(10, activation="softmax"),
])

# %% The same, for an engineer [standard]
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((784,)),
    layers.Dense(300, activation="selu"),
    layers.Dense(100, activation="selu"),
    layers.Dense(10, activation="softmax"),
])

# %% The recipe [doc]
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((784,)),
    layers.Dense(300, activation="selu", kernel_initializer="lecun_normal"),
    layers.AlphaDropout(0.1),
    layers.Dense(10, activation="softmax"),
])

# %% LeCun through a variable; Glorot of a square layer has the same variance
import keras
from keras import layers

start = keras.initializers.LecunUniform(seed=1)
model = keras.Sequential([
    keras.Input((300,)),
    layers.Dense(300, activation="selu", kernel_initializer=start),
    layers.Dense(300, activation="selu", kernel_initializer="glorot_uniform"),
    layers.Dense(10, activation="softmax"),
])

# %% SELU at the output, another activation, a dropout that does nothing
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((300,)),
    layers.Dense(100, activation="relu", kernel_initializer="he_normal"),
    layers.Dropout(0.5),
    layers.Dense(50, activation="selu", kernel_initializer="lecun_normal"),
    layers.Dropout(0.0),
    layers.Dense(10, activation="selu", kernel_initializer="he_normal"),
])
