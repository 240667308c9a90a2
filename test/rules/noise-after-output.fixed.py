# %% Dropout behind the probabilities [doc]
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((784,)),
    layers.Dense(100, activation="relu"),
    layers.Dense(10),
    layers.Activation("softmax"),
])

# %% BatchNormalization behind the probabilities
import keras
from keras import layers

inputs = keras.Input((784,))
x = layers.Dense(1, activation="sigmoid")(inputs)
outputs = x
model = keras.Model(inputs, outputs)

# %% Noise behind a regression's answer
import keras
from keras import layers

sigma = 0.2
model = keras.Sequential()
model.add(keras.Input((13,)))
model.add(layers.Dense(64, activation="relu"))
model.add(layers.Dense(1))
model.compile(optimizer="adam", loss="mse")

# %% Two of them
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((784,)),
    layers.Dense(10, activation="softmax"),
])

