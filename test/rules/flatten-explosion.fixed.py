# %% A hundred million weights in one layer [doc]
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
from tensorflow.keras.layers import Conv2D, Dense, Dropout, Flatten, MaxPooling2D, GlobalAveragePooling2D

inputs = Input((224, 224, 1))
x = MaxPooling2D(2)(Conv2D(32, 3, activation="relu")(inputs))
x = MaxPooling2D(2)(Conv2D(64, 3, activation="relu")(x))
x = GlobalAveragePooling2D()(x)
x = Dropout(0.5)(x)
x = Dense(units=128, activation="relu")(x)
model = Model(inputs, Dense(2, activation="softmax")(x))

# %% Behind a pretrained network
import keras
from keras import layers

base = keras.applications.ResNet50(include_top=False, weights=None, input_shape=(224, 224, 3))
model = keras.Sequential([base, layers.GlobalAveragePooling2D(), layers.Dense(1024, activation="relu"), layers.Dense(10, activation="softmax")])

