# %% One sample at a time [doc]
import keras
import numpy as np
from keras import layers

x, y = np.random.rand(64, 8), np.random.rand(64, 1)
model = keras.Sequential([
    keras.Input((8,)),
    layers.Dense(16, activation="relu"),
    layers.BatchNormalization(),
#   ~~~~~~~~~~~~~~~~~~~~~~~~~ normalised over the batch here
    layers.Dense(1),
])
model.compile("adam", "mse")
model.fit(x, y, batch_size=1)
#                          ^ warning batchnorm-tiny-batch: BatchNormalization with batch size 1: each value has itself subtracted, so the layer outputs zeros

# %% Batches worth the name [doc]
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
#                                                                                ~~~~~~~~~~~~~~~~~~~~~~~~~ normalised over the batch here
flat.compile("adam", "mse")
flat.fit(np.zeros((6, 8)), np.zeros((6, 1)), batch_size=2)
#                                                       ^ info batchnorm-tiny-batch: BatchNormalization with batch size 2: statistics of 2 samples are too noisy
maps = keras.Sequential([
    keras.Input((8, 8, 3)),
    layers.Conv2D(12, 3),
    layers.BatchNormalization(),
#   ~~~~~~~~~~~~~~~~~~~~~~~~~ normalised over the batch here
    layers.Activation("relu"),
    layers.GlobalAveragePooling2D(),
    layers.Dense(1),
])
maps.compile("adam", "mse")
maps.fit(np.zeros((6, 8, 8, 3)), np.zeros((6, 1)), batch_size=1)
#                                                             ^ info batchnorm-tiny-batch: BatchNormalization with batch size 1: statistics of 1 sample are too noisy

# %% From picture to picture
import keras
import numpy as np
from keras import layers

inputs = keras.Input((8, 8, 3))
x = layers.Conv2D(8, 3, padding="same")(inputs)
x = layers.BatchNormalization()(x)
x = layers.Activation("relu")(x)
model = keras.Model(inputs, layers.Conv2D(3, 3, padding="same", activation="sigmoid")(x))
model.compile("adam", "mse")
model.fit(np.zeros((4, 8, 8, 3)), np.zeros((4, 8, 8, 3)), batch_size=1)

# %% Frozen
import keras
import numpy as np
from keras import layers

norm = layers.BatchNormalization()
norm.trainable = False
model = keras.Sequential([keras.Input((8,)), layers.Dense(16, activation="relu"), norm, layers.Dense(1)])
model.compile("adam", "mse")
model.fit(np.zeros((4, 8)), np.zeros((4, 1)), batch_size=1)

# %% Another normalisation, prediction only
import keras
import numpy as np
from keras import layers

model = keras.Sequential([keras.Input((8,)), layers.Dense(16, activation="relu"), layers.LayerNormalization(), layers.Dense(1)])
model.compile("adam", "mse")
model.fit(np.zeros((4, 8)), np.zeros((4, 1)), batch_size=1)
model.predict(np.zeros((4, 8)), batch_size=1)
