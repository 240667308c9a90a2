# %% A shortcut with other channels [doc]
import keras
from keras import layers

inputs = keras.Input((32, 32, 3))
x = layers.Conv2D(64, 3, padding="same", activation="relu")(inputs)
#   ~~~~~~~~~~~~~ (None, 32, 32, 64) comes out here
y = layers.Conv2D(128, 3, padding="same", activation="relu")(x)
#   ~~~~~~~~~~~~~ (None, 32, 32, 128) comes out here
x = layers.Add()([x, y])
#   ^^^^^^^^^^ error merge-shape-mismatch: Branches cannot be added: (None, 32, 32, 64) and (None, 32, 32, 128)

# %% A 1×1 convolution on the shortcut [doc]
import keras
from keras import layers

inputs = keras.Input((32, 32, 3))
x = layers.Conv2D(64, 3, padding="same", activation="relu")(inputs)
y = layers.Conv2D(128, 3, padding="same", activation="relu")(x)
x = layers.Add()([layers.Conv2D(128, 1)(x), y])

# %% A U-Net over 50 pixels
from tensorflow.keras import Input
from tensorflow.keras.layers import Concatenate, Conv2D, Conv2DTranspose, MaxPooling2D

inputs = Input((50, 50, 1))
a = MaxPooling2D(2)(inputs)
#   ~~~~~~~~~~~~ (None, 25, 25, 1) comes out here
b = MaxPooling2D(2)(a)
x = Conv2D(8, 3, padding="same", activation="relu")(b)
x = Conv2DTranspose(8, 2, strides=2)(x)
#   ~~~~~~~~~~~~~~~ (None, 24, 24, 8) comes out here
x = Concatenate()([x, a])
#   ^^^^^^^^^^^ error merge-shape-mismatch: Branches cannot be concatenated: (None, 24, 24, 8) and (None, 25, 25, 1)

# %% With an operator
import keras
from keras import layers

a = layers.Dense(8)(keras.Input((4,)))
#   ~~~~~~~~~~~~ (None, 8) comes out here
b = layers.Dense(16)(keras.Input((4,)))
#   ~~~~~~~~~~~~ (None, 16) comes out here
c = a + b
#   ^^^^^ error merge-shape-mismatch: Branches cannot be added: (None, 8) and (None, 16)

# %% Axes that are repeated
import keras
from keras import layers

x = keras.Input((8, 8, 4))
gate = layers.Reshape((1, 1, 4))(layers.GlobalAveragePooling2D()(x))
x = layers.Multiply()([x, gate])
mask = layers.Conv2D(1, 1, activation="sigmoid")(x)
x = layers.Multiply()([x, mask])
x = layers.Concatenate()([x, mask])

# %% Sizes that come with the data
import keras
from keras import layers

inputs = keras.Input((None, None, 3))
x = layers.MaxPooling2D()(inputs)
x = layers.UpSampling2D()(x)
x = layers.Concatenate()([x, inputs])

# %% Added where the channels agree
import keras
import os
from keras import layers

axis = int(os.environ.get("AXIS", 3))


def block(inputs, filters):
    x = layers.Conv2D(filters, 3, padding="same")(inputs)
    if inputs.shape[axis] == filters:
        x = layers.Add()([inputs, x])
    return x


x = block(keras.Input((32, 32, 3)), 16)
