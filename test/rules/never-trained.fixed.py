# %% Evaluated as it was born [doc]
import keras
import numpy as np
from keras import layers

x, y = np.random.rand(16, 8), np.random.randint(0, 3, (16,))
model = keras.Sequential([keras.Input((8,)), layers.Dense(16, activation="relu"), layers.Dense(3, activation="softmax")])
model.compile("adam", "sparse_categorical_crossentropy", metrics=["accuracy"])
model.fit(x_train, y_train, epochs=10)
model.evaluate(x, y)

# %% Functional
from tensorflow.keras import Input, Model
from tensorflow.keras.layers import Dense
import numpy as np

inputs = Input((8,))
net = Model(inputs, Dense(1)(Dense(8, activation="relu")(inputs)))
net.compile(loss="mse", optimizer="adam")
net.fit(x_train, y_train, epochs=10)
score = net.evaluate(np.zeros((4, 8)), np.zeros((4, 1)))

