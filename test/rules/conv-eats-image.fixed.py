# %% Three poolings leave nothing for the fourth convolution [doc]
import keras
from keras import layers

model = keras.Sequential([keras.Input((100, 100, 3))])
for filters in [32, 64, 128, 256]:
    model.add(layers.Conv2D(filters, kernel_size=(5, 5), activation="relu", padding="same"))
    model.add(layers.MaxPooling2D(pool_size=(3, 3)))
model.add(layers.GlobalAveragePooling2D())
model.add(layers.Dense(10, activation="softmax"))

# %% One convolution on a small picture, functional
from keras import Input
from keras.layers import Conv2D, Flatten

inputs = Input(shape=(4, 30, 3))
x = Conv2D(8, (5, 5), strides=2, padding="same")(inputs)
x = Flatten()(x)

# %% A sequence and its stride
import keras
from keras import layers

model = keras.Sequential()
model.add(layers.Input((20, 8)))
model.add(layers.Conv1D(16, 3, strides=4, activation="relu", padding="same"))
model.add(layers.MaxPooling1D(2))
model.add(layers.Conv1D(32, kernel_size=3, activation="relu", padding="same"))

# %% A volume
import keras
from keras import layers

x = keras.Input((16, 16, 4, 1))
x = layers.Conv3D(8, 3, activation="relu", padding="same")(x)
x = layers.Conv3D(8, 3, activation="relu", padding="same")(x)

# %% Dilation spreads the kernel over more than there is
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((12, 12, 1)),
    layers.Conv2D(8, 3, activation="relu", padding="same"),
    layers.Conv2D(8, 3, dilation_rate=6, activation="relu", padding="same"),
])

# %% Depthwise and separable convolutions
import keras
from keras import layers

inputs = keras.Input((6, 6, 3))
a = layers.DepthwiseConv2D(7, padding="same")(inputs)
b = layers.SeparableConv2D(8, (7, 1), padding="same")(inputs)

# %% Channels in front, said so
import keras
from keras import layers

inputs = keras.Input((3, 8, 8))
x = layers.Conv2D(8, 5, data_format="channels_first", padding="same")(inputs)
x = layers.Conv2D(8, 5, data_format="channels_first", padding="same")(x)

# %% In a function of the file
import keras
from keras import layers


def block(x, filters):
    x = layers.Conv2D(filters, 3, activation="relu", padding="same")(x)
    return layers.MaxPooling2D(2)(x)


inputs = keras.Input((28, 28, 1))
x = block(inputs, 32)
x = block(x, 64)
x = block(x, 128)
outputs = block(x, 256)

