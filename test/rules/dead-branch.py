# %% The next line reads the input again [doc]
import keras
from keras import layers

inputs = keras.Input((32,))
x = layers.Dense(64, activation="relu")(inputs)
#   ^^^^^^^^^^^^ warning dead-branch: The output of `Dense(64)` goes nowhere: `x` is bound anew, and the next layer reads the same input again
x = layers.Dense(64, activation="relu")(inputs)
#   ~~~~~~~~~~~~ this one reads the same input
outputs = layers.Dense(10, activation="softmax")(x)
model = keras.Model(inputs, outputs)

# %% Each line reads what the one before has left [doc]
import keras
from keras import layers

inputs = keras.Input((32,))
x = layers.Dense(64, activation="relu")(inputs)
x = layers.Dense(64, activation="relu")(x)
outputs = layers.Dense(10, activation="softmax")(x)
model = keras.Model(inputs, outputs)

# %% In a function, with convolutions; a result without a name
from tensorflow.keras import Input, Model
from tensorflow.keras.layers import BatchNormalization, Conv2D, Dense, GlobalAveragePooling2D


def build():
    image = Input((32, 32, 3))
    x = Conv2D(8, 3, activation="relu")(image)
    y = Conv2D(16, 3, activation="relu")(x)
#       ^^^^^^ warning dead-branch: The output of `Conv2D(16)` goes nowhere: `y` is bound anew, and the next layer reads the same input again
    y = Conv2D(16, 5, activation="relu")(x)
#       ~~~~~~ this one reads the same input
    BatchNormalization()(y)
#   ^^^^^^^^^^^^^^^^^^ warning dead-branch: The output of `BatchNormalization` goes nowhere: nothing is bound to it
    y = GlobalAveragePooling2D()(y)
    return Model(image, Dense(10, activation="softmax")(y))


model = build()
#       ~~~~~~~ `build` is called here

# %% Branches, skips and auxiliary outputs
import keras
from keras import layers

inputs = keras.Input((32,))
a = layers.Dense(64, activation="relu")(inputs)
b = layers.Dense(64, activation="relu")(inputs)
x = layers.Add()([a, b])
aux = layers.Dense(1, name="aux")(x)
x = layers.Dense(10, activation="softmax")(x)
model = keras.Model(inputs, [x, aux])

# %% Alternatives
import keras
import os
from keras import layers

inputs = keras.Input((32,))
if os.environ.get("WIDE"):
    x = layers.Dense(256, activation="relu")(inputs)
else:
    x = layers.Dense(64, activation="relu")(inputs)
model = keras.Model(inputs, layers.Dense(1)(x))

# %% No model comes of it yet
import keras
from keras import layers

inputs = keras.Input((32,))
x = layers.Dense(64)(inputs)
x = layers.Dense(32)(inputs)
print(x.shape)

# %% Called for its weights
import keras
import numpy as np
from keras import layers

layer = layers.Dense(4)
layer(np.zeros((1, 8)))
_ = layers.Dense(4)(np.zeros((1, 8)))
