# %% Another initialisation [doc]
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((784,)),
    layers.Dense(300, activation="selu", kernel_initializer="lecun_normal"),
    layers.Dense(10, activation="softmax"),
])

# %% Plain dropout [doc]
import keras
from keras import layers

inputs = keras.Input((784,))
x = layers.Dense(300, activation="selu", kernel_initializer="lecun_normal")(inputs)
x = layers.AlphaDropout(0.1)(x)
model = keras.Model(inputs, layers.Dense(10, activation="softmax")(x))

# %% An object, and SELU as a layer
import keras
from keras import layers

start = "lecun_normal"
model = keras.Sequential()
model.add(keras.Input((784,)))
model.add(layers.Dense(300, kernel_initializer=start))
model.add(layers.Activation("selu"))
model.add(layers.Dense(10, activation="softmax"))

# %% Layers that narrow, left to the default [teaching]
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((784,)),
    layers.Dense(300, activation="selu", kernel_initializer="lecun_normal"),
    layers.Dense(100, activation="selu", kernel_initializer="lecun_normal"),
    layers.Dense(10, activation="softmax"),
])

