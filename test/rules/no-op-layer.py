# %% Flatten of a vector [doc]
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((32, 32, 3)),
    layers.Conv2D(16, 3, activation="relu"),
    layers.GlobalAveragePooling2D(),
    layers.Flatten(),
#   ^^^^^^^^^^^^^^ hint no-op-layer: `Flatten` does nothing: the input is already a vector
    layers.Dense(10, activation="softmax"),
])

# %% A vector as it is [doc]
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((32, 32, 3)),
    layers.Conv2D(16, 3, activation="relu"),
    layers.GlobalAveragePooling2D(),
    layers.Dense(10, activation="softmax"),
])

# %% Of every kind
from tensorflow.keras.layers import Activation, Add, Dropout, GaussianNoise, Input, MaxPooling2D, Reshape, UpSampling2D, ZeroPadding2D

x = Input((8, 8, 3))
x = Dropout(0)(x)
#   ^^^^^^^ hint no-op-layer: `Dropout` does nothing: the rate is zero
x = GaussianNoise(0.0)(x)
#   ^^^^^^^^^^^^^ hint no-op-layer: `GaussianNoise` does nothing: the rate is zero
x = MaxPooling2D(1)(x)
#   ^^^^^^^^^^^^ hint no-op-layer: `MaxPooling2D` does nothing: the window is one value
x = UpSampling2D((1, 1))(x)
#   ^^^^^^^^^^^^ hint no-op-layer: `UpSampling2D` does nothing: the window is one value
x = ZeroPadding2D(0)(x)
#   ^^^^^^^^^^^^^ hint no-op-layer: `ZeroPadding2D` does nothing: the border is of width zero
x = Activation("linear")(x)
#   ^^^^^^^^^^ hint no-op-layer: `Activation` does nothing: a linear activation changes nothing
x = Reshape((8, 8, 3))(x)
#   ^^^^^^^ hint no-op-layer: `Reshape` does nothing: the shape stays the same
x = Add()([x])
#   ^^^ hint no-op-layer: `Add` does nothing: there is only one tensor

# %% A window of one that moves on, axes that are kept
import keras
from keras import layers

x = keras.Input((8, 8, 3))
x = layers.MaxPooling2D(1, strides=2)(x)
x = layers.GlobalAveragePooling2D(keepdims=True)(x)
x = layers.Flatten()(x)

# %% A number that may be another one tomorrow
import keras
from keras import layers

rate = 0.0
x = layers.Dropout(rate)(keras.Input((8,)))

# %% An alias of an output, the end of mixed precision
import keras
from keras import layers

x = layers.Dense(3)(keras.Input((8,)))
a = layers.Activation("linear", name="scores")(x)
b = layers.Activation("linear", dtype="float32")(x)

# %% Layers are counted
import keras
from keras import layers

model = keras.Sequential([keras.Input((8,)), layers.Dense(4), layers.Flatten(), layers.Dense(1)])
last = model.layers[2]
