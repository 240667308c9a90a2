# %% Evaluated as it was born [doc]
import keras
import numpy as np
from keras import layers

x, y = np.random.rand(16, 8), np.random.randint(0, 3, (16,))
model = keras.Sequential([keras.Input((8,)), layers.Dense(16, activation="relu"), layers.Dense(3, activation="softmax")])
#       ~~~~~~~~~~~~~~~~ built here, with random weights
model.compile("adam", "sparse_categorical_crossentropy", metrics=["accuracy"])
model.evaluate(x, y)
#^^^^^^^^^^^^^ warning never-trained: The model was never trained: its predictions are random

# %% Trained before [doc]
import keras
import numpy as np
from keras import layers

x, y = np.random.rand(16, 8), np.random.randint(0, 3, (16,))
model = keras.Sequential([keras.Input((8,)), layers.Dense(16, activation="relu"), layers.Dense(3, activation="softmax")])
model.compile("adam", "sparse_categorical_crossentropy", metrics=["accuracy"])
model.fit(x, y, epochs=5, verbose=0)
model.evaluate(x, y)

# %% Functional
from tensorflow.keras import Input, Model
from tensorflow.keras.layers import Dense
import numpy as np

inputs = Input((8,))
net = Model(inputs, Dense(1)(Dense(8, activation="relu")(inputs)))
#     ~~~~~ built here, with random weights
net.compile(loss="mse", optimizer="adam")
score = net.evaluate(np.zeros((4, 8)), np.zeros((4, 1)))
#       ^^^^^^^^^^^^ warning never-trained: The model was never trained: its predictions are random

# %% It shares its layers with one that is trained
import keras
import numpy as np
from keras import layers

x = np.random.rand(16, 8)
inputs = keras.Input((8,))
code = layers.Dense(4, activation="relu")(inputs)
autoencoder = keras.Model(inputs, layers.Dense(8)(code))
autoencoder.compile("adam", "mse")
autoencoder.fit(x, x, epochs=3, verbose=0)
encoder = keras.Model(inputs, code)
encoder.compile("adam", "mse")
encoder.evaluate(x, np.zeros((16, 4)), verbose=0)

# %% Weights from elsewhere [unrunnable]
import keras
from keras import layers

model = keras.Sequential([keras.Input((8,)), layers.Dense(16, activation="relu"), layers.Dense(1)])
model.load_weights("best.weights.h5")
model.compile("adam", "mse")
model.evaluate(x, y)

# %% Trained by somebody else [unrunnable]
import keras
from keras import layers

model = keras.Sequential([keras.Input((8,)), layers.Dense(16, activation="relu"), layers.Dense(1)])
model.compile("adam", "mse")
teach(model)
model.evaluate(x, y)

# %% Only looked at
import keras
import numpy as np
from keras import layers

model = keras.Sequential([keras.Input((8,)), layers.Dense(1)])
print(model.predict(np.zeros((4, 8)), verbose=0).shape)
