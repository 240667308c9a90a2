# %% Three sigmoids in a row [doc]
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((39,)),
    layers.Dense(64, activation="relu"),
    layers.Dense(64, activation="relu"),
    layers.Dense(64, activation="relu"),
    layers.Dense(1),
])

# %% In a loop, as layers, with dropout
import keras
from keras import layers

x = inputs = keras.Input((39,))
for units in [64, 32, 16, 8]:
    x = layers.Dense(units)(x)
    x = layers.Activation("relu")(x)
    x = layers.Dropout(0.1)(x)
model = keras.Model(inputs, layers.Dense(1)(x))

