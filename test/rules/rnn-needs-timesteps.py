# %% An LSTM over a flat input [doc]
import keras
from keras import layers

model = keras.Sequential([
    keras.Input(shape=(10,)),
#                     ^^^^^ error rnn-needs-timesteps: `LSTM` reads a sequence: it needs (time, features), but the input is flat: (10,)
    layers.LSTM(32),
#   ~~~~~~~~~~~ `LSTM` reads it step by step
    layers.Dense(1),
])

# %% Ten steps of one number [doc]
import keras
from keras import layers

model = keras.Sequential([
    keras.Input(shape=(10, 1)),
    layers.LSTM(32),
    layers.Dense(1),
])

# %% A convolution, both ways
from tensorflow.keras.layers import GRU, Bidirectional, Conv1D, Dropout, Input

signal = Input((187,))
#              ^^^^^^ error rnn-needs-timesteps: `Conv1D` reads a sequence: it needs (time, features), but the input is flat: (187,)
#              ^^^^^^ error rnn-needs-timesteps: `GRU` reads a sequence: it needs (time, features), but the input is flat: (187,)
x = Conv1D(16, 5, activation="relu")(signal)
#   ~~~~~~ `Conv1D` reads it step by step
y = Bidirectional(GRU(8))(Dropout(0.1)(signal))
#   ~~~~~~~~~~~~~ `GRU` reads it step by step

# %% As an argument of the first layer
from tensorflow.keras.layers import SimpleRNN
from tensorflow.keras.models import Sequential

model = Sequential()
model.add(SimpleRNN(8, input_shape=(24,)))
#         ~~~~~~~~~ `SimpleRNN` reads it step by step
#                                  ^^^^^ error rnn-needs-timesteps: `SimpleRNN` reads a sequence: it needs (time, features), but the input is flat: (24,)

# %% The axis is there, or comes on the way
import keras
from keras import layers

inputs = keras.Input((80,))
words = layers.LSTM(32)(layers.Embedding(1000, 16)(inputs))
steps = layers.LSTM(32)(layers.Reshape((80, 1))(inputs))
copies = layers.LSTM(32)(layers.RepeatVector(5)(inputs))
sliced = layers.LSTM(32)(inputs[:, None])

# %% Features of one object
import keras
from keras import layers

model = keras.Sequential([keras.Input((10,)), layers.Dense(32, activation="relu"), layers.Dense(1)])

# %% The data tells, where no input is declared [late]
import keras
import numpy as np
from keras import layers

model = keras.Sequential([layers.GRU(8), layers.Dense(1)])
#                         ^^^^^^^^^^ error rnn-needs-timesteps: `GRU` reads a sequence: it needs (time, features), but the input is flat: (12,)
model.compile("adam", "mse")
model.fit(np.zeros((64, 12)), np.zeros((64, 1)))
#~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ the data comes as (12,)
