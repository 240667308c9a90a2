# %% The same object twice in a stack [doc]
import keras
from keras import layers

hidden = layers.Dense(8, activation="relu")
#        ^^^^^^^^^^^^ warning layer-added-twice: `Dense` is used 2 times: it is one object with shared weights
model = keras.Sequential([
    keras.Input((8,)),
    hidden,
    hidden,
    layers.Dense(1),
])

# %% An object for each place [doc]
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((8,)),
    layers.Dense(8, activation="relu"),
    layers.Dense(8, activation="relu"),
    layers.Dense(1),
])

# %% Made before a loop
import keras
from keras import layers

inputs = keras.Input((16,))
block = layers.Dense(16, activation="relu")
#       ~~~~~~~~~~~~ made here, before the loop
x = inputs
for _ in range(3):
    x = block(x)
#       ^^^^^^^^ warning layer-added-twice: `Dense` is used 3 times: it is one object with shared weights
model = keras.Model(inputs, layers.Dense(1)(x))

# %% Added twice
from tensorflow.keras.layers import LSTM, Dense, Input
from tensorflow.keras.models import Sequential

lstm = LSTM(8, return_sequences=True)
model = Sequential()
model.add(Input((20, 8)))
model.add(lstm)
#~~~~~~~~~~~~~~ the same object once more
model.add(lstm)
#^^^^^^^^^^^^^^ warning layer-added-twice: `LSTM` is used 2 times: it is one object with shared weights
model.add(Dense(1))

# %% One name for two layers
import keras
from keras import layers

inputs = keras.Input((8,))
x = layers.Dense(8, activation="relu", name="hidden")(inputs)
#                                           ~~~~~~~~ taken here
x = layers.Dense(8, activation="relu", name="hidden")(x)
#                                           ^^^^^^^^ error layer-added-twice: The name `hidden` is already taken by another layer: the model will not build
model = keras.Model(inputs, layers.Dense(1)(x))
#       ~~~~~~~~~~~ Keras refuses to make this model

# %% Two towers
import keras
from keras import layers

tower = layers.Dense(8, activation="relu")
left, right = keras.Input((4,)), keras.Input((4,))
joined = layers.Concatenate()([tower(left), tower(right)])
model = keras.Model([left, right], layers.Dense(1)(joined))

# %% Weights shared on purpose, and layers without any
import keras
from keras import layers

shared_block = layers.Dense(16, activation="relu")
pool = layers.MaxPooling1D(2)
x = keras.Input((64, 16))
for _ in range(3):
    x = pool(shared_block(x))

# %% One name in two models
import keras
from keras import layers

first = keras.Sequential([keras.Input((4,)), layers.Dense(1, name="output")])
second = keras.Sequential([keras.Input((4,)), layers.Dense(1, name="output")])

# %% In a class of one's own names may repeat
import keras
from keras import layers


class Block(layers.Layer):
    def __init__(self):
        super().__init__()
        self.conv = layers.Conv2D(8, 3, padding="same", name="conv")

    def call(self, x):
        return self.conv(x)


class Net(keras.Model):
    def __init__(self):
        super().__init__()
        self.first, self.second = Block(), Block()

    def call(self, x):
        return self.second(self.first(x))


net = Net()
y = net(keras.Input((16, 16, 3)))

# %% The same name in two branches
import keras
import os
from keras import layers

inputs = keras.Input((32,))
if os.environ.get("DEEP"):
    x = layers.Dense(64, activation="relu", name="first")(inputs)
    x = layers.Dense(32, activation="relu", name="last")(x)
else:
    x = layers.Dense(32, activation="relu", name="last")(inputs)
model = keras.Model(inputs, layers.Dense(1)(x))
