# %% Housing prices out of a sigmoid [doc]
import keras
from keras import layers

(x_train, y_train), (x_test, y_test) = keras.datasets.california_housing.load_data()
model = keras.Sequential([
    keras.Input((8,)),
    layers.Dense(64, activation="relu"),
    layers.Dense(1, activation="sigmoid"),
#                              ^^^^^^^^^ info bounded-output-for-regression: The target is unbounded but `sigmoid` only outputs 0 to 1
])
model.compile(optimizer="adam", loss="mse", metrics=["mae"])
#                                    ~~~~~ the loss of a regression

# %% And out of tanh
import keras
from keras import layers
from keras.datasets import boston_housing

(x_train, y_train), (x_test, y_test) = boston_housing.load_data()
inputs = keras.Input((13,))
x = layers.Dense(1)(layers.Dense(64, activation="relu")(inputs))
outputs = layers.Activation("tanh")(x)
#                           ^^^^^^ info bounded-output-for-regression: The target is unbounded but `tanh` only outputs −1 to 1
model = keras.Model(inputs, outputs)
model.compile(optimizer="adam", loss=keras.losses.Huber())
#                                    ~~~~~~~~~~~~~~~~~~~~ the loss of a regression

# %% No activation [doc]
import keras
from keras import layers

(x_train, y_train), (x_test, y_test) = keras.datasets.california_housing.load_data()
model = keras.Sequential([keras.Input((8,)), layers.Dense(64, activation="relu"), layers.Dense(1)])
model.compile(optimizer="adam", loss="mse", metrics=["mae"])

# %% Nothing tells what the target is
import keras
from keras import layers

share = keras.Sequential([keras.Input((8,)), layers.Dense(1, activation="sigmoid")])
share.compile(optimizer="adam", loss="mse", metrics=["mae"])

# %% The target is scaled
import keras
from keras import layers

(x_train, y_train), (x_test, y_test) = keras.datasets.california_housing.load_data()
y_scaled = (y_train - y_train.min()) / (y_train.max() - y_train.min())
model = keras.Sequential([keras.Input((8,)), layers.Dense(1, activation="sigmoid")])
model.compile(optimizer="adam", loss="mse", metrics=["mae"])

# %% An autoencoder of the same data
import keras
from keras import layers

(x_train, _), (x_test, _) = keras.datasets.california_housing.load_data()
autoencoder = keras.Sequential([keras.Input((2,)), layers.Dense(1, activation="relu"), layers.Dense(2, activation="tanh")])
autoencoder.compile(optimizer="adam", loss="mse")
