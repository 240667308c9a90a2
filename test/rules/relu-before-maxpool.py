# %% ReLU computes what the pooling throws away [doc]
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((28, 28, 1)),
    layers.Conv2D(32, 3),
    layers.Activation("relu"),
#                     ^^^^^^ hint relu-before-maxpool: Not a mistake: ReLU after MaxPooling gives the same result on 4× fewer numbers
    layers.MaxPooling2D(pool_size=(2, 2)),
#   ~~~~~~~~~~~~~~~~~~~ the pooling
    layers.Flatten(),
    layers.Dense(10, activation="softmax"),
])

# %% Overlapping windows, functional
import keras
from keras import layers

inputs = keras.Input((64, 8))
x = layers.Conv1D(32, 3)(inputs)
x = layers.ReLU()(x)
#   ^^^^^^^^^^^ hint relu-before-maxpool: Not a mistake: ReLU after MaxPooling gives the same result on 2× fewer numbers
x = layers.MaxPooling1D(3, strides=2, padding="same")(x)
#   ~~~~~~~~~~~~~~~~~~~ the pooling
x = layers.GlobalAveragePooling1D()(x)
model = keras.Model(inputs, layers.Dense(10, activation="softmax")(x))

# %% For an engineer it is a matter of taste [standard]
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((28, 28, 1)),
    layers.Conv2D(32, 3),
    layers.Activation("relu"),
    layers.MaxPooling2D(),
    layers.Flatten(),
    layers.Dense(10, activation="softmax"),
])

# %% ReLU after the pooling, or inside the convolution [doc]
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((28, 28, 1)),
    layers.Conv2D(32, 3),
    layers.MaxPooling2D(pool_size=(2, 2)),
    layers.Activation("relu"),
    layers.Conv2D(64, 3, activation="relu"),
    layers.MaxPooling2D(pool_size=(2, 2)),
    layers.Flatten(),
    layers.Dense(10, activation="softmax"),
])

# %% GELU and averaging do not commute
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((28, 28, 1)),
    layers.Conv2D(32, 3),
    layers.Activation("gelu"),
    layers.MaxPooling2D(),
    layers.Conv2D(64, 3),
    layers.ReLU(),
    layers.AveragePooling2D(2),
    layers.Flatten(),
    layers.Dense(10, activation="softmax"),
])

# %% The full-size picture is needed elsewhere; a stride of 1 keeps the size
import keras
from keras import layers

inputs = keras.Input((32, 32, 3))
skip = layers.ReLU()(layers.Conv2D(16, 3, padding="same")(inputs))
x = layers.MaxPooling2D()(skip)
x = layers.UpSampling2D()(layers.Conv2D(16, 3, padding="same", activation="relu")(x))
x = layers.ReLU()(layers.Conv2D(16, 3, padding="same")(layers.Concatenate()([skip, x])))
x = layers.MaxPooling2D(3, strides=1, padding="same")(x)
model = keras.Model(inputs, layers.Conv2D(1, 1, activation="sigmoid")(x))
