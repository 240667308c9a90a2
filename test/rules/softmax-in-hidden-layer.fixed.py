# %% Softmax in a hidden layer [doc]
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((784,)),
    layers.Dense(100),
    layers.Activation("relu"),
    layers.Dropout(0.1),
    layers.Dense(10),
    layers.Activation("softmax"),
])

# %% In the layer itself, functional, through a variable
import keras
from keras import layers

hidden = "relu"
inputs = keras.Input((28, 28, 1))
x = layers.Conv2D(32, 3, activation=hidden)(inputs)
x = layers.Flatten()(x)
outputs = layers.Dense(10, activation="softmax")(x)
model = keras.Model(inputs, outputs)

# %% As a layer
import keras
from keras import layers

model = keras.Sequential()
model.add(keras.Input((20,)))
model.add(layers.Dense(64))
model.add(layers.Activation("relu"))
model.add(layers.Dense(1))

