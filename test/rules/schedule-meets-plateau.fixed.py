# %% Two want to set the rate [doc] [silent]
import keras
import numpy as np
from keras import layers

x, y = np.random.rand(64, 8), np.random.rand(64, 1)
schedule = 0.001
model = keras.Sequential([keras.Input((8,)), layers.Dense(16, activation="relu"), layers.Dense(1)])
model.compile(keras.optimizers.Adam(learning_rate=schedule), "mse")
model.fit(x, y, epochs=2, verbose=0, callbacks=[keras.callbacks.ReduceLROnPlateau(monitor="loss")])

# %% A scheduler, an assignment
from tensorflow.keras import Input, Sequential
from tensorflow.keras.callbacks import LearningRateScheduler
from tensorflow.keras.layers import Dense
from tensorflow.keras.optimizers import SGD
from tensorflow.keras.optimizers.schedules import CosineDecay
import numpy as np

sgd = SGD(0.1)
net = Sequential([Input((8,)), Dense(16, activation="relu"), Dense(1)])
net.compile(sgd, "mse")
net.fit(np.zeros((8, 8)), np.zeros((8, 1)), verbose=0, callbacks=[LearningRateScheduler(lambda epoch: 0.1)])
sgd.learning_rate = 0.01

