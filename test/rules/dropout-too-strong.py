# %% Nine outputs of ten are thrown away [doc]
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((64,)),
    layers.Dense(256, activation="relu"),
    layers.Dropout(0.9),
#                  ^^^ info dropout-too-strong: Dropout 0.9 keeps only 10% of the outputs: there is little left to learn from
    layers.Dense(128, activation="relu"),
    layers.Dense(10, activation="softmax"),
])

# %% A half of them [doc]
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
x = Dropout(rate=0.7)(x)
#                ^^^ info dropout-too-strong: Dropout 0.7 keeps only 30% of the outputs: there is little left to learn from
model = Model(inputs, Dense(2, activation="softmax")(x))
#                     ~~~~~ the output gets 16 numbers only
sequence = SpatialDropout1D(0.85)(Dense(8)(Input((20, 8))))
#                           ^^^^ info dropout-too-strong: Dropout 0.85 keeps only 15% of the outputs: there is little left to learn from

# %% Strong, over a wide layer
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((64,)),
    layers.Dense(4096, activation="relu"),
    layers.Dropout(0.7),
    layers.Dense(10, activation="softmax"),
])

# %% Words, and the input itself
import keras
from keras import layers

x = layers.SpatialDropout1D(0.9)(layers.Embedding(1000, 64)(keras.Input((20,))))
y = layers.Dropout(0.9)(keras.Input((100,)))

# %% Rates are compared
import keras
from keras import layers

for rate in (0.1, 0.5, 0.9):
    model = keras.Sequential([
        keras.Input((64,)),
        layers.Dense(256, activation="relu"),
        layers.Dropout(rate),
        layers.Dense(10, activation="softmax"),
    ])

# %% Four fifths are dropped
import keras
from keras import layers

model = keras.Sequential([keras.Input((20,)), layers.Dense(64, activation="relu"), layers.Dropout(0.8), layers.Dense(1)])
#                                                                                                 ^^^ info dropout-too-strong: Dropout 0.8 keeps only 20% of the outputs: there is little left to learn from
