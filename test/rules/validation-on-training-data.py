# %% A part of the training data [doc]
import keras
from keras import layers

(x, y), _ = keras.datasets.mnist.load_data()
x = x / 255.0
model = keras.Sequential([layers.Flatten(), layers.Dense(64, activation="relu"), layers.Dense(10, activation="softmax")])
model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
model.fit(x, y, epochs=10, validation_data=(x[:100], y[:100]))
#         ~ the network is trained on all of this
#                                          ^^^^^^^^^^^^^^^^^^ warning validation-on-training-data: The validation data are a part of the training data: overfitting will not show

# %% The training data themselves
import keras
import numpy as np
from keras import layers

signals, answers = np.random.rand(100, 8), np.random.rand(100, 1)
model = keras.Sequential([layers.Dense(64, activation="relu"), layers.Dense(1, activation="sigmoid")])
model.compile(optimizer="adam", loss="binary_crossentropy")
model.fit(x=signals, y=answers, epochs=20, validation_data=(signals, answers))
#           ~~~~~~~ the network is trained on all of this
#                                                          ^^^^^^^^^^^^^^^^^^ warning validation-on-training-data: The validation data are the training data: overfitting will not show

# %% The first part validates, the rest trains [doc]
import keras
import numpy as np
from keras import layers

x, y = np.random.rand(1000, 20), np.random.rand(1000, 1)
model = keras.Sequential([layers.Dense(64, activation="relu"), layers.Dense(1)])
model.compile(optimizer="adam", loss="mse")
model.fit(x[200:], y[200:], epochs=20, validation_data=(x[:200], y[:200]))

# %% Data of their own
import keras
import numpy as np
from keras import layers

x, y = np.random.rand(1000, 20), np.random.rand(1000, 1)
x_val, y_val = np.random.rand(100, 20), np.random.rand(100, 1)
model = keras.Sequential([layers.Dense(64, activation="relu"), layers.Dense(1)])
model.compile(optimizer="adam", loss="mse")
model.fit(x, y, epochs=20, validation_data=(x_val, y_val))

# %% Split before
import keras
import numpy as np
from keras import layers

data, answers = np.random.rand(1000, 20), np.random.rand(1000, 1)
x_val, y_val = data[:100], answers[:100]
data, answers = data[100:], answers[100:]
model = keras.Sequential([layers.Dense(64, activation="relu"), layers.Dense(1)])
model.compile(optimizer="adam", loss="mse")
model.fit(data, answers, epochs=20, validation_data=(x_val, y_val))
model.fit(data, answers, epochs=20, validation_split=0.1)
