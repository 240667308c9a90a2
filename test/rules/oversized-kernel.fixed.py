# %% A 10×10 kernel in the first layer [doc]
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((28, 28, 1)),
    layers.Conv2D(32, kernel_size=(3, 3), activation="relu"),
    layers.MaxPooling2D(2),
    layers.Flatten(),
    layers.Dense(10, activation="softmax"),
])

# %% Later layers, once for a model
from keras.layers import Conv2D, Dense, Flatten, Input, MaxPooling2D
from keras.models import Model

inputs = Input((64, 64, 3))
x = Conv2D(16, 5, padding="same", activation="relu")(inputs)
x = MaxPooling2D(2)(x)
x = Conv2D(32, 3, padding="same", activation="relu")(x)
x = Conv2D(64, (3, 3), padding="same", activation="relu")(x)
x = MaxPooling2D(2)(x)
x = Flatten()(x)
model = Model(inputs, Dense(10, activation="softmax")(x))

