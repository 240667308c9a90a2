# %% The product has to stay the same [doc]
import keras
from keras import layers

generator = keras.Sequential([
    keras.Input((100,)),
    layers.Dense(7 * 7 * 128, activation="relu"),
#   ~~~~~~~~~~~~ (None, 6272) comes out here
    layers.Reshape((7, 7, 256)),
#                  ^^^^^^^^^^^ error reshape-size-mismatch: Reshape does not add up: 6272 values in, (7, 7, 256) needs 12,544
])

# %% 7 × 7 × 128 numbers are 7 × 7 × 128 numbers [doc]
import keras
from keras import layers

generator = keras.Sequential([
    keras.Input((100,)),
    layers.Dense(7 * 7 * 128, activation="relu"),
    layers.Reshape((7, 7, 128)),
])

# %% One axis left to Keras does not come out even
from tensorflow.keras.layers import Dense, Input, Reshape

side = 5
x = Dense(128)(Input((10,)))
#   ~~~~~ (None, 128) comes out here
x = Reshape(target_shape=(side, -1))(x)
#                        ^^^^^^^^^^ error reshape-size-mismatch: Reshape does not add up: 128 values in, (5, -1) needs a multiple of 5

# %% Two axes left to Keras
import keras
from keras import layers

x = layers.Reshape((-1, -1, 3))(keras.Input((12,)))
#                  ^^^^^^^^^^^ error reshape-size-mismatch: Reshape allows only one −1

# %% The batch does not belong there
import keras
from keras import layers

x = keras.Input((28, 28))
#   ~~~~~~~~~~~ (None, 28, 28) comes out here
x = layers.Reshape((32, 28, 28, 1))(x)
#                  ^^^^^^^^^^^^^^^ error reshape-size-mismatch: Reshape does not add up: 784 values in, (32, 28, 28, 1) needs 25,088

# %% It adds up
import keras
from keras import layers

x = keras.Input((28, 28))
x = layers.Reshape((28, 28, 1))(x)
x = layers.Reshape((-1,))(x)
x = layers.Reshape((4, -1, 14))(x)

# %% Sizes that come with the data
import keras
from keras import layers

x = layers.Reshape((-1, 3))(keras.Input((None, 4)))
y = layers.Reshape((5, 7))(keras.Input((None, 4)))

# %% A target that we do not know
import keras
import os
from keras import layers

x = layers.Reshape((int(os.environ.get("ROWS", 2)), 6))(keras.Input((12,)))
