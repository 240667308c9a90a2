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
