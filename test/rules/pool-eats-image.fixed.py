# %% A window of 10 over 9 pixels [doc]
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((28, 28, 1)),
    layers.Conv2D(32, 5, activation="relu"),
    layers.MaxPooling2D(2),
    layers.Conv2D(64, 4, activation="relu"),
    layers.GlobalMaxPooling2D(),
    layers.Flatten(),
    layers.Dense(10, activation="softmax"),
])

# %% The convolutions before it lose what it lacks
import keras
from keras import layers

inputs = keras.Input((20, 20, 3))
x = layers.Conv2D(32, 3, activation="relu")(inputs)
x = layers.Conv2D(32, 3, activation="relu")(x)
x = layers.AveragePooling2D(4)(x)
x = layers.MaxPooling2D(4)(x)
x = layers.Conv2D(8, 1, activation="relu")(x)

# %% A sequence, a volume
import keras
from keras import layers

sequence = layers.MaxPooling1D(3, strides=2)(keras.Input((3, 8)))
volume = layers.AveragePooling3D((2, 2, 1))(keras.Input((16, 16, 1, 4)))

