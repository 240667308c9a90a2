# %% The next line reads the input again [doc]
import keras
from keras import layers

inputs = keras.Input((32,))
x = layers.Dense(64, activation="relu")(inputs)
x = layers.Dense(64, activation="relu")(x)
outputs = layers.Dense(10, activation="softmax")(x)
model = keras.Model(inputs, outputs)

# %% In a function, with convolutions; a result without a name
from tensorflow.keras import Input, Model
from tensorflow.keras.layers import BatchNormalization, Conv2D, Dense, GlobalAveragePooling2D


def build():
    image = Input((32, 32, 3))
    x = Conv2D(8, 3, activation="relu")(image)
    y = Conv2D(16, 3, activation="relu")(x)
    y = Conv2D(16, 5, activation="relu")(y)
    BatchNormalization()(y)
    y = GlobalAveragePooling2D()(y)
    return Model(image, Dense(10, activation="softmax")(y))


model = build()

