# %% Softmax in a hidden layer [doc]
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((784,)),
    layers.Dense(100),
    layers.Activation("softmax"),
#                     ^^^^^^^^^ warning softmax-in-hidden-layer: Softmax inside the network is a poor activation: of 100 units effectively one fires
    layers.Dropout(0.1),
    layers.Dense(10),
#   ~~~~~~~~~~~~ this layer gets what softmax leaves
    layers.Activation("softmax"),
])

# %% In the layer itself, functional, through a variable
import keras
from keras import layers

hidden = "softmax"
inputs = keras.Input((28, 28, 1))
x = layers.Conv2D(32, 3, activation=hidden)(inputs)
#                                   ^^^^^^ warning softmax-in-hidden-layer: Softmax inside the network is a poor activation: of 32 units effectively one fires
x = layers.Flatten()(x)
outputs = layers.Dense(10, activation="softmax")(x)
#         ~~~~~~~~~~~~ this layer gets what softmax leaves
model = keras.Model(inputs, outputs)

# %% As a layer
import keras
from keras import layers

model = keras.Sequential()
model.add(keras.Input((20,)))
model.add(layers.Dense(64))
model.add(layers.Softmax())
#         ^^^^^^^^^^^^^^ warning softmax-in-hidden-layer: Softmax inside the network is a poor activation: of 64 units effectively one fires
model.add(layers.Dense(1))
#         ~~~~~~~~~~~~ this layer gets what softmax leaves

# %% ReLU inside, softmax at the output [doc]
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((784,)),
    layers.Dense(100, activation="relu"),
    layers.Dense(10, activation="softmax"),
])

# %% Weights of attention
import keras
from keras import layers

inputs = keras.Input((20, 32))
scores = layers.Dense(1, activation="tanh")(inputs)
weights = layers.Softmax(axis=1)(scores)
context = layers.GlobalAveragePooling1D()(layers.Multiply()([inputs, weights]))
model = keras.Model(inputs, layers.Dense(10, activation="softmax")(context))

# %% A mixture of experts
import keras
from keras import layers

inputs = keras.Input((16,))
gate = layers.Dense(4, activation="softmax")(inputs)
experts = layers.Dense(4, activation="relu")(inputs)
mixed = layers.Multiply()([gate, experts])
model = keras.Model(inputs, layers.Dense(1)(mixed))

# %% The softmax is an output of its own
import keras
from keras import layers

inputs = keras.Input((16,))
kind = layers.Dense(5, activation="softmax", name="kind")(inputs)
size = layers.Dense(1, name="size")(kind)
model = keras.Model(inputs, [kind, size])

# %% A code book has no bias; a topic model goes back to the width of its input
import keras
from keras import layers

codes = keras.Sequential([
    keras.Input((16,)),
    layers.Dense(64, activation="softmax"),
    layers.Dense(8, use_bias=False),
])
topics = keras.Sequential([
    keras.Input((2000,)),
    layers.Dense(20, activation="softmax"),
    layers.Dense(2000, activation="softmax"),
])
