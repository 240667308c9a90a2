# %% A 10×10 kernel in the first layer [doc]
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((28, 28, 1)),
    layers.Conv2D(32, kernel_size=(10, 10), activation="relu"),
#                                 ^^^^^^^^ info oversized-kernel: A 10×10 kernel is unusually large: use 3×3 and grow the receptive field with depth and pooling; an even kernel also has no centre
    layers.MaxPooling2D(2),
    layers.Flatten(),
    layers.Dense(10, activation="softmax"),
])

# %% Small kernels, several times [doc]
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((28, 28, 1)),
    layers.Conv2D(32, kernel_size=(3, 3), activation="relu"),
    layers.Conv2D(32, kernel_size=(3, 3), activation="relu"),
    layers.MaxPooling2D(2),
    layers.Flatten(),
    layers.Dense(10, activation="softmax"),
])

# %% Later layers, once for a model
from keras.layers import Conv2D, Dense, Flatten, Input, MaxPooling2D
from keras.models import Model

inputs = Input((64, 64, 3))
x = Conv2D(16, 5, padding="same", activation="relu")(inputs)
x = MaxPooling2D(2)(x)
x = Conv2D(32, 7, padding="same", activation="relu")(x)
#              ^ info oversized-kernel: A 7×7 kernel is unusually large: use 3×3 and grow the receptive field with depth and pooling
x = Conv2D(64, (9, 9), padding="same", activation="relu")(x)
#              ~~~~~~ another large kernel
x = MaxPooling2D(2)(x)
x = Flatten()(x)
model = Model(inputs, Dense(10, activation="softmax")(x))

# %% A first layer with a stride
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((227, 227, 3)),
    layers.Conv2D(96, 11, strides=4, activation="relu"),
    layers.MaxPooling2D(3, strides=2),
    layers.Conv2D(256, 5, padding="same", activation="relu"),
    layers.Flatten(),
    layers.Dense(1000, activation="softmax"),
])

# %% The whole map, long thin kernels, depthwise
import keras
from keras import layers

inputs = keras.Input((112, 112, 3))
x = layers.Conv2D(64, 7, strides=2, padding="same", activation="relu")(inputs)
x = layers.Conv2D(64, (1, 7), padding="same", activation="relu")(x)
x = layers.Conv2D(64, (7, 1), padding="same", activation="relu")(x)
x = layers.MaxPooling2D(4)(x)
x = layers.DepthwiseConv2D(7, padding="same")(x)
x = layers.MaxPooling2D(2)(x)
x = layers.Conv2D(128, 7, activation="relu")(x)
x = layers.Flatten()(x)
model = keras.Model(inputs, layers.Dense(10, activation="softmax")(x))

# %% A style network ends in a large kernel
import keras
from keras import layers

inputs = keras.Input((256, 256, 3))
x = layers.Conv2D(32, 9, padding="same", activation="relu")(inputs)
x = layers.Conv2D(64, 3, strides=2, padding="same", activation="relu")(x)
x = layers.UpSampling2D()(x)
x = layers.Conv2D(3, 9, padding="same", activation="tanh")(x)
model = keras.Model(inputs, x)

# %% Spectrograms, and dilation
import keras
from keras import layers

spectrogram = keras.Input((128, 128, 1))
x = layers.Conv2D(32, 21, activation="relu")(spectrogram)
x = layers.Conv2D(32, 7, dilation_rate=2, activation="relu")(x)
x = layers.GlobalAveragePooling2D()(x)
model = keras.Model(spectrogram, layers.Dense(35, activation="softmax")(x))
