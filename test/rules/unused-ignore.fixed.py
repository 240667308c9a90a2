# %% The mistake is gone, the comment stayed [doc]
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((64,)),
    layers.Dense(64, activation="relu"),
    layers.Dropout(0.5),
    layers.Dense(10, activation="softmax"),
])

# %% On the wrong line
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((64,)),
    layers.Dense(64, activation="relu"),
    layers.Dropout(1.0),
    layers.Dense(10, activation="softmax"),
])

# %% One name of several
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((64,)),
    layers.Dense(64, activation="relu"),
    layers.Dropout(1.0),  # footgun: ignore[dropout-rate-one]
    layers.Dense(10, activation="softmax"),
])

# %% In the whole file
import keras

model = keras.Sequential([keras.Input((64,)), keras.layers.Dense(1)])

