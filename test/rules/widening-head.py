# %% From 64 to 512 [doc]
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((64, 64, 3)),
    layers.Conv2D(32, 3, activation="relu"),
    layers.GlobalAveragePooling2D(),
    layers.Dense(64, activation="relu"),
#                ~~ only 64 numbers come out here
    layers.Dense(512, activation="relu"),
#                ^^^ hint widening-head: The head widens (64 → 512) instead of narrowing towards the answer
    layers.Dense(10, activation="softmax"),
])

# %% From 512 to 64 [doc]
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((64, 64, 3)),
    layers.Conv2D(32, 3, activation="relu"),
    layers.GlobalAveragePooling2D(),
    layers.Dense(512, activation="relu"),
    layers.Dense(64, activation="relu"),
    layers.Dense(10, activation="softmax"),
])

# %% Behind Flatten, with dropout
from keras import Input, Model
from keras.layers import Conv2D, Dense, Dropout, Flatten, MaxPooling2D

inputs = Input((28, 28, 1))
x = Flatten()(MaxPooling2D(2)(Conv2D(8, 3, activation="relu")(inputs)))
x = Dense(units=32, activation="relu")(x)
#               ~~ only 32 numbers come out here
x = Dropout(0.2)(x)
x = Dense(units=128, activation="relu")(x)
#               ^^^ hint widening-head: The head widens (32 → 128) instead of narrowing towards the answer
model = Model(inputs, Dense(5, activation="softmax")(x))

# %% Many classes
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((64, 64, 3)),
    layers.Conv2D(32, 3, activation="relu"),
    layers.GlobalAveragePooling2D(),
    layers.Dense(128, activation="relu"),
    layers.Dense(1000, activation="softmax"),
])

# %% A plain network, a decoder
import keras
from keras import layers

plain = keras.Sequential([
    keras.Input((20,)),
    layers.Dense(32, activation="relu"),
    layers.Dense(64, activation="relu"),
    layers.Dense(1),
])
decoder = keras.Sequential([
    keras.Input((2,)),
    layers.Dense(16, activation="relu"),
    layers.Dense(64, activation="relu"),
    layers.Dense(784, activation="sigmoid"),
])

# %% For an engineer this is no news [standard]
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((64, 64, 3)),
    layers.Conv2D(32, 3, activation="relu"),
    layers.GlobalAveragePooling2D(),
    layers.Dense(64, activation="relu"),
    layers.Dense(512, activation="relu"),
    layers.Dense(10, activation="softmax"),
])
