# %% A rate of 1 in the middle of the network [doc]
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((64,)),
    layers.Dense(64, activation="relu"),
    layers.Dropout(rate=0.5),
    layers.Dense(10, activation="softmax"),
])

# %% Of every kind, through a variable
from tensorflow.keras.layers import AlphaDropout, Dense, GaussianDropout, Input, SpatialDropout1D

keep_prob = 0.5
x = Input((20, 8))
x = SpatialDropout1D(keep_prob)(x)
x = Dense(16, activation="selu")(x)
x = AlphaDropout(0.5)(x)
x = GaussianDropout(0.5)(x)

# %% Arguments of attention and of recurrent layers
import keras
from keras import layers

inputs = keras.Input((20, 8))
x = layers.MultiHeadAttention(2, 4, dropout=0.5)(inputs, inputs)
x = layers.LSTM(16, dropout=0.5, return_sequences=True)(x)
x = layers.Bidirectional(layers.GRU(16, dropout=0.2, recurrent_dropout=0.5))(x)

# %% Every turn of a loop
import keras
from keras import layers

model = keras.Sequential([keras.Input((64,))])
for units, rate in [(64, 0.2), (32, 0.5)]:
    model.add(layers.Dense(units, activation="relu"))
    model.add(layers.Dropout(rate))

