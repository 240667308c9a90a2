# %% One epoch by default [doc]
import keras
import numpy as np
from keras import layers

x, y = np.random.rand(64, 8), np.random.rand(64, 1)
model = keras.Sequential([keras.Input((8,)), layers.Dense(16, activation="relu"), layers.Dense(1)])
model.compile("adam", "mse")
model.fit(x, y)
#^^^^^^^^ hint too-few-epochs: Training lasts 1 epoch: each sample is seen once

# %% As many as it takes [doc]
import keras
import numpy as np
from keras import layers

x, y = np.random.rand(64, 8), np.random.rand(64, 1)
model = keras.Sequential([keras.Input((8,)), layers.Dense(16, activation="relu"), layers.Dense(1)])
model.compile("adam", "mse")
model.fit(x, y, epochs=50, verbose=0)

# %% Two, written out
from tensorflow.keras import Input, Sequential
from tensorflow.keras.layers import Dense
import numpy as np

EPOCHS = 2
net = Sequential([Input((8,)), Dense(16, activation="relu"), Dense(1)])
net.compile("adam", "mse")
net.fit(np.ones((100, 8)), np.ones((100, 1)), epochs=EPOCHS, verbose=0)
#                                                    ^^^^^^ hint too-few-epochs: Training lasts 2 epochs: each sample is seen twice

# %% In a loop, and again
import keras
import numpy as np
from keras import layers

x, y = np.random.rand(64, 8), np.random.rand(64, 1)
model = keras.Sequential([keras.Input((8,)), layers.Dense(16, activation="relu"), layers.Dense(1)])
model.compile("adam", "mse")
for epoch in range(3):
    model.fit(x, y, verbose=0)
other = keras.Sequential([keras.Input((8,)), layers.Dense(16, activation="relu"), layers.Dense(1)])
other.compile("adam", "mse")
other.fit(x, y, verbose=0)
other.fit(x, y, verbose=0)

# %% Large data, and data of unknown size [unrunnable]
import keras
import numpy as np
from keras import layers

model = keras.Sequential([keras.Input((8,)), layers.Dense(16, activation="relu"), layers.Dense(1)])
model.compile("adam", "mse")
model.fit(np.zeros((1000000, 8)), np.zeros((1000000, 1)))
other = keras.Sequential([keras.Input((8,)), layers.Dense(1)])
other.compile("adam", "mse")
other.fit(load(), epochs=1)

# %% For an engineer this is no news [standard]
import keras
import numpy as np
from keras import layers

model = keras.Sequential([keras.Input((8,)), layers.Dense(16, activation="relu"), layers.Dense(1)])
model.compile("adam", "mse")
model.fit(np.zeros((4, 8)), np.zeros((4, 1)), verbose=0)
