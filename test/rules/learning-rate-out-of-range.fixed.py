# %% Adam with a rate of one half [doc]
import keras
from keras import layers

model = keras.Sequential([keras.Input((39,)), layers.Dense(64, activation="relu"), layers.Dense(1)])
model.compile(keras.optimizers.Adam(learning_rate=1e-3), "mse")

# %% Others, near the edge, far too small
from tensorflow.keras import Input, Sequential
from tensorflow.keras.layers import Dense
from tensorflow.keras.optimizers import SGD, Adam, RMSprop

LR = 1e-3
a = Sequential([Input((39,)), Dense(64, activation="relu"), Dense(1)])
a.compile(optimizer=SGD(1e-2), loss="mse")
b = Sequential([Input((39,)), Dense(64, activation="relu"), Dense(1)])
b.compile(optimizer=RMSprop(1e-3), loss="mse")
c = Sequential([Input((39,)), Dense(64, activation="relu"), Dense(1)])
c.compile(optimizer=Adam(LR), loss="mse")

# %% A step uphill
import keras
from keras import layers

model = keras.Sequential([keras.Input((20,)), layers.Dense(64, activation="relu"), layers.Dense(1)])
model.compile(keras.optimizers.Adam(learning_rate=1e-3), loss="mse")
