# %% Softmax over a single unit [doc]
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((8,)),
    layers.Dense(16, activation="relu"),
    layers.Dense(1, activation="sigmoid"),
])
model.compile(optimizer="adam", loss="binary_crossentropy", metrics=["accuracy"])

# %% A categorical loss goes with it
import keras
from keras import layers

inputs = keras.Input((8,))
x = layers.Dense(16, "relu")(inputs)
outputs = layers.Activation("sigmoid")(layers.Dense(1)(x))
model = keras.Model(inputs, outputs)
model.compile(optimizer="adam", loss=keras.losses.BinaryCrossentropy())

# %% At each step, at each point
import keras
from keras import layers

steps = keras.Sequential([
    keras.Input((20, 8)),
    layers.LSTM(16, return_sequences=True),
    layers.TimeDistributed(layers.Dense(1, activation="sigmoid")),
])
points = keras.Sequential([
    keras.Input((32, 32, 3)),
    layers.Conv2D(16, 3, padding="same", activation="relu"),
    layers.Conv2D(1, 1),
    layers.Activation("sigmoid"),
])

# %% Over the batch [doc]
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((8,)),
    layers.Dense(10),
    layers.Softmax(),
])

