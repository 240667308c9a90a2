# %% Three numbers in a row [doc]
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((32, 32, 3)),
    layers.Conv2D(32, (3, 3), activation="relu"),
])

# %% By its old name, separable
from keras.layers import Convolution2D, Input, SeparableConv2D

x = Input((64, 64, 3))
x = Convolution2D(16, (5, 5), padding="same")(x)
x = SeparableConv2D(16, (3, 3))(x)

