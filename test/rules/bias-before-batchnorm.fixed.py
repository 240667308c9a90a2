# %% A bias, and BatchNormalization right behind it [doc]
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((32, 32, 3)),
    layers.Conv2D(64, 3, use_bias=False),
    layers.BatchNormalization(),
    layers.Activation("relu"),
])

# %% Written out
from tensorflow.keras.layers import BatchNormalization, Dense, Input

x = Dense(16, use_bias=False)(Input((8,)))
x = BatchNormalization()(x)

