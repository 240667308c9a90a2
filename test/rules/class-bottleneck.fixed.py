# %% Four units before 46 classes [doc]
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((10000,)),
    layers.Dense(64, activation="relu"),
    layers.Dense(64, activation="relu"),
    layers.Dense(46, activation="softmax"),
])

# %% Functional, behind convolutions
from tensorflow.keras import Input, Model
from tensorflow.keras.layers import Activation, Conv2D, Dense, Dropout, GlobalAveragePooling2D

inputs = Input((64, 64, 3))
x = Conv2D(128, 3, activation="relu")(inputs)
x = GlobalAveragePooling2D()(x)
x = Dense(256, activation="relu")(x)
x = Dropout(0.5)(x)
x = Dense(200)(x)
model = Model(inputs, Activation("softmax")(x))

