# %% One name for two layers
import keras
from keras import layers

inputs = keras.Input((8,))
x = layers.Dense(8, activation="relu", name="hidden")(inputs)
x = layers.Dense(8, activation="relu", name="hidden_2")(x)
model = keras.Model(inputs, layers.Dense(1)(x))

