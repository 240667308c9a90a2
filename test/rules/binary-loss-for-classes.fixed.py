# %% Softmax and binary cross-entropy [doc]
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((784,)),
    layers.Dense(10, activation="softmax"),
])
model.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])

# %% Class numbers: `fit` stops
import keras
import numpy as np
from keras import layers

inputs = keras.Input((8,))
outputs = layers.Softmax()(layers.Dense(2)(inputs))
model = keras.Model(inputs, outputs)
bce = keras.losses.SparseCategoricalCrossentropy()
model.compile("adam", bce)
model.fit(np.random.rand(100, 8), np.random.randint(0, 2, size=(100,)))

