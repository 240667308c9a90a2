# %% Ones [doc]
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((39,)),
    layers.Dense(64, activation="relu"),
    layers.Dense(1),
])

# %% Random numbers, an object through a variable
import keras
from keras import layers

start = keras.initializers.RandomNormal()
inputs = keras.Input((28, 28, 1))
x = layers.Conv2D(32, 3)(inputs)
x = layers.Activation("tanh")(x)
x = layers.Flatten()(x)
model = keras.Model(inputs, layers.Dense(10, activation="softmax")(x))

