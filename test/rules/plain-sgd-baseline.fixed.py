# %% SGD with nothing but its name [doc]
import keras
from keras import layers

model = keras.Sequential([keras.Input((39,)), layers.Dense(64, activation="relu"), layers.Dense(1)])
model.compile(optimizer="adam", loss="mse")

# %% An object without arguments, positional
from tensorflow.keras.layers import Dense, Input
from tensorflow.keras.models import Sequential
from tensorflow.keras.optimizers import SGD, Adam

model = Sequential([Input((39,)), Dense(64, activation="relu"), Dense(1)])
model.compile(Adam(), "mse")

