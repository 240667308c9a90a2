# %% Dropout behind the probabilities [doc]
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((784,)),
    layers.Dense(100, activation="relu"),
    layers.Dense(10),
    layers.Activation("softmax"),
#                     ~~~~~~~~~ the answer is ready here
    layers.Dropout(0.1),
#   ^^^^^^^^^^^^^^ error noise-after-output: Dropout after the predicted probabilities breaks the network: some outputs become zero
])

# %% BatchNormalization behind the probabilities
import keras
from keras import layers

inputs = keras.Input((784,))
x = layers.Dense(1, activation="sigmoid")(inputs)
#                              ~~~~~~~~~ the answer is ready here
outputs = layers.BatchNormalization()(x)
#         ^^^^^^^^^^^^^^^^^^^^^^^^^ error noise-after-output: BatchNorm after the predicted probabilities breaks the network: the numbers are no longer probabilities
model = keras.Model(inputs, outputs)

# %% Noise behind a regression's answer
import keras
from keras import layers

sigma = 0.2
model = keras.Sequential()
model.add(keras.Input((13,)))
model.add(layers.Dense(64, activation="relu"))
model.add(layers.Dense(1))
#         ~~~~~~~~~~~~ the answer is ready here
model.add(layers.GaussianNoise(sigma))
#         ^^^^^^^^^^^^^^^^^^^^ error noise-after-output: Noise after the predicted value breaks the network: the answer gets noisy
model.compile(optimizer="adam", loss="mse")

# %% Two of them
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((784,)),
    layers.Dense(10, activation="softmax"),
#                               ~~~~~~~~~ the answer is ready here
    layers.Dropout(0.5),
#   ^^^^^^^^^^^^^^ error noise-after-output: Dropout after the predicted probabilities breaks the network: some outputs become zero
    layers.GaussianNoise(0.1),
#   ^^^^^^^^^^^^^^^^^^^^ error noise-after-output: Noise after the predicted probabilities breaks the network: the answer gets noisy
])

# %% Dropout before the last layer [doc]
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((784,)),
    layers.Dense(100, activation="relu"),
    layers.Dropout(0.1),
    layers.Dense(10, activation="softmax"),
])

# %% A block that is part of a network ends in Dropout
import keras
from keras import layers


def feed_forward(width):
    return keras.Sequential([layers.Dense(width, activation="gelu"), layers.Dense(64), layers.Dropout(0.1)])


inputs = keras.Input((20, 64))
x = layers.Add()([inputs, feed_forward(256)(inputs)])
x = layers.GlobalAveragePooling1D()(x)
model = keras.Model(inputs, layers.Dense(10, activation="softmax")(x))
model.compile(optimizer="adam", loss="sparse_categorical_crossentropy")

# %% An encoder that nobody trains by its own answer
import keras
from keras import layers

encoder = keras.Sequential([
    keras.Input((784,)),
    layers.Dense(64, activation="relu"),
    layers.Dense(32),
    layers.Dropout(0.2),
])

# %% A rate of zero does nothing; a gate is no output
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((784,)),
    layers.Dense(10, activation="softmax"),
    layers.Dropout(0.0),
])
inputs = keras.Input((16,))
gate = layers.Dropout(0.1)(layers.Dense(16, activation="sigmoid")(inputs))
gated = keras.Model(inputs, layers.Dense(1)(layers.Multiply()([inputs, gate])))

# %% A view of the network that ends in the middle
import keras
from keras import layers

inputs = keras.Input((784,))
x = layers.Dense(64, activation="sigmoid")(inputs)
x = layers.Dropout(0.3)(x)
model = keras.Model(inputs, layers.Dense(10, activation="softmax")(x))
features = keras.Model(inputs, x)
