# %% Two LSTMs in a row [doc]
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
model.add(Bidirectional(GRU(32, return_sequences=True)))
model.add(Dropout(0.3))
model.add(Bidirectional(GRU(32)))
model.add(Dense(1, activation="sigmoid"))

# %% In a loop
import keras
from keras import layers

model = keras.Sequential([keras.Input((50, 4))])
for units in [64, 32]:
    model.add(layers.GRU(units, return_sequences=True))
model.add(layers.Dense(1))

# %% Whatever reads steps
import keras
from keras import layers

inputs = keras.Input((100, 8))
a = layers.Conv1D(16, 3)(layers.SimpleRNN(32, return_sequences=True)(inputs))

# %% A pooling over time, TimeDistributed
import keras
from keras import layers

inputs = keras.Input((100, 8))
x = layers.LSTM(32, return_sequences=True)(inputs)
x = layers.GlobalAveragePooling1D()(x)
y = layers.LSTM(32, return_sequences=True)(inputs)
y = layers.TimeDistributed(layers.Dense(10, activation="softmax"))(y)

# %% Attention does not object
import keras
from keras import layers

inputs = keras.Input((100, 8))
x = layers.LSTM(32, return_sequences=True)(inputs)
context = layers.Attention()([x, x])

# %% Multi-head attention builds, and fails later [late]
import keras
import numpy as np
from keras import layers

inputs = keras.Input((100, 8))
x = layers.GRU(32, return_sequences=True)(inputs)
x = layers.MultiHeadAttention(num_heads=2, key_dim=16)(x, x)
keras.Model(inputs, x).predict(np.zeros((4, 100, 8)))

