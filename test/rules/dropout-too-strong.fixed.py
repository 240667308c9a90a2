# %% Nine outputs of ten are thrown away [doc]
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((64,)),
    layers.Dense(256, activation="relu"),
    layers.Dropout(0.5),
    layers.Dense(128, activation="relu"),
    layers.Dense(10, activation="softmax"),
])

# %% A narrow layer before the output
from tensorflow.keras import Input, Model
from tensorflow.keras.layers import Dense, Dropout, SpatialDropout1D

inputs = Input((64,))
x = Dense(16, activation="relu")(inputs)
x = Dropout(rate=0.5)(x)
model = Model(inputs, Dense(2, activation="softmax")(x))
sequence = SpatialDropout1D(0.5)(Dense(8)(Input((20, 8))))

# %% Four fifths are dropped
import keras
from keras import layers

model = keras.Sequential([keras.Input((20,)), layers.Dense(64, activation="relu"), layers.Dropout(0.5), layers.Dense(1)])
