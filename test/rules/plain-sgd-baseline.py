# %% SGD with nothing but its name [doc]
import keras
from keras import layers

model = keras.Sequential([keras.Input((39,)), layers.Dense(64, activation="relu"), layers.Dense(1)])
model.compile(optimizer="sgd", loss="mse")
#                       ^^^^^ info plain-sgd-baseline: Adam is a good default optimizer: it costs nothing and converges faster

# %% Adam [doc]
import keras
from keras import layers

model = keras.Sequential([keras.Input((39,)), layers.Dense(64, activation="relu"), layers.Dense(1)])
model.compile(optimizer="adam", loss="mse")

# %% An object without arguments, positional
from tensorflow.keras.layers import Dense, Input
from tensorflow.keras.models import Sequential
from tensorflow.keras.optimizers import SGD

model = Sequential([Input((39,)), Dense(64, activation="relu"), Dense(1)])
model.compile(SGD(), "mse")
#             ^^^^^ info plain-sgd-baseline: Adam is a good default optimizer: it costs nothing and converges faster

# %% SGD that has been thought about
import keras
from keras import layers

model = keras.Sequential([keras.Input((39,)), layers.Dense(64, activation="relu"), layers.Dense(1)])
model.compile(optimizer=keras.optimizers.SGD(momentum=0.9, nesterov=True), loss="mse")

# %% A linear model is convex
import keras
from keras import layers

model = keras.Sequential([keras.Input((39,)), layers.Dense(1)])
model.compile(optimizer="sgd", loss="mse")

# %% Optimizers are compared
import keras
from keras import layers

first = keras.Sequential([keras.Input((39,)), layers.Dense(64, activation="relu"), layers.Dense(1)])
first.compile(optimizer="sgd", loss="mse")
second = keras.Sequential([keras.Input((39,)), layers.Dense(64, activation="relu"), layers.Dense(1)])
second.compile(optimizer="adam", loss="mse")

# %% The rate is taken care of
import keras
from keras import layers

model = keras.Sequential([keras.Input((39,)), layers.Dense(64, activation="relu"), layers.Dense(1)])
model.compile(optimizer="sgd", loss="mse")
callbacks = [keras.callbacks.ReduceLROnPlateau(monitor="loss")]

# %% For an engineer this is no news [standard]
import keras
from keras import layers

model = keras.Sequential([keras.Input((39,)), layers.Dense(64, activation="relu"), layers.Dense(1)])
model.compile(optimizer="sgd", loss="mse")
