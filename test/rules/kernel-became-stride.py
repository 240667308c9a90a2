# %% Three numbers in a row [doc]
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((32, 32, 3)),
    layers.Conv2D(32, 3, 3, activation="relu"),
#                        ^ warning kernel-became-stride: The third number is the stride, not the kernel: the convolution moves 3 pixels at a time
])

# %% A tuple is the kernel [doc]
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((32, 32, 3)),
    layers.Conv2D(32, (3, 3), activation="relu"),
])

# %% By its old name, separable
from keras.layers import Convolution2D, Input, SeparableConv2D

x = Input((64, 64, 3))
x = Convolution2D(16, 5, 5, padding="same")(x)
#                        ^ warning kernel-became-stride: The third number is the stride, not the kernel: the convolution moves 5 pixels at a time
x = SeparableConv2D(16, 3, 3)(x)
#                          ^ warning kernel-became-stride: The third number is the stride, not the kernel: the convolution moves 3 pixels at a time

# %% A stride that is meant
import keras
from keras import layers

x = keras.Input((64, 64, 3))
x = layers.Conv2D(16, 3, strides=3)(x)
x = layers.Conv2D(16, 3, 2)(x)
x = layers.Conv2D(16, 2, 2)(x)
x = layers.Conv2D(16, 3, (1, 1))(x)

# %% Patches, one dimension, upwards
import keras
from keras import layers

patches = layers.Conv2D(64, 16, 16)(keras.Input((224, 224, 3)))
sound = layers.Conv1D(16, 3, 3)(keras.Input((100, 1)))
up = layers.Conv2DTranspose(16, 3, 3)(keras.Input((8, 8, 4)))

# %% Numbers that we do not know
import keras
import os
from keras import layers

size = int(os.environ.get("SIZE", 3))
x = layers.Conv2D(16, size, size)(keras.Input((64, 64, 3)))
