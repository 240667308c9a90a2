# %% A metric's name as the loss [doc]
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((784,)),
    layers.Dense(100, activation="relu"),
    layers.Dense(10, activation="softmax"),
])
model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])

# %% A metric object, through a variable
import keras
from keras import layers

goal = "binary_crossentropy"
model = keras.Sequential([keras.Input((8,)), layers.Dense(1, activation="sigmoid")])
model.compile("adam", goal, metrics=["accuracy"])

# %% The output tells which loss was meant
import keras
from keras import layers

inputs = keras.Input((8,))
outputs = layers.Dense(1, activation="sigmoid")(inputs)
model = keras.Model(inputs, outputs)
model.compile(optimizer="adam", loss="binary_crossentropy", metrics=["accuracy"])

# %% In a list
import keras
from keras import layers

inputs = keras.Input((8,))
kind = layers.Dense(3, activation="softmax")(inputs)
size = layers.Dense(1)(inputs)
model = keras.Model(inputs, [kind, size])
model.compile(optimizer="adam", loss=["sparse_categorical_crossentropy", "mse"])

