# %% Two want to set the rate [doc] [silent]
import keras
import numpy as np
from keras import layers

x, y = np.random.rand(64, 8), np.random.rand(64, 1)
schedule = keras.optimizers.schedules.ExponentialDecay(1e-3, 100, 0.9)
model = keras.Sequential([keras.Input((8,)), layers.Dense(16, activation="relu"), layers.Dense(1)])
model.compile(keras.optimizers.Adam(learning_rate=schedule), "mse")
#                                                 ~~~~~~~~ the schedule
model.fit(x, y, epochs=2, verbose=0, callbacks=[keras.callbacks.ReduceLROnPlateau(monitor="loss")])
#                                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error schedule-meets-plateau: The rate is already set by a schedule: `ReduceLROnPlateau` cannot change it

# %% One of them [doc]
import keras
import numpy as np
from keras import layers

x, y = np.random.rand(64, 8), np.random.rand(64, 1)
model = keras.Sequential([keras.Input((8,)), layers.Dense(16, activation="relu"), layers.Dense(1)])
model.compile(keras.optimizers.Adam(learning_rate=1e-3), "mse")
model.fit(x, y, epochs=2, verbose=0, callbacks=[keras.callbacks.ReduceLROnPlateau(monitor="loss")])

# %% A scheduler, an assignment
from tensorflow.keras import Input, Sequential
from tensorflow.keras.callbacks import LearningRateScheduler
from tensorflow.keras.layers import Dense
from tensorflow.keras.optimizers import SGD
from tensorflow.keras.optimizers.schedules import CosineDecay
import numpy as np

sgd = SGD(CosineDecay(0.1, 1000))
#         ~~~~~~~~~~~~~~~~~~~~~~ the schedule
net = Sequential([Input((8,)), Dense(16, activation="relu"), Dense(1)])
net.compile(sgd, "mse")
net.fit(np.zeros((8, 8)), np.zeros((8, 1)), verbose=0, callbacks=[LearningRateScheduler(lambda epoch: 0.1)])
#                                                                 ^^^^^^^^^^^^^^^^^^^^^ error schedule-meets-plateau: The rate is already set by a schedule: `LearningRateScheduler` cannot change it
sgd.learning_rate = 0.01
#^^^^^^^^^^^^^^^^ error schedule-meets-plateau: The rate is already set by a schedule: a number cannot be assigned to it

# %% Another schedule may be assigned
import keras

optimizer = keras.optimizers.SGD(keras.optimizers.schedules.CosineDecay(0.1, 1000))
optimizer.learning_rate = keras.optimizers.schedules.CosineDecay(0.01, 1000)
plain = keras.optimizers.SGD(0.1)
plain.learning_rate = 0.01

# %% Other callbacks
import keras
import numpy as np
from keras import layers

schedule = keras.optimizers.schedules.ExponentialDecay(1e-3, 100, 0.9)
model = keras.Sequential([keras.Input((8,)), layers.Dense(16, activation="relu"), layers.Dense(1)])
model.compile(keras.optimizers.Adam(schedule), "mse")
model.fit(np.zeros((8, 8)), np.zeros((8, 1)), verbose=0, callbacks=[keras.callbacks.EarlyStopping(monitor="loss")])

# %% A rate that we do not know [unrunnable]
import keras
from keras import layers

model = keras.Sequential([keras.Input((8,)), layers.Dense(1)])
model.compile(keras.optimizers.Adam(make_schedule()), "mse")
model.fit(x, y, callbacks=[keras.callbacks.ReduceLROnPlateau()])
