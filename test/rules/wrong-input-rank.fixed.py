# %% A convolution after Flatten [doc]
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((28, 28, 1)),
    layers.Conv2D(32, 3, activation="relu"),
    layers.Conv2D(64, 3, activation="relu"),
])

# %% Two global poolings in a row
from keras.layers import Conv2D, Dense, GlobalAveragePooling2D, GlobalMaxPooling2D, Input

x = Input((32, 32, 3))
x = Conv2D(16, 3, activation="relu")(x)
x = GlobalAveragePooling2D()(x)
outputs = Dense(10, activation="softmax")(x)

# %% A vector that could be a picture
import keras
from keras import layers

model = keras.Sequential()
model.add(keras.Input((784,)))
model.add(layers.Reshape((28, 28, 1)))
model.add(layers.Conv2D(32, (3, 3), activation="relu"))

# %% A dense layer before a pooling over the picture
import keras
from keras import layers

inputs = keras.Input((64, 64, 3))
x = inputs
x = layers.Dense(128, activation="relu")(x)
x = layers.MaxPooling2D(2)(x)

# %% A vector repeated, but there are steps already
import keras
from keras import layers

inputs = keras.Input((10, 8))
x = layers.LSTM(16)(inputs)
x = layers.RepeatVector(5)(x)

# %% Volumes without a channel
import keras
from keras import layers

volume = keras.Input((32, 32, 32))
x = layers.Conv3D(8, 3)(layers.Reshape((32, 32, 32, 1))(volume))

