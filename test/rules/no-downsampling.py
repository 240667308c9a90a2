# %% Three convolutions and no pooling [doc]
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((32, 32, 3)),
    layers.Conv2D(32, 3, padding="same", activation="relu"),
#   ~~~~~~~~~~~~~ the first of 3 convolutions
    layers.Conv2D(32, 3, padding="same", activation="relu"),
    layers.Conv2D(64, 3, padding="same", activation="relu"),
    layers.Flatten(),
#   ^^^^^^^^^^^^^^ info no-downsampling: Convolutions but no pooling or stride: the receptive field barely grows and Flatten yields 65,536 values
    layers.Dense(10, activation="softmax"),
])

# %% A pooling now and then [doc]
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
from keras.layers import Activation, BatchNormalization, Conv2D, Dense, Flatten

inputs = Input((64, 64, 1))
x = inputs
for filters in (8, 16, 16, 32):
    x = Conv2D(filters, 3)(x)
#       ~~~~~~ the first of 4 convolutions
    x = BatchNormalization()(x)
    x = Activation("relu")(x)
x = Flatten()(x)
#   ^^^^^^^ info no-downsampling: Convolutions but no pooling or stride: the receptive field barely grows and Flatten yields 100,352 values
model = Model(inputs, Dense(10, activation="softmax")(x))

# %% Strides instead of pooling
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((32, 32, 3)),
    layers.Conv2D(32, 3, padding="same", activation="relu"),
    layers.Conv2D(32, 3, strides=2, padding="same", activation="relu"),
    layers.Conv2D(64, 3, padding="same", activation="relu"),
    layers.Flatten(),
    layers.Dense(10, activation="softmax"),
])

# %% A board, and a picture that has been used up
import keras
from keras import layers

board = keras.Sequential([
    keras.Input((19, 19, 17)),
    layers.Conv2D(64, 3, padding="same", activation="relu"),
    layers.Conv2D(64, 3, padding="same", activation="relu"),
    layers.Conv2D(64, 3, padding="same", activation="relu"),
    layers.Flatten(),
    layers.Dense(361, activation="softmax"),
])
eaten = keras.Sequential([
    keras.Input((28, 28, 1)),
    layers.Conv2D(16, 7, activation="relu"),
    layers.Conv2D(16, 7, activation="relu"),
    layers.Conv2D(16, 7, activation="relu"),
    layers.Conv2D(16, 5, activation="relu"),
    layers.Flatten(),
    layers.Dense(10, activation="softmax"),
])

# %% Dilation, global pooling
import keras
from keras import layers

dilated = keras.Sequential([
    keras.Input((64, 64, 3)),
    layers.Conv2D(16, 3, activation="relu"),
    layers.Conv2D(16, 3, dilation_rate=2, activation="relu"),
    layers.Conv2D(16, 3, dilation_rate=4, activation="relu"),
    layers.Flatten(),
    layers.Dense(10, activation="softmax"),
])
averaged = keras.Sequential([
    keras.Input((64, 64, 3)),
    layers.Conv2D(16, 3, activation="relu"),
    layers.Conv2D(16, 3, activation="relu"),
    layers.Conv2D(16, 3, activation="relu"),
    layers.GlobalAveragePooling2D(),
    layers.Dense(10, activation="softmax"),
])
