# %% Dropout, then BatchNormalization [doc]
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((64,)),
    layers.Dense(64, activation="relu"),
    layers.BatchNormalization(),
    layers.Dropout(0.5),
    layers.Dense(10, activation="softmax"),
])

# %% Before a maximum, functional
from keras import Input
from keras.layers import Conv2D, Dropout, MaxPooling2D

x = Input((32, 32, 3))
x = Conv2D(16, 3, activation="relu")(x)
x = MaxPooling2D(2)(x)
x = Dropout(0.25)(x)
x = Conv2D(16, 3, activation="relu")(x)

# %% Added one by one
import keras
from keras import layers

model = keras.Sequential()
model.add(keras.Input((64,)))
model.add(layers.Dense(64, activation="relu"))
model.add(layers.BatchNormalization())
model.add(layers.GaussianDropout(0.2))

