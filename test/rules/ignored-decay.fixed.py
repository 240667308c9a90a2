# %% rate and decay [doc]
import keras
from keras import layers

model = keras.Sequential([keras.Input((20,)), layers.Dense(64, activation="relu"), layers.Dense(1)])
model.compile(optimizer=keras.optimizers.Adam(learning_rate=keras.optimizers.schedules.InverseTimeDecay(0.01, 1, 0.0001)), loss="mse")

# %% as the examples of old had it
import keras
from keras.layers import Dense
from keras.models import Sequential
from keras.optimizers import SGD

epochs = 50
rate = 0.1
model = Sequential()
model.add(keras.Input(shape=(784,)))
model.add(Dense(128, activation="relu"))
model.add(Dense(10, activation="softmax"))
sgd = SGD(learning_rate=keras.optimizers.schedules.InverseTimeDecay(0.1, 1, 0.002), momentum=0.9)
model.compile(loss="categorical_crossentropy", optimizer=sgd, metrics=["accuracy"])

# %% with the rate left to its default
from keras.optimizers import RMSprop
from keras.optimizers.schedules import InverseTimeDecay

optimizer = RMSprop(learning_rate=InverseTimeDecay(0.001, 1, 0.001))

# %% with a callback that lowers the rate all the same
import keras
from keras import layers

model = keras.Sequential([keras.Input((20,)), layers.Dense(64, activation="relu"), layers.Dense(1)])
model.compile(optimizer=keras.optimizers.Adam(learning_rate=0.01), loss="mse")
plateau = keras.callbacks.ReduceLROnPlateau(patience=5)

# %% a decay of zero
import keras

optimizer = keras.optimizers.Adam(learning_rate=0.01)

