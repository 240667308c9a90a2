# %% Accuracy of prices [doc]
import keras
from keras import layers

(x_train, y_train), (x_test, y_test) = keras.datasets.california_housing.load_data()
model = keras.Sequential([
    keras.Input((8,)),
    layers.Dense(64, activation="relu"),
    layers.Dense(1),
])
model.compile(optimizer="adam", loss="mse", metrics=["mae"])
model.fit(x_train, y_train, epochs=10)

# %% Measured by its distance as well, two numbers
import keras
import numpy as np
from keras import layers

inputs = keras.Input((8,))
model = keras.Model(inputs, layers.Dense(2)(layers.Dense(64, activation="relu")(inputs)))
model.compile(optimizer="adam", loss=keras.losses.MeanAbsoluteError(), metrics=["mae"])
model.fit(np.random.rand(100, 8), np.random.rand(100, 2))

# %% Nothing is known of the target
import keras
import numpy as np
from keras import layers

model = keras.Sequential([keras.Input((8,)), layers.Dense(1)])
model.compile("sgd", "mean_squared_error", metrics=["mae"])
model.fit(np.random.rand(100, 8), np.random.rand(100))

# %% Thirty coordinates
import keras
import numpy as np
from keras import layers

faces, points = np.random.rand(50, 96), np.random.rand(50, 30)
model = keras.Sequential([keras.Input((96,)), layers.Dense(100, activation="relu"), layers.Dense(30)])
model.compile(keras.optimizers.Adam(1e-3), "mean_squared_error", metrics=["mae"])
model.fit(faces, points, epochs=100)
