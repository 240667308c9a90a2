# %% 512 filters on a grey picture [doc]
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((28, 28, 1)),
    layers.Conv2D(filters=32, kernel_size=(3, 3), activation="relu"),
    layers.MaxPooling2D(2),
    layers.Flatten(),
    layers.Dense(10, activation="softmax"),
])

# %% Functional, scaled, through a variable
from tensorflow import keras
from tensorflow.keras import layers

width = 32
inputs = keras.Input(shape=(None, None, 3))
x = layers.Rescaling(1.0 / 255)(inputs)
x = layers.Conv2D(width, 5, strides=2, padding="same", activation="relu")(x)
x = layers.GlobalAveragePooling2D()(x)
outputs = layers.Dense(5, activation="softmax")(x)
model = keras.Model(inputs, outputs)

