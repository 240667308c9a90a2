# %% An LSTM over a flat input [doc]
import keras
from keras import layers

model = keras.Sequential([
    keras.Input(shape=(10, 1)),
    layers.LSTM(32),
    layers.Dense(1),
])

# %% A convolution, both ways
from tensorflow.keras.layers import GRU, Bidirectional, Conv1D, Dropout, Input

signal = Input((187, 1))
x = Conv1D(16, 5, activation="relu")(signal)
y = Bidirectional(GRU(8))(Dropout(0.1)(signal))

# %% As an argument of the first layer
from tensorflow.keras.layers import SimpleRNN
from tensorflow.keras.models import Sequential

model = Sequential()
model.add(SimpleRNN(8, input_shape=(24, 1)))

# %% The data tells, where no input is declared [late]
import keras
import numpy as np
from keras import layers

model = keras.Sequential([layers.Input((12, 1)), layers.GRU(8), layers.Dense(1)])
model.compile("adam", "mse")
model.fit(np.zeros((64, 12)), np.zeros((64, 1)))
