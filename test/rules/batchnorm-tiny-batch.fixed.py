# %% One sample at a time [doc]
import keras
import numpy as np
from keras import layers

x, y = np.random.rand(64, 8), np.random.rand(64, 1)
model = keras.Sequential([
    keras.Input((8,)),
    layers.Dense(16, activation="relu"),
    layers.BatchNormalization(),
    layers.Dense(1),
])
model.compile("adam", "mse")
model.fit(x, y, batch_size=32)

# %% Two of a kind, maps
import keras
import numpy as np
from keras import layers

flat = keras.Sequential([keras.Input((8,)), layers.Dense(16, activation="relu"), layers.BatchNormalization(), layers.Dense(1)])
flat.compile("adam", "mse")
flat.fit(np.zeros((6, 8)), np.zeros((6, 1)), batch_size=32)
maps = keras.Sequential([
    keras.Input((8, 8, 3)),
    layers.Conv2D(12, 3),
    layers.BatchNormalization(),
    layers.Activation("relu"),
    layers.GlobalAveragePooling2D(),
    layers.Dense(1),
])
maps.compile("adam", "mse")
maps.fit(np.zeros((6, 8, 8, 3)), np.zeros((6, 1)), batch_size=32)

