# %% ReLU where probabilities are expected [doc]
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((784,)),
    layers.Dense(100, activation="relu"),
    layers.Dense(10, activation="relu"),
#                               ^^^^^^ warning relu-on-output: `relu` on the output: these are not probabilities
])
model.compile(optimizer="adam", loss="sparse_categorical_crossentropy")
#                                    ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ `sparse_categorical_crossentropy` expects probabilities

# %% Logits must be able to be negative, too
import keras
from keras import layers

inputs = keras.Input((784,))
outputs = layers.ReLU()(layers.Dense(1)(inputs))
#         ^^^^^^^^^^^ warning relu-on-output: `relu` on the output: these are not probabilities
model = keras.Model(inputs, outputs)
loss = keras.losses.BinaryCrossentropy(from_logits=True)
model.compile(optimizer="adam", loss=loss)
#                                    ~~~~ `BinaryCrossentropy` expects logits

# %% Regression
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((13,)),
    layers.Dense(64, activation="relu"),
    layers.Dense(1, activation="relu"),
#                              ^^^^^^ info relu-on-output: `relu` on the output: everything below zero is cut off and nothing is learned there
])
model.compile(optimizer="adam", loss="mse")

# %% Softmax, sigmoid, no activation [doc]
import keras
from keras import layers

classes = keras.Sequential([keras.Input((784,)), layers.Dense(10, activation="softmax")])
classes.compile(optimizer="adam", loss="sparse_categorical_crossentropy")
answer = keras.Sequential([keras.Input((784,)), layers.Dense(1, activation="sigmoid")])
answer.compile(optimizer="adam", loss="binary_crossentropy")
value = keras.Sequential([keras.Input((13,)), layers.Dense(1)])
value.compile(optimizer="adam", loss="mse")

# %% Something is counted
import keras
from keras import layers

count_model = keras.Sequential([keras.Input((13,)), layers.Dense(1, activation="relu")])
count_model.compile(optimizer="adam", loss="mse")
rate = keras.Sequential([keras.Input((13,)), layers.Dense(1, activation="relu")])
rate.compile(optimizer="adam", loss="poisson")

# %% An autoencoder, features, many numbers
import keras
from keras import layers

autoencoder = keras.Sequential([keras.Input((2,)), layers.Dense(8, activation="relu"), layers.Dense(2, activation="relu")])
autoencoder.compile(optimizer="adam", loss="mse")
features = keras.Sequential([keras.Input((784,)), layers.Dense(32, activation="relu")])
spectrum = keras.Sequential([keras.Input((100,)), layers.Dense(64, activation="relu")])
spectrum.compile(optimizer="adam", loss="mse")

# %% Compiled, but only asked for features
import keras
import numpy as np
from keras import layers

features = keras.Sequential([keras.Input((784,)), layers.Dense(32, activation="relu")])
features.compile(optimizer="adam", loss="categorical_crossentropy")
hidden = features.predict(np.random.rand(10, 784))

# %% ReLU at the last of several layers, where it belongs to those before
import keras
import numpy as np
from keras import layers

points = keras.Sequential([keras.Input((96,)), layers.Dense(50), layers.Dropout(0.2), layers.Dense(30, activation="relu")])
#                                                                                                                 ^^^^^^ info relu-on-output: `relu` on the output: everything below zero is cut off and nothing is learned there
points.compile(optimizer="adam", loss="mse")
points.fit(np.random.rand(64, 96), np.random.randn(64, 30), epochs=20)

# %% A mask that is measured by its overlap
import keras
from keras import layers, ops

def dice_loss(y_true, y_pred):
    return 1 - 2 * ops.sum(y_true * y_pred) / (ops.sum(y_true) + ops.sum(y_pred) + 1)

inputs = keras.Input((64, 64, 1))
x = layers.Conv2D(16, 3, padding="same", activation="relu")(inputs)
mask = layers.Conv2D(1, 1, activation="relu")(x)
#                                     ^^^^^^ warning relu-on-output: `relu` on the output: these are not probabilities
net = keras.Model(inputs, mask)
net.compile(optimizer="adam", loss=dice_loss)
#                                  ~~~~~~~~~ `dice_loss` expects probabilities

# %% A loss of one's own that takes any number, and a mask of probabilities
import keras
from keras import layers, ops

def weighted_error(y_true, y_pred):
    return ops.mean(y_true * ops.square(y_true - y_pred))

def dice_loss(y_true, y_pred):
    return 1 - 2 * ops.sum(y_true * y_pred) / (ops.sum(y_true) + ops.sum(y_pred) + 1)

depth = keras.Sequential([keras.Input((64, 64, 1)), layers.Conv2D(1, 3, padding="same", activation="relu")])
depth.compile(optimizer="adam", loss=weighted_error)
mask = keras.Sequential([keras.Input((64, 64, 1)), layers.Conv2D(1, 3, padding="same", activation="sigmoid")])
mask.compile(optimizer="adam", loss=dice_loss)
