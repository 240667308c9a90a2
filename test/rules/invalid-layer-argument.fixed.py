# %% Half of 64 is not an integer [doc]
import keras
from keras import layers

width = 64
model = keras.Sequential([
    keras.Input((32,)),
    layers.Dense(int(width / 2), activation="relu"),
    layers.Dense(10, activation="softmax"),
])

# %% Counts that are no counts
from keras.layers import LSTM, Conv2D, Dense, Embedding, Input, MultiHeadAttention

a = Dense(0)
b = Conv2D(filters=-8, kernel_size=3)
c = Embedding(100, 8)
d = MultiHeadAttention(num_heads=0, key_dim=8)
e = LSTM(-1)
f = Conv2D(int(16 / 2), 3)(Input((8, 8, 3)))

# %% What does not go together
import keras
from keras import layers

a = layers.Conv2D(10, 3, groups=4)
b = layers.Conv2D(8, 3, strides=2, dilation_rate=2)
c = layers.Conv2D(8, 3, padding="causal")
d = layers.Conv2D(8, 3, padding=0)
e = layers.BatchNormalization(axis=4)(keras.Input((8, 8, 3)))
f = layers.LSTM(8)(keras.Input((10, 3)))

# %% Optimizers want floats
import keras

a = keras.optimizers.SGD(1.0)
b = keras.optimizers.Adam(learning_rate=1.0)
c = keras.optimizers.SGD(0.01, momentum=90)
d = keras.optimizers.SGD(0.01, momentum=0.0)

# %% A constraint is no regularizer
import keras
from keras import constraints, layers, regularizers

a = layers.Dense(8, kernel_constraint=constraints.MaxNorm(3))
b = layers.Conv2D(8, 3, bias_regularizer=regularizers.L2(1e-4))

# %% NumPy's whole numbers are no int
import keras
import numpy as np
from keras import layers

labels = np.array([0, 1, 2, 2])
model = keras.Sequential([keras.Input((8,)), layers.Dense(int(np.max(labels) + 1))])
