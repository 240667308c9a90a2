# %% Three poolings leave nothing for the fourth convolution [doc]
import keras
from keras import layers

model = keras.Sequential([keras.Input((100, 100, 3))])
for filters in [32, 64, 128, 256]:
#~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ turn 4: filters=256
    model.add(layers.Conv2D(filters, kernel_size=(5, 5), activation="relu"))
#                                                ^^^^^^ error conv-eats-image: A 5×5 kernel does not fit: only 1×1 reaches this layer, so the model will not build
#                                                ~~~~~~ the size shrinks here: 100 → 96, 32 → 28, 9 → 5
    model.add(layers.MaxPooling2D(pool_size=(3, 3)))
#                                           ~~~~~~ the size shrinks here: 96 → 32, 28 → 9, 5 → 1
model.add(layers.GlobalAveragePooling2D())
model.add(layers.Dense(10, activation="softmax"))

# %% Padding leaves the size to the pooling [doc]
import keras
from keras import layers

model = keras.Sequential([keras.Input((100, 100, 3))])
for filters in [32, 64, 128, 256]:
    model.add(layers.Conv2D(filters, kernel_size=(5, 5), padding="same", activation="relu"))
    model.add(layers.MaxPooling2D(pool_size=(3, 3)))
model.add(layers.GlobalAveragePooling2D())
model.add(layers.Dense(10, activation="softmax"))

# %% One convolution on a small picture, functional
from keras import Input
from keras.layers import Conv2D, Flatten

inputs = Input(shape=(4, 30, 3))
x = Conv2D(8, (5, 5), strides=2)(inputs)
#             ^^^^^^ error conv-eats-image: A 5×5 kernel does not fit: only 4×30 reaches this layer, so the model will not build
x = Flatten()(x)

# %% A sequence and its stride
import keras
from keras import layers

model = keras.Sequential()
model.add(layers.Input((20, 8)))
model.add(layers.Conv1D(16, 3, strides=4, activation="relu"))
#                           ~ the size shrinks here: 20 → 5
model.add(layers.MaxPooling1D(2))
#                             ~ the size shrinks here: 5 → 2
model.add(layers.Conv1D(32, kernel_size=3, activation="relu"))
#                                       ^ error conv-eats-image: A kernel of 3 does not fit: only 2 steps reach this layer, so the model will not build

# %% A volume
import keras
from keras import layers

x = keras.Input((16, 16, 4, 1))
x = layers.Conv3D(8, 3, activation="relu")(x)
#                    ~ the size shrinks here: 16×16×4 → 14×14×2
x = layers.Conv3D(8, 3, activation="relu")(x)
#                    ^ error conv-eats-image: A 3×3×3 kernel does not fit: only 14×14×2 of the volume reaches this layer, so the model will not build

# %% Dilation spreads the kernel over more than there is
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((12, 12, 1)),
    layers.Conv2D(8, 3, activation="relu"),
#                    ~ the size shrinks here: 12 → 10
    layers.Conv2D(8, 3, dilation_rate=6, activation="relu"),
#                    ^ error conv-eats-image: A 3×3 kernel does not fit: only 10×10 reaches this layer, so the model will not build
])

# %% Depthwise and separable convolutions
import keras
from keras import layers

inputs = keras.Input((6, 6, 3))
a = layers.DepthwiseConv2D(7)(inputs)
#                          ^ error conv-eats-image: A 7×7 kernel does not fit: only 6×6 reaches this layer, so the model will not build
b = layers.SeparableConv2D(8, (7, 1))(inputs)
#                             ^^^^^^ error conv-eats-image: A 7×1 kernel does not fit: only 6×6 reaches this layer, so the model will not build

# %% Channels in front, said so
import keras
from keras import layers

inputs = keras.Input((3, 8, 8))
x = layers.Conv2D(8, 5, data_format="channels_first")(inputs)
#                    ~ the size shrinks here: 8 → 4
x = layers.Conv2D(8, 5, data_format="channels_first")(x)
#                    ^ error conv-eats-image: A 5×5 kernel does not fit: only 4×4 reaches this layer, so the model will not build

# %% In a function of the file
import keras
from keras import layers


def block(x, filters):
    x = layers.Conv2D(filters, 3, activation="relu")(x)
#                              ^ error conv-eats-image: A 3×3 kernel does not fit: only 1×1 reaches this layer, so the model will not build
#                              ~ the size shrinks here: 28 → 26, 13 → 11, 5 → 3
    return layers.MaxPooling2D(2)(x)
#                              ~ the size shrinks here: 26 → 13, 11 → 5, 3 → 1


inputs = keras.Input((28, 28, 1))
x = block(inputs, 32)
x = block(x, 64)
x = block(x, 128)
outputs = block(x, 256)
#         ~~~~~~~~~~~~~ `block` is called here

# %% Exactly as large as what is left
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((32, 32, 1)),
    layers.Conv2D(6, 5, activation="tanh"),
    layers.AveragePooling2D(2),
    layers.Conv2D(16, 5, activation="tanh"),
    layers.AveragePooling2D(2),
    layers.Conv2D(120, 5, activation="tanh"),
    layers.Flatten(),
])

# %% A size that comes with the data
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((None, None, 3)),
    layers.Conv2D(16, 7, activation="relu"),
    layers.MaxPooling2D(8),
    layers.Conv2D(16, 7, activation="relu"),
])

# %% Causal padding, and padding in any letter case
import keras
from keras import layers

inputs = keras.Input((4, 2))
x = layers.Conv1D(8, 3, dilation_rate=8, padding="causal")(inputs)
x = layers.Conv1D(8, 9, padding="SAME")(x)

# %% A size that we do not know [unrunnable]
import keras
from keras import layers


def preprocess(x):
    return unknown_library.crop(x)


inputs = keras.Input((6, 6, 3))
x = preprocess(inputs)
x = layers.Conv2D(8, 7)(x)
