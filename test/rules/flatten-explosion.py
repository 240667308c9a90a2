# %% A hundred million weights in one layer [doc]
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((112, 112, 3)),
    layers.Conv2D(64, 3, padding="same", activation="relu"),
    layers.MaxPooling2D(2),
    layers.Conv2D(128, 3, padding="same", activation="relu"),
    layers.Flatten(),
#   ~~~~~~~~~~~~~~ 56×56×128 are flattened here
    layers.Dense(256, activation="relu"),
#                ^^^ info flatten-explosion: Flatten yields 401,408 values, so `Dense(256)` alone has 103 M parameters, 100% of the model
    layers.Dense(10, activation="softmax"),
])

# %% One number for each channel [doc]
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((112, 112, 3)),
    layers.Conv2D(64, 3, padding="same", activation="relu"),
    layers.MaxPooling2D(2),
    layers.Conv2D(128, 3, padding="same", activation="relu"),
    layers.GlobalAveragePooling2D(),
    layers.Dense(256, activation="relu"),
    layers.Dense(10, activation="softmax"),
])

# %% Functional, with dropout in between
from tensorflow.keras import Input, Model
from tensorflow.keras.layers import Conv2D, Dense, Dropout, Flatten, MaxPooling2D

inputs = Input((224, 224, 1))
x = MaxPooling2D(2)(Conv2D(32, 3, activation="relu")(inputs))
x = MaxPooling2D(2)(Conv2D(64, 3, activation="relu")(x))
x = Flatten()(x)
#   ~~~~~~~ 54×54×64 are flattened here
x = Dropout(0.5)(x)
x = Dense(units=128, activation="relu")(x)
#               ^^^ info flatten-explosion: Flatten yields 186,624 values, so `Dense(128)` alone has 23.9 M parameters, 100% of the model
model = Model(inputs, Dense(2, activation="softmax")(x))

# %% Large, but not out of proportion
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((64, 64, 3)),
    layers.Conv2D(32, 3, activation="relu"),
    layers.MaxPooling2D(2),
    layers.Conv2D(64, 3, activation="relu"),
    layers.MaxPooling2D(2),
    layers.Flatten(),
    layers.Dense(128, activation="relu"),
    layers.Dense(10, activation="softmax"),
])

# %% As VGG has it
import keras
from keras import layers

model = keras.Sequential([keras.Input((224, 224, 3))])
for filters in (64, 128, 256, 512, 512):
    model.add(layers.Conv2D(filters, 3, padding="same", activation="relu"))
    model.add(layers.MaxPooling2D(2))
model.add(layers.Flatten())
model.add(layers.Dense(4096, activation="relu"))
model.add(layers.Dense(4096, activation="relu"))
model.add(layers.Dense(1000, activation="softmax"))

# %% Any size
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((None, None, 3)),
    layers.Conv2D(64, 3, activation="relu"),
    layers.GlobalMaxPooling2D(),
    layers.Dense(256, activation="relu"),
    layers.Dense(10, activation="softmax"),
])

# %% Behind a pretrained network
import keras
from keras import layers

base = keras.applications.ResNet50(include_top=False, weights=None, input_shape=(224, 224, 3))
model = keras.Sequential([base, layers.Flatten(), layers.Dense(1024, activation="relu"), layers.Dense(10, activation="softmax")])
#                               ~~~~~~~~~~~~~~ 7×7×2048 are flattened here
#                                                              ^^^^ info flatten-explosion: Flatten yields 100,352 values, so `Dense(1024)` alone has 103 M parameters, 81% of the model

# %% A pretrained network, pooled
import keras
from keras import layers

base = keras.applications.ResNet50(include_top=False, weights=None, input_shape=(224, 224, 3))
model = keras.Sequential([base, layers.GlobalAveragePooling2D(), layers.Dense(1024, activation="relu"), layers.Dense(10, activation="softmax")])
