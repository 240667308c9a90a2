# %% Two million parameters for 404 houses [doc] [unrunnable]
import keras
from keras import layers

(x_train, y_train), (x_test, y_test) = keras.datasets.boston_housing.load_data()
model = keras.Sequential([
    keras.Input((13,)),
    layers.Dense(1024, activation="relu"),
    layers.Dense(1024, activation="relu"),
    layers.Dropout(0.5),
    layers.Dense(1),
])
model.compile("adam", "mse")
model.fit(x_train, y_train, epochs=100)

# %% Functional [unrunnable]
from tensorflow.keras import Input, Model
from tensorflow.keras.datasets import boston_housing
from tensorflow.keras.layers import Dense, Dropout

(features, prices), _ = boston_housing.load_data()
inputs = Input((13,))
x = Dense(2048, activation="relu")(inputs)
x = Dense(512, activation="relu")(x)
net = Model(inputs, Dense(1)(Dropout(0.5)(x)))
net.compile("adam", "mse")
net.fit(x=features, y=prices)

