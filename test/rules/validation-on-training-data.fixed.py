# %% A part of the training data [doc]
import keras
from keras import layers

(x, y), _ = keras.datasets.mnist.load_data()
x = x / 255.0
model = keras.Sequential([layers.Flatten(), layers.Dense(64, activation="relu"), layers.Dense(10, activation="softmax")])
model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
model.fit(x, y, epochs=10, validation_split=0.1)

# %% The training data themselves
import keras
import numpy as np
from keras import layers

signals, answers = np.random.rand(100, 8), np.random.rand(100, 1)
model = keras.Sequential([layers.Dense(64, activation="relu"), layers.Dense(1, activation="sigmoid")])
model.compile(optimizer="adam", loss="binary_crossentropy")
model.fit(x=signals, y=answers, epochs=20, validation_split=0.1)

