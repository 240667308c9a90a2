# %% A pooling after every convolution [doc]
import keras
from keras import layers

model = keras.Sequential([keras.Input((224, 224, 3))])
for filters in (16, 32, 64, 128, 256):
    model.add(layers.Conv2D(filters, 3, padding="same", activation="relu"))
#             ^^^^^^^^^^^^^ hint pooling-rhythm: In deep nets pool after two or three like convolutions, not after each one
    model.add(layers.MaxPooling2D(2))
model.add(layers.Flatten())
model.add(layers.Dense(10, activation="softmax"))

# %% Blocks of two [doc]
import keras
from keras import layers

model = keras.Sequential([keras.Input((224, 224, 3))])
for filters in (16, 32, 64, 128):
    model.add(layers.Conv2D(filters, 3, padding="same", activation="relu"))
    model.add(layers.Conv2D(filters, 3, padding="same", activation="relu"))
    model.add(layers.MaxPooling2D(2))
model.add(layers.Flatten())
model.add(layers.Dense(10, activation="softmax"))

# %% Uneven blocks
from tensorflow.keras import Input, Sequential
from tensorflow.keras.layers import Conv2D, Dense, GlobalAveragePooling2D, MaxPooling2D

model = Sequential([
    Input((128, 128, 3)),
    Conv2D(32, 3, padding="same", activation="relu"),
    Conv2D(32, 3, padding="same", activation="relu"),
    MaxPooling2D(2),
    Conv2D(64, 3, padding="same", activation="relu"),
#   ^^^^^^ hint pooling-rhythm: In deep nets the convolutions between two poolings are alike: the same kernel, the same number of filters
    Conv2D(128, 5, padding="same", activation="relu"),
    MaxPooling2D(2),
    Conv2D(128, 3, padding="same", activation="relu"),
    Conv2D(128, 3, padding="same", activation="relu"),
    MaxPooling2D(2),
    Conv2D(128, 3, padding="same", activation="relu"),
    Conv2D(128, 3, padding="same", activation="relu"),
    GlobalAveragePooling2D(),
    Dense(10, activation="softmax"),
])

# %% Not so deep
import keras
from keras import layers

model = keras.Sequential([keras.Input((64, 64, 3))])
for filters in (16, 32, 64):
    model.add(layers.Conv2D(filters, 3, padding="same", activation="relu"))
    model.add(layers.MaxPooling2D(2))
model.add(layers.Flatten())
model.add(layers.Dense(10, activation="softmax"))

# %% Strides, residual connections
import keras
from keras import layers

inputs = keras.Input((64, 64, 3))
x = layers.Conv2D(16, 3, padding="same", activation="relu")(inputs)
for _ in range(6):
    y = layers.Conv2D(16, 3, padding="same", activation="relu")(x)
    x = layers.Add()([x, layers.Conv2D(16, 5, padding="same")(y)])
x = layers.GlobalAveragePooling2D()(x)
model = keras.Model(inputs, layers.Dense(10, activation="softmax")(x))

# %% For an engineer this is no news [standard]
import keras
from keras import layers

model = keras.Sequential([keras.Input((224, 224, 3))])
for filters in (16, 32, 64, 128, 256):
    model.add(layers.Conv2D(filters, 3, padding="same", activation="relu"))
    model.add(layers.MaxPooling2D(2))
model.add(layers.Flatten())
model.add(layers.Dense(10, activation="softmax"))
