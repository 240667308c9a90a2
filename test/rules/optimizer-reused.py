# %% One optimizer, two models [doc]
import keras
import numpy as np
from keras import layers

x, y = np.random.rand(16, 8), np.random.rand(16, 1)
optimizer = keras.optimizers.Adam(1e-3)
#           ~~~~~~~~~~~~~~~~~~~~~ made here, once
first = keras.Sequential([keras.Input((8,)), layers.Dense(16, activation="relu"), layers.Dense(1)])
first.compile(optimizer, "mse")
first.fit(x, y, verbose=0)
#~~~~~~~~ here it has trained another model
second = keras.Sequential([keras.Input((8,)), layers.Dense(32, activation="relu"), layers.Dense(1)])
second.compile(optimizer, "mse")
#              ^^^^^^^^^ error optimizer-reused: This optimizer already belongs to another model: create a new one for this model
second.fit(x, y, verbose=0)
#~~~~~~~~~ Keras stops here

# %% One for each [doc]
import keras
import numpy as np
from keras import layers

x, y = np.random.rand(16, 8), np.random.rand(16, 1)
first = keras.Sequential([keras.Input((8,)), layers.Dense(16, activation="relu"), layers.Dense(1)])
first.compile(keras.optimizers.Adam(1e-3), "mse")
first.fit(x, y, verbose=0)
second = keras.Sequential([keras.Input((8,)), layers.Dense(32, activation="relu"), layers.Dense(1)])
second.compile(keras.optimizers.Adam(1e-3), "mse")
second.fit(x, y, verbose=0)

# %% A model in every turn of a loop
from tensorflow.keras import Input, Sequential
from tensorflow.keras.layers import Dense
from tensorflow.keras.optimizers import SGD
import numpy as np

sgd = SGD()
#     ~~~ made here, once
for units in [8, 16]:
#~~~~~~~~~~~~~~~~~~~~ turn 2: units=16
    net = Sequential([Input((8,)), Dense(units, activation="relu"), Dense(1)])
    net.compile(optimizer=sgd, loss="mse")
#                         ^^^ error optimizer-reused: This optimizer already belongs to another model: create a new one for this model
    net.fit(np.zeros((8, 8)), np.zeros((8, 1)), verbose=0)
#   ~~~~~~~ Keras stops here
#   ~~~~~~~ here it has trained another model

# %% A string makes a new one
import keras
import numpy as np
from keras import layers

for units in [8, 16]:
    model = keras.Sequential([keras.Input((8,)), layers.Dense(units, activation="relu"), layers.Dense(1)])
    model.compile("adam", "mse")
    model.fit(np.zeros((8, 8)), np.zeros((8, 1)), verbose=0)

# %% The same model again, and one that is not trained
import keras
import numpy as np
from keras import layers

optimizer = keras.optimizers.Adam()
model = keras.Sequential([keras.Input((8,)), layers.Dense(16, activation="relu"), layers.Dense(1)])
model.compile(optimizer, "mse")
model.fit(np.zeros((8, 8)), np.zeros((8, 1)), verbose=0)
model.compile(optimizer, "mae")
model.fit(np.zeros((8, 8)), np.zeros((8, 1)), verbose=0)
other = keras.Sequential([keras.Input((8,)), layers.Dense(1)])
other.compile(optimizer, "mse")
other.evaluate(np.zeros((8, 8)), np.zeros((8, 1)), verbose=0)

# %% Another model of the same layers
import keras
import numpy as np
from keras import layers

optimizer = keras.optimizers.Adam()
model = keras.Sequential([keras.Input((8,)), layers.Dense(16, activation="relu"), layers.Dense(1)])
model.compile(optimizer, "mse")
model.fit(np.zeros((8, 8)), np.zeros((8, 1)), verbose=0)
again = keras.Sequential(model.layers)
again.compile(optimizer, "mse")
again.fit(np.zeros((8, 8)), np.zeros((8, 1)), verbose=0)
