# %% From 128 units to one [doc]
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((39,)),
    layers.Dense(128, activation="relu"),
    layers.Dense(32, activation="relu"),
    layers.Dense(1),
])

# %% Functional, with dropout
from tensorflow.keras import Input, Model
from tensorflow.keras.layers import Dense, Dropout

inputs = Input((100,))
x = Dense(units=512, activation="relu")(inputs)
x = Dropout(0.5)(x)
outputs = Dense(2, activation="softmax")(Dense(128, activation="relu")(x))
model = Model(inputs, outputs)

