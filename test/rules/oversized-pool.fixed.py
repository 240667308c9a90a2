# %% A window of 10×10 [doc]
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((100, 100, 3)),
    layers.Conv2D(32, 3, activation="relu"),
    layers.MaxPooling2D(2),
    layers.Conv2D(64, 3, activation="relu"),
    layers.GlobalAveragePooling2D(),
    layers.Dense(10, activation="softmax"),
])

# %% Functional, an average, a stride of its own
import keras
from keras import layers

inputs = keras.Input((128, 128, 1))
x = layers.Conv2D(16, 5, activation="relu")(inputs)
x = layers.AveragePooling2D(2)(x)
x = layers.Conv2D(32, 3, activation="relu")(x)
x = layers.GlobalMaxPooling2D()(x)
model = keras.Model(inputs, layers.Dense(3, activation="softmax")(x))

