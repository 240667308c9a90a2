# %% A convolution after Flatten [doc]
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((28, 28, 1)),
    layers.Conv2D(32, 3, activation="relu"),
    layers.Flatten(),
#   ~~~~~~~~~~~~~~ this is what comes out here: (None, 21632)
    layers.Conv2D(64, 3, activation="relu"),
#   ^^^^^^^^^^^^^ error wrong-input-rank: `Conv2D` expects a tensor of 4 dimensions but gets 2 dimensions: (None, 21632)
])

# %% Flatten once, at the end [doc]
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((28, 28, 1)),
    layers.Conv2D(32, 3, activation="relu"),
    layers.Conv2D(64, 3, activation="relu"),
    layers.Flatten(),
    layers.Dense(10, activation="softmax"),
])

# %% Two global poolings in a row
from keras.layers import Conv2D, Dense, GlobalAveragePooling2D, GlobalMaxPooling2D, Input

x = Input((32, 32, 3))
x = Conv2D(16, 3, activation="relu")(x)
x = GlobalAveragePooling2D()(x)
#   ~~~~~~~~~~~~~~~~~~~~~~ this is what comes out here: (None, 16)
x = GlobalMaxPooling2D()(x)
#   ^^^^^^^^^^^^^^^^^^ error wrong-input-rank: `GlobalMaxPooling2D` expects a tensor of 4 dimensions but gets 2 dimensions: (None, 16)
outputs = Dense(10, activation="softmax")(x)

# %% A vector that could be a picture
import keras
from keras import layers

model = keras.Sequential()
model.add(keras.Input((784,)))
#         ~~~~~~~~~~~ this is what comes out here: (None, 784)
model.add(layers.Conv2D(32, (3, 3), activation="relu"))
#         ^^^^^^^^^^^^^ error wrong-input-rank: `Conv2D` expects a tensor of 4 dimensions but gets 2 dimensions: (None, 784)

# %% A dense layer before a pooling over the picture
import keras
from keras import layers

inputs = keras.Input((64, 64, 3))
x = layers.Flatten()(inputs)
x = layers.Dense(128, activation="relu")(x)
#   ~~~~~~~~~~~~ this is what comes out here: (None, 128)
x = layers.MaxPooling2D(2)(x)
#   ^^^^^^^^^^^^^^^^^^^ error wrong-input-rank: `MaxPooling2D` expects a tensor of 4 dimensions but gets 2 dimensions: (None, 128)

# %% Frames without TimeDistributed
import keras
from keras import layers

video = keras.Input((16, 64, 64, 3))
#       ~~~~~~~~~~~ this is what comes out here: (None, 16, 64, 64, 3)
x = layers.Conv2D(8, 3)(video)
#   ^^^^^^^^^^^^^ error wrong-input-rank: `Conv2D` expects a tensor of 4 dimensions but gets 5 dimensions: (None, 16, 64, 64, 3)
y = layers.MaxPooling2D(2)(video)
#   ^^^^^^^^^^^^^^^^^^^ error wrong-input-rank: `MaxPooling2D` expects a tensor of 4 dimensions but gets 5 dimensions: (None, 16, 64, 64, 3)

# %% A vector repeated, but there are steps already
import keras
from keras import layers

inputs = keras.Input((10, 8))
x = layers.LSTM(16, return_sequences=True)(inputs)
#   ~~~~~~~~~~~ this is what comes out here: (None, 10, 16)
x = layers.RepeatVector(5)(x)
#   ^^^^^^^^^^^^^^^^^^^ error wrong-input-rank: `RepeatVector` expects a tensor of 2 dimensions but gets 3 dimensions: (None, 10, 16)

# %% Volumes without a channel
import keras
from keras import layers

volume = keras.Input((32, 32, 32))
#        ~~~~~~~~~~~ this is what comes out here: (None, 32, 32, 32)
x = layers.Conv3D(8, 3)(volume)
#   ^^^^^^^^^^^^^ error wrong-input-rank: `Conv3D` expects a tensor of 5 dimensions but gets 4 dimensions: (None, 32, 32, 32)

# %% Every axis in its place
import keras
from keras import layers

video = keras.Input((16, 64, 64, 3))
x = layers.TimeDistributed(layers.Conv2D(8, 3, activation="relu"))(video)
x = layers.TimeDistributed(layers.GlobalAveragePooling2D())(x)
x = layers.LSTM(32)(x)
x = layers.RepeatVector(4)(x)
x = layers.GRU(32, return_sequences=True)(x)
x = layers.GlobalMaxPooling1D()(x)
x = layers.Reshape((4, 4, 2))(x)
x = layers.Conv2D(8, 3)(x)

# %% Dense takes any number of axes
import keras
from keras import layers

x = layers.Dense(8, activation="relu")(keras.Input((28, 28)))
x = layers.BatchNormalization()(x)
x = layers.Flatten()(x)
x = layers.Dense(10, activation="softmax")(x)

# %% A rank that we do not know [unrunnable]
import keras
from keras import layers

x = keras.Input((28, 28, 1))
x = unknown_library.features(x)
x = layers.Conv2D(8, 3)(x)

# %% tf.gather takes rows
import tensorflow as tf
from tensorflow import keras
from tensorflow.keras import layers


class TimeEncoding(layers.Layer):
    def __init__(self, steps, width):
        super().__init__()
        self.table = tf.random.normal((steps, width))

    def call(self, time):
        return tf.gather(self.table, time)


time = keras.Input((), dtype="int32")
x = layers.Dense(16)(TimeEncoding(1000, 64)(time))
