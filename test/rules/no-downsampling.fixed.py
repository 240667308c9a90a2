# %% Three convolutions and no pooling [doc]
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((32, 32, 3)),
    layers.Conv2D(32, 3, padding="same", activation="relu"),
    layers.Conv2D(32, 3, padding="same", activation="relu"),
    layers.MaxPooling2D(2),
    layers.Conv2D(64, 3, padding="same", activation="relu"),
    layers.Flatten(),
    layers.Dense(10, activation="softmax"),
])

# %% Functional, with normalisation
from keras import Input, Model
from keras.layers import Activation, BatchNormalization, Conv2D, Dense, Flatten, MaxPooling2D

inputs = Input((64, 64, 1))
x = inputs
for filters in (8, 16, 16, 32):
    x = Conv2D(filters, 3)(x)
    x = BatchNormalization()(x)
    x = Activation("relu")(x)
    x = MaxPooling2D(2)(x)
x = Flatten()(x)
model = Model(inputs, Dense(10, activation="softmax")(x))

