# %% An LSTM with ReLU [doc]
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((200, 8)),
    layers.LSTM(64, activation="relu"),
#                              ^^^^^^ hint rnn-relu: `LSTM` with `relu`: the state can grow without bound
    layers.Dense(1),
])

# %% Both ways, positional, through a variable
import keras
from keras import layers

act = "elu"
inputs = keras.Input((None, 8))
x = layers.Bidirectional(layers.GRU(32, act))(inputs)
#                                       ^^^ hint rnn-relu: `GRU` with `elu`: the state can grow without bound
model = keras.Model(inputs, layers.Dense(1)(x))

# %% No cuDNN on a long sequence [doc]
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((500, 8)),
    layers.LSTM(64, recurrent_dropout=0.2),
#                                     ^^^ hint rnn-relu: `recurrent_dropout=0.2` disables the fast cuDNN kernel
    layers.Dense(1),
])

# %% The same, unless speed was asked for [teaching]
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((500, 8)),
    layers.LSTM(64, recurrent_dropout=0.2),
    layers.Dense(1),
])

# %% The default [doc]
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((200, 8)),
    layers.LSTM(64, return_sequences=True),
    layers.GRU(64, dropout=0.2),
    layers.Dense(1),
])

# %% A simple recurrent layer, a convolutional one
import keras
from keras import layers

simple = keras.Sequential([keras.Input((200, 8)), layers.SimpleRNN(64, activation="relu"), layers.Dense(1)])
video = keras.Sequential([
    keras.Input((16, 32, 32, 3)),
    layers.ConvLSTM2D(16, 3, activation="relu"),
    layers.Flatten(),
    layers.Dense(1),
])

# %% A short sequence, an unknown activation
import keras
from keras import layers


def build(activation):
    return keras.Sequential([keras.Input((200, 8)), layers.LSTM(64, activation=activation), layers.Dense(1)])


short = keras.Sequential([keras.Input((10, 8)), layers.LSTM(64, activation="relu"), layers.Dense(1)])
