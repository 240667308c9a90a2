# %% Softmax over a single unit [doc]
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((8,)),
    layers.Dense(16, activation="relu"),
    layers.Dense(1, activation="softmax"),
#                              ^^^^^^^^^ error softmax-on-one-unit: Softmax over a single unit is always 1: use sigmoid
])
model.compile(optimizer="adam", loss="binary_crossentropy", metrics=["accuracy"])

# %% A categorical loss goes with it
import keras
from keras import layers

inputs = keras.Input((8,))
x = layers.Dense(16, "relu")(inputs)
outputs = layers.Activation("softmax")(layers.Dense(1)(x))
#                           ^^^^^^^^^ error softmax-on-one-unit: Softmax over a single unit is always 1: use sigmoid
model = keras.Model(inputs, outputs)
model.compile(optimizer="adam", loss=keras.losses.SparseCategoricalCrossentropy())

# %% At each step, at each point
import keras
from keras import layers

steps = keras.Sequential([
    keras.Input((20, 8)),
    layers.LSTM(16, return_sequences=True),
    layers.TimeDistributed(layers.Dense(1, activation="softmax")),
#                                                     ^^^^^^^^^ error softmax-on-one-unit: Softmax over a single unit is always 1: use sigmoid
])
points = keras.Sequential([
    keras.Input((32, 32, 3)),
    layers.Conv2D(16, 3, padding="same", activation="relu"),
    layers.Conv2D(1, 1),
    layers.Softmax(),
#   ^^^^^^^^^^^^^^ error softmax-on-one-unit: Softmax over a single unit is always 1: use sigmoid
])

# %% Over the batch [doc]
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((8,)),
    layers.Dense(10),
    layers.Softmax(axis=0),
#                       ^ error softmax-on-one-unit: `Softmax(axis=0)` normalises over the batch, not over the classes
])

# %% One unit takes sigmoid, two take softmax [doc]
import keras
from keras import layers

one = keras.Sequential([keras.Input((8,)), layers.Dense(1, activation="sigmoid")])
two = keras.Sequential([keras.Input((8,)), layers.Dense(2, activation="softmax")])

# %% Over time
import keras
from keras import layers

inputs = keras.Input((20, 8))
scores = layers.Dense(1)(inputs)
weights = layers.Softmax(axis=1)(scores)
model = keras.Model(inputs, layers.Dot(axes=1)([weights, inputs]))

# %% A width that is not known
import keras
from keras import layers


def classifier(classes):
    return keras.Sequential([keras.Input((8,)), layers.Dense(classes, activation="softmax")])
