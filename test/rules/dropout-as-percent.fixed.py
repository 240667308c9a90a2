# %% Fifty is not fifty percent [doc]
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

DROPOUT = 0.125
x = SpatialDropout2D(rate=DROPOUT)(Input((8, 8, 3)))
y = GaussianDropout(-0.1)
z = Input((8, 8))
z = MultiHeadAttention(num_heads=2, key_dim=8, dropout=0.2)(z, z)

# %% Recurrent layers cut it off and say nothing [silent]
import keras
from keras import layers

x = layers.LSTM(32, dropout=0.2, recurrent_dropout=0.015, return_sequences=True)(keras.Input((20, 8)))
x = layers.SimpleRNN(32, dropout=-1)(x)
