# %% Two million parameters for 404 houses [doc] [unrunnable]
import keras
from keras import layers

(x_train, y_train), (x_test, y_test) = keras.datasets.boston_housing.load_data()
model = keras.Sequential([
#       ~~~~~~~~~~~~~~~~ the network
    keras.Input((13,)),
    layers.Dense(1024, activation="relu"),
    layers.Dense(1024, activation="relu"),
    layers.Dense(1),
])
model.compile("adam", "mse")
model.fit(x_train, y_train, epochs=100)
#         ^^^^^^^ info params-vs-samples: 1,064,961 parameters for 404 samples: the network can memorise the data

# %% Four thousand [doc] [unrunnable]
import keras
from keras import layers

(x_train, y_train), (x_test, y_test) = keras.datasets.boston_housing.load_data()
model = keras.Sequential([
    keras.Input((13,)),
    layers.Dense(64, activation="relu"),
    layers.Dense(64, activation="relu"),
    layers.Dense(1),
])
model.compile("adam", "mse")
model.fit(x_train, y_train, epochs=100)

# %% Functional [unrunnable]
from tensorflow.keras import Input, Model
from tensorflow.keras.datasets import boston_housing
from tensorflow.keras.layers import Dense

(features, prices), _ = boston_housing.load_data()
inputs = Input((13,))
x = Dense(2048, activation="relu")(inputs)
x = Dense(512, activation="relu")(x)
net = Model(inputs, Dense(1)(x))
#     ~~~~~ the network
net.compile("adam", "mse")
net.fit(x=features, y=prices)
#         ^^^^^^^^ info params-vs-samples: 1,078,273 parameters for 404 samples: the network can memorise the data

# %% Held back by dropout [unrunnable]
import keras
from keras import layers

(x_train, y_train), (x_test, y_test) = keras.datasets.boston_housing.load_data()
model = keras.Sequential([keras.Input((13,)), layers.Dense(1024, activation="relu"), layers.Dropout(0.5), layers.Dense(1024, activation="relu"), layers.Dense(1)])
model.compile("adam", "mse")
model.fit(x_train, y_train)

# %% Data that is made up
import keras
import numpy as np
from keras import layers

model = keras.Sequential([keras.Input((13,)), layers.Dense(1024, activation="relu"), layers.Dense(1024, activation="relu"), layers.Dense(1)])
model.compile("adam", "mse")
model.fit(np.random.rand(8, 13), np.random.rand(8, 1), verbose=0)

# %% Stopped in time [unrunnable]
import keras
from keras import layers

(x_train, y_train), (x_test, y_test) = keras.datasets.boston_housing.load_data()
model = keras.Sequential([keras.Input((13,)), layers.Dense(1024, activation="relu"), layers.Dense(1024, activation="relu"), layers.Dense(1)])
model.compile("adam", "mse")
model.fit(x_train, y_train, validation_split=0.2, callbacks=[keras.callbacks.EarlyStopping()])
