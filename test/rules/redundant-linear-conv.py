# %% A 1×1 convolution right behind another one [doc]
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((100, 100, 3)),
    layers.Conv2D(32, (3, 3)),
#   ~~~~~~~~~~~~~ `Conv2D(32)` has no activation
    layers.Conv2D(32, kernel_size=(1, 1), activation="relu"),
#                                 ^^^^^^ info redundant-linear-conv: There is no nonlinearity before the 1×1 convolution: it is a redundant linear map
    layers.GlobalAveragePooling2D(),
    layers.Dense(10, activation="softmax"),
])

# %% A loop of blocks [doc]
import keras
from keras import layers

x = inputs = keras.Input((100, 100, 3))
for filters in [32, 64]:
#~~~~~~~~~~~~~~~~~~~~~~~ turn 2: filters=64
    x = layers.Conv2D(filters, kernel_size=5)(x)
#       ~~~~~~~~~~~~~ `Conv2D(32)` has no activation
    x = layers.Conv2D(filters, kernel_size=1)(x)
#                                          ^ info redundant-linear-conv: There is no nonlinearity before the 1×1 convolution: it is a redundant linear map
    x = layers.MaxPooling2D(3)(x)
    x = layers.Activation("relu")(x)
outputs = layers.Dense(10, activation="softmax")(layers.Flatten()(x))
model = keras.Model(inputs, outputs)

# %% Nothing between the 1×1 convolution and the next layer
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((32, 32, 16)),
    layers.Conv2D(64, 1),
#                     ^ info redundant-linear-conv: There is no nonlinearity after the 1×1 convolution: it is a redundant linear map
    layers.Conv2D(64, 3, activation="relu"),
#   ~~~~~~~~~~~~~ the next linear layer
    layers.GlobalAveragePooling2D(),
    layers.Dense(10, activation="softmax"),
])

# %% Nothing on either side: said once
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((32, 32, 3)),
    layers.Conv2D(30, 3),
#   ~~~~~~~~~~~~~ `Conv2D(30)` has no activation
    layers.Conv2D(30, (1, 1)),
#                     ^^^^^^ info redundant-linear-conv: There is no nonlinearity before the 1×1 convolution: it is a redundant linear map
    layers.Conv2D(30, 3, activation="relu"),
    layers.Flatten(),
    layers.Dense(10, activation="softmax"),
])

# %% A nonlinearity before the 1×1 convolution [doc]
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((100, 100, 3)),
    layers.Conv2D(32, (3, 3), activation="relu"),
    layers.Conv2D(32, kernel_size=(1, 1), activation="relu"),
    layers.GlobalAveragePooling2D(),
    layers.Dense(10, activation="softmax"),
])

# %% Fewer channels: a bottleneck
import keras
from keras import layers

inputs = keras.Input((32, 32, 256))
x = layers.Conv2D(64, 1)(inputs)
x = layers.Conv2D(128, 3, activation="relu")(x)
x = layers.GlobalAveragePooling2D()(x)
model = keras.Model(inputs, layers.Dense(10, activation="softmax")(x))

# %% The classes of each point
import keras
from keras import layers

inputs = keras.Input((32, 32, 3))
x = layers.Conv2D(32, 3, padding="same")(inputs)
outputs = layers.Conv2D(21, 1, activation="softmax")(x)
model = keras.Model(inputs, outputs)

# %% A projection that fits the channels for an addition
import keras
from keras import layers

inputs = keras.Input((32, 32, 64))
x = layers.Conv2D(64, 3, padding="same")(inputs)
x = layers.Conv2D(64, 1)(x)
x = layers.Add()([inputs, x])
x = layers.GlobalAveragePooling2D()(layers.Activation("relu")(x))
model = keras.Model(inputs, layers.Dense(10, activation="softmax")(x))
