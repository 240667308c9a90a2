# %% Accuracy of prices [doc]
import keras
from keras import layers

(x_train, y_train), (x_test, y_test) = keras.datasets.california_housing.load_data()
model = keras.Sequential([
    keras.Input((8,)),
    layers.Dense(64, activation="relu"),
    layers.Dense(1),
])
model.compile(optimizer="adam", loss="mse", metrics=["accuracy"])
#                                                    ^^^^^^^^^^ warning accuracy-for-regression: Accuracy is meaningless for regression: Keras rounds the prediction to 0 or 1
model.fit(x_train, y_train, epochs=10)

# %% Measured by its distance as well, two numbers
import keras
import numpy as np
from keras import layers

inputs = keras.Input((8,))
model = keras.Model(inputs, layers.Dense(2)(layers.Dense(64, activation="relu")(inputs)))
model.compile(optimizer="adam", loss=keras.losses.MeanAbsoluteError(), metrics=["mae", "acc"])
#                                                                                      ^^^^^ warning accuracy-for-regression: Accuracy is meaningless for regression: Keras compares the positions of the largest values
model.fit(np.random.rand(100, 8), np.random.rand(100, 2))

# %% Nothing is known of the target
import keras
import numpy as np
from keras import layers

model = keras.Sequential([keras.Input((8,)), layers.Dense(1)])
model.compile("sgd", "mean_squared_error", metrics=["accuracy"])
#                                                   ^^^^^^^^^^ info accuracy-for-regression: Accuracy is meaningless for regression: Keras rounds the prediction to 0 or 1
model.fit(np.random.rand(100, 8), np.random.rand(100))

# %% The mean absolute error [doc]
import keras
import numpy as np
from keras import layers

model = keras.Sequential([keras.Input((8,)), layers.Dense(1)])
model.compile(optimizer="adam", loss="mse", metrics=["mae"])
model.fit(np.random.rand(100, 8), np.random.rand(100))

# %% Least squares on answers of 0 and 1
import keras
import numpy as np
from keras import layers

xor_inputs = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])
xor = np.array([0, 1, 1, 0])
model = keras.Sequential([keras.Input((2,)), layers.Dense(8, activation="tanh"), layers.Dense(1)])
model.compile(optimizer="adam", loss="mse", metrics=["accuracy"])
model.fit(xor_inputs, xor, epochs=10)

# %% The metric is written out; the model is never trained; the answer is a probability
import keras
import numpy as np
from keras import layers

a = keras.Sequential([keras.Input((8,)), layers.Dense(1)])
a.compile(optimizer="adam", loss="mse", metrics=[keras.metrics.BinaryAccuracy()])
a.fit(np.random.rand(100, 8), np.random.randint(0, 2, size=(100,)))
b = keras.Sequential([keras.Input((8,)), layers.Dense(1)])
b.compile(optimizer="adam", loss="mse", metrics=["accuracy"])
c = keras.Sequential([keras.Input((8,)), layers.Dense(1, activation="sigmoid")])
c.compile(optimizer="adam", loss="binary_crossentropy", metrics=["accuracy"])
c.fit(np.random.rand(100, 8), np.random.randint(0, 2, size=(100,)))

# %% Thirty coordinates
import keras
import numpy as np
from keras import layers

faces, points = np.random.rand(50, 96), np.random.rand(50, 30)
model = keras.Sequential([keras.Input((96,)), layers.Dense(100, activation="relu"), layers.Dense(30)])
model.compile(keras.optimizers.Adam(1e-3), "mean_squared_error", metrics=["accuracy"])
#                                                                         ^^^^^^^^^^ info accuracy-for-regression: Accuracy is meaningless for regression: Keras compares the positions of the largest values
model.fit(faces, points, epochs=100)
