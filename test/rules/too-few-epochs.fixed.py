# %% One epoch by default [doc]
import keras
import numpy as np
from keras import layers

x, y = np.random.rand(64, 8), np.random.rand(64, 1)
model = keras.Sequential([keras.Input((8,)), layers.Dense(16, activation="relu"), layers.Dense(1)])
model.compile("adam", "mse")
model.fit(x, y, epochs=10)

# %% Two, written out
from tensorflow.keras import Input, Sequential
from tensorflow.keras.layers import Dense
import numpy as np

EPOCHS = 10
net = Sequential([Input((8,)), Dense(16, activation="relu"), Dense(1)])
net.compile("adam", "mse")
net.fit(np.ones((100, 8)), np.ones((100, 1)), epochs=EPOCHS, verbose=0)

