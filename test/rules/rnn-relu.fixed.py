# %% An LSTM with ReLU [doc]
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((200, 8)),
    layers.LSTM(64),
    layers.Dense(1),
])

# %% Both ways, positional, through a variable
import keras
from keras import layers

act = "elu"
inputs = keras.Input((None, 8))
x = layers.Bidirectional(layers.GRU(32))(inputs)
model = keras.Model(inputs, layers.Dense(1)(x))

