# %% From 128 units to one [doc]
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((39,)),
    layers.Dense(128, activation="relu"),
#                ^^^ info abrupt-narrowing: 128 → 1 units is abrupt; narrow gradually: 128 → 32 → 1
    layers.Dense(1),
#                ~ the output has 1 unit
])

# %% A layer in between [doc]
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((39,)),
    layers.Dense(128, activation="relu"),
    layers.Dense(32, activation="relu"),
    layers.Dense(1),
])

# %% Functional, with dropout
from tensorflow.keras import Input, Model
from tensorflow.keras.layers import Dense, Dropout

inputs = Input((100,))
x = Dense(units=512, activation="relu")(inputs)
#               ^^^ info abrupt-narrowing: 512 → 2 units is abrupt; narrow gradually: 512 → 128 → 2
x = Dropout(0.5)(x)
outputs = Dense(2, activation="softmax")(x)
#               ~ the output has 2 units
model = Model(inputs, outputs)

# %% Not so wide, not so narrow
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((39,)),
    layers.Dense(64, activation="relu"),
    layers.Dense(1),
])
classes = keras.Sequential([
    keras.Input((784,)),
    layers.Dense(512, activation="relu"),
    layers.Dense(10, activation="softmax"),
])

# %% Behind convolutions, words, a recurrent layer
import keras
from keras import layers

pictures = keras.Sequential([
    keras.Input((28, 28, 1)),
    layers.Conv2D(32, 3, activation="relu"),
    layers.Flatten(),
    layers.Dense(128, activation="relu"),
    layers.Dense(1, activation="sigmoid"),
])
words = keras.Sequential([
    keras.Input((80,)),
    layers.Embedding(10000, 64),
    layers.LSTM(128),
    layers.Dense(1, activation="sigmoid"),
])

# %% An engineer knows [standard]
import keras
from keras import layers

model = keras.Sequential([keras.Input((39,)), layers.Dense(128, activation="relu"), layers.Dense(1)])
