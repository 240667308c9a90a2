# %% One-hot vectors for a sparse loss [doc]
import keras
import numpy as np
from keras import layers

x, y = np.random.rand(100, 8), np.zeros((100, 4))
model = keras.Sequential([keras.Input((8,)), layers.Dense(4, activation="softmax")])
model.compile(optimizer="adam", loss="categorical_crossentropy")
model.fit(x, y)

# %% Class numbers for a categorical loss
import keras
import numpy as np
from keras import layers

labels = np.random.randint(0, 4, size=(100,))
inputs = keras.Input((8,))
model = keras.Model(inputs, layers.Dense(4, activation="softmax")(inputs))
loss = keras.losses.SparseCategoricalCrossentropy()
model.compile(optimizer="adam", loss=loss, metrics=["accuracy"])
model.fit(np.random.rand(100, 8), y=labels)

