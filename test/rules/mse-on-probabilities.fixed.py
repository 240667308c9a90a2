# %% MSE on softmax [doc]
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((784,)),
    layers.Dense(100, activation="relu"),
    layers.Dense(10, activation="softmax"),
])
model.compile(optimizer="rmsprop", loss="categorical_crossentropy")

# %% An object of another loss, softmax as a layer
import keras
from keras import layers

inputs = keras.Input((784,))
outputs = layers.Softmax()(layers.Dense(3)(inputs))
model = keras.Model(inputs, outputs)
loss = keras.losses.CategoricalCrossentropy()
model.compile("adam", loss)

# %% One sigmoid, and accuracy says that it is an answer yes or no
import keras
from keras import layers

model = keras.Sequential()
model.add(keras.Input((30,)))
model.add(layers.Dense(16, activation="relu"))
model.add(layers.Dense(1, activation="sigmoid"))
model.compile(loss=keras.losses.binary_crossentropy, optimizer="adam", metrics=["accuracy"])

# %% One loss of several
import keras
from keras import layers

inputs = keras.Input((30,))
kind = layers.Dense(5, activation="softmax", name="kind")(inputs)
size = layers.Dense(1, name="size")(inputs)
model = keras.Model(inputs, [kind, size])
model.compile(optimizer="adam", loss={"kind": "categorical_crossentropy", "size": "mse"})

# %% One-hot labels and no softmax at all
import keras
import numpy as np
from keras import layers

x = np.random.rand(60, 20)
y = keras.utils.to_categorical(np.random.randint(0, 10, 60), 10)
model = keras.Sequential([keras.Input((20,)), layers.Dense(30, activation="relu"), layers.Dense(10, activation="softmax")])
model.compile(optimizer="sgd", loss="categorical_crossentropy", metrics=["accuracy"])
model.fit(x, y)

# %% One number in, one number out
import keras
from keras import layers

model = keras.Sequential([keras.Input((1,)), layers.Dense(5, activation="sigmoid"), layers.Dense(1, activation="sigmoid")])
model.compile(optimizer="sgd", loss="binary_crossentropy", metrics=["accuracy"])

# %% Several answers yes or no, and accuracy counts them
import keras
from keras import layers

tags = keras.Sequential([keras.Input((20,)), layers.Dense(32, activation="relu"), layers.Dense(6, activation="sigmoid")])
tags.compile(optimizer="adam", loss="binary_crossentropy", metrics=["accuracy"])
