# %% Housing prices out of a sigmoid [doc]
import keras
from keras import layers

(x_train, y_train), (x_test, y_test) = keras.datasets.california_housing.load_data()
model = keras.Sequential([
    keras.Input((8,)),
    layers.Dense(64, activation="relu"),
    layers.Dense(1),
])
model.compile(optimizer="adam", loss="mse", metrics=["mae"])

# %% And out of tanh
import keras
from keras import layers
from keras.datasets import boston_housing

(x_train, y_train), (x_test, y_test) = boston_housing.load_data()
inputs = keras.Input((13,))
x = layers.Dense(1)(layers.Dense(64, activation="relu")(inputs))
outputs = x
model = keras.Model(inputs, outputs)
model.compile(optimizer="adam", loss=keras.losses.Huber())

