# %% One optimizer, two models [doc]
import keras
import numpy as np
from keras import layers

x, y = np.random.rand(16, 8), np.random.rand(16, 1)
optimizer = keras.optimizers.Adam(1e-3)
first = keras.Sequential([keras.Input((8,)), layers.Dense(16, activation="relu"), layers.Dense(1)])
first.compile(optimizer, "mse")
first.fit(x, y, verbose=0)
second = keras.Sequential([keras.Input((8,)), layers.Dense(32, activation="relu"), layers.Dense(1)])
second.compile(keras.optimizers.Adam(0.001), "mse")
second.fit(x, y, verbose=0)

# %% A model in every turn of a loop
from tensorflow.keras import Input, Sequential
from tensorflow.keras.layers import Dense
from tensorflow.keras.optimizers import SGD
import numpy as np

sgd = SGD()
for units in [8, 16]:
    net = Sequential([Input((8,)), Dense(units, activation="relu"), Dense(1)])
    net.compile(optimizer=SGD(), loss="mse")
    net.fit(np.zeros((8, 8)), np.zeros((8, 1)), verbose=0)

