# %% Two LSTMs in a row [doc]
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((100, 8)),
    layers.LSTM(64),
#   ^^^^^^^^^^^ error missing-return-sequences: `LSTM` returns only its last step but the next layer needs the whole sequence: add `return_sequences=True`
    layers.LSTM(32),
#   ~~~~~~~~~~~ `LSTM` needs the whole sequence
    layers.Dense(1),
])

# %% The first gives the whole sequence [doc]
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((100, 8)),
    layers.LSTM(64, return_sequences=True),
    layers.LSTM(32),
    layers.Dense(1),
])

# %% Both ways, with dropout in between
from tensorflow.keras.layers import GRU, Bidirectional, Dense, Dropout, Embedding, Input
from tensorflow.keras.models import Sequential

model = Sequential()
model.add(Input((80,)))
model.add(Embedding(10000, 64))
model.add(Bidirectional(GRU(32, return_sequences=False)))
#                                                ^^^^^ error missing-return-sequences: `GRU` returns only its last step but the next layer needs the whole sequence: add `return_sequences=True`
model.add(Dropout(0.3))
model.add(Bidirectional(GRU(32)))
#         ~~~~~~~~~~~~~ `Bidirectional` needs the whole sequence
model.add(Dense(1, activation="sigmoid"))

# %% In a loop
import keras
from keras import layers

model = keras.Sequential([keras.Input((50, 4))])
for units in [64, 32]:
    model.add(layers.GRU(units))
#             ^^^^^^^^^^ error missing-return-sequences: `GRU` returns only its last step but the next layer needs the whole sequence: add `return_sequences=True`
#             ~~~~~~~~~~ `GRU` needs the whole sequence
model.add(layers.Dense(1))

# %% Whatever reads steps
import keras
from keras import layers

inputs = keras.Input((100, 8))
a = layers.Conv1D(16, 3)(layers.SimpleRNN(32)(inputs))
#   ~~~~~~~~~~~~~ `Conv1D` needs the whole sequence
#                        ^^^^^^^^^^^^^^^^ error missing-return-sequences: `SimpleRNN` returns only its last step but the next layer needs the whole sequence: add `return_sequences=True`

# %% A pooling over time, TimeDistributed
import keras
from keras import layers

inputs = keras.Input((100, 8))
x = layers.LSTM(32)(inputs)
#   ^^^^^^^^^^^ error missing-return-sequences: `LSTM` returns only its last step but the next layer needs the whole sequence: add `return_sequences=True`
x = layers.GlobalAveragePooling1D()(x)
#   ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ `GlobalAveragePooling1D` needs the whole sequence
y = layers.LSTM(32)(inputs)
#   ^^^^^^^^^^^ error missing-return-sequences: `LSTM` returns only its last step but the next layer needs the whole sequence: add `return_sequences=True`
y = layers.TimeDistributed(layers.Dense(10, activation="softmax"))(y)
#   ~~~~~~~~~~~~~~~~~~~~~~ `Dense` needs the whole sequence

# %% Attention does not object
import keras
from keras import layers

inputs = keras.Input((100, 8))
x = layers.LSTM(32)(inputs)
#   ^^^^^^^^^^^ warning missing-return-sequences: `LSTM` returns only its last step but the next layer needs the whole sequence: add `return_sequences=True`
context = layers.Attention()([x, x])
#         ~~~~~~~~~~~~~~~~ `Attention` needs the whole sequence

# %% Multi-head attention builds, and fails later [late]
import keras
import numpy as np
from keras import layers

inputs = keras.Input((100, 8))
x = layers.GRU(32)(inputs)
#   ^^^^^^^^^^ error missing-return-sequences: `GRU` returns only its last step but the next layer needs the whole sequence: add `return_sequences=True`
x = layers.MultiHeadAttention(num_heads=2, key_dim=16)(x, x)
#   ~~~~~~~~~~~~~~~~~~~~~~~~~ `MultiHeadAttention` needs the whole sequence
keras.Model(inputs, x).predict(np.zeros((4, 100, 8)))

# %% The vector is repeated, or made a sequence of one
import keras
from keras import layers

inputs = keras.Input((100, 8))
x = layers.LSTM(32)(inputs)
x = layers.RepeatVector(10)(x)
x = layers.LSTM(32)(x)
x = layers.Reshape((1, 32))(x)
x = layers.GRU(16)(x)
x = layers.LSTM(16)(x[:, None])

# %% States are handed on
import keras
from keras import layers

inputs = keras.Input((None, 8))
_, h, c = layers.LSTM(32, return_state=True)(inputs)
targets = keras.Input((None, 12))
x = layers.LSTM(32, return_sequences=True)(targets, initial_state=[h, c])
outputs = layers.Dense(12, activation="softmax")(x)

# %% A flag that is decided at run time
import keras
import os
from keras import layers

deep = bool(os.environ.get("DEEP"))
x = layers.LSTM(32, return_sequences=deep)(keras.Input((20, 4)))
if deep:
    x = layers.LSTM(32)(x)
outputs = layers.Dense(1)(x)
