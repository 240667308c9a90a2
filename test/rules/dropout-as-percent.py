# %% Fifty is not fifty percent [doc]
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((64,)),
    layers.Dense(64, activation="relu"),
    layers.Dropout(50),
#                  ^^ error dropout-as-percent: `rate` is a fraction between 0 and 1, not a percentage: 50 is out of range
    layers.Dense(10, activation="softmax"),
])

# %% A half is [doc]
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((64,)),
    layers.Dense(64, activation="relu"),
    layers.Dropout(0.5),
    layers.Dense(10, activation="softmax"),
])

# %% Other layers, a name, a negative number
from keras.layers import GaussianDropout, Input, MultiHeadAttention, SpatialDropout2D

DROPOUT = 12.5
x = SpatialDropout2D(rate=DROPOUT)(Input((8, 8, 3)))
#                         ^^^^^^^ error dropout-as-percent: `rate` is a fraction between 0 and 1, not a percentage: 12.5 is out of range
y = GaussianDropout(-0.1)
#                   ^^^^ error dropout-as-percent: `rate` is a fraction between 0 and 1, not a percentage: -0.1 is out of range
z = Input((8, 8))
z = MultiHeadAttention(num_heads=2, key_dim=8, dropout=20)(z, z)
#                                                      ^^ error dropout-as-percent: `dropout` is a fraction between 0 and 1, not a percentage: 20 is out of range

# %% From 0 to 1, the ends included
import keras
from keras import layers

x = layers.Dropout(0)(keras.Input((8,)))
x = layers.Dropout(0.1)(x)
x = layers.GaussianNoise(1.0)(x)
x = layers.GRU(8, dropout=1.0 / 2)(keras.Input((8, 3)))

# %% Unknown
import keras
import os
from keras import layers

x = layers.Dropout(float(os.environ.get("PERCENT", 50)) / 100)(keras.Input((8,)))

# %% Recurrent layers cut it off and say nothing [silent]
import keras
from keras import layers

x = layers.LSTM(32, dropout=20, recurrent_dropout=1.5, return_sequences=True)(keras.Input((20, 8)))
#                           ^^ error dropout-as-percent: `dropout` is a fraction between 0 and 1, not a percentage: 20 is out of range
#                                                 ^^^ error dropout-as-percent: `recurrent_dropout` is a fraction between 0 and 1, not a percentage: 1.5 is out of range
x = layers.SimpleRNN(32, dropout=-1)(x)
#                                ^^ error dropout-as-percent: `dropout` is a fraction between 0 and 1, not a percentage: -1 is out of range
