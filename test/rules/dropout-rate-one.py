# %% A rate of 1 in the middle of the network [doc]
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((64,)),
    layers.Dense(64, activation="relu"),
    layers.Dropout(rate=1),
#                       ^ error dropout-rate-one: A dropout rate of 1 kills the network: every output becomes zero
    layers.Dense(10, activation="softmax"),
])

# %% Half of the outputs, or none [doc]
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((64,)),
    layers.Dense(64, activation="relu"),
    layers.Dropout(0.5),
    layers.Dense(64, activation="relu"),
    layers.Dropout(0.0),
    layers.Dense(10, activation="softmax"),
])

# %% Of every kind, through a variable
from tensorflow.keras.layers import AlphaDropout, Dense, GaussianDropout, Input, SpatialDropout1D

keep_prob = 1.0
x = Input((20, 8))
x = SpatialDropout1D(keep_prob)(x)
#                    ^^^^^^^^^ error dropout-rate-one: A dropout rate of 1 kills the network: every output becomes zero
x = Dense(16, activation="selu")(x)
x = AlphaDropout(1.0)(x)
#                ^^^ error dropout-rate-one: A dropout rate of 1 kills the network: training stops with a division by zero
x = GaussianDropout(1)(x)
#                   ^ error dropout-rate-one: A dropout rate of 1 kills the network: training stops with a division by zero

# %% Arguments of attention and of recurrent layers
import keras
from keras import layers

inputs = keras.Input((20, 8))
x = layers.MultiHeadAttention(2, 4, dropout=1.0)(inputs, inputs)
#                                           ^^^ error dropout-rate-one: A dropout rate of 1 kills the network: all weights of attention become zero
x = layers.LSTM(16, dropout=1, return_sequences=True)(x)
#                           ^ warning dropout-rate-one: `dropout=1` in `LSTM`: Keras either zeroes the whole input or silently ignores it
x = layers.Bidirectional(layers.GRU(16, dropout=0.2, recurrent_dropout=1.0))(x)
#                                                                      ^^^ warning dropout-rate-one: `recurrent_dropout=1` in `GRU`: Keras either zeroes the whole input or silently ignores it

# %% Every turn of a loop
import keras
from keras import layers

model = keras.Sequential([keras.Input((64,))])
for units, rate in [(64, 0.2), (32, 1)]:
#~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ turn 2: units=32, rate=1
    model.add(layers.Dense(units, activation="relu"))
    model.add(layers.Dropout(rate))
#                            ^^^^ error dropout-rate-one: A dropout rate of 1 kills the network: every output becomes zero

# %% A noise of deviation 1 is no dropout
import keras
from keras import layers

x = layers.GaussianNoise(1.0)(keras.Input((8,)))
x = layers.Dropout(0.99)(x)

# %% A rate that we do not know
import keras
import os
from keras import layers

rate = float(os.environ.get("RATE", 0.1))
x = layers.Dropout(rate)(keras.Input((8,)))

# %% Another Dropout
class Dropout:
    def __init__(self, rate):
        self.rate = rate


layer = Dropout(1)
