# %% The product has to stay the same [doc]
import keras
from keras import layers

generator = keras.Sequential([
    keras.Input((100,)),
    layers.Dense(7 * 7 * 128, activation="relu"),
    layers.Reshape((7, 7, 128)),
])

# %% The batch does not belong there
import keras
from keras import layers

x = keras.Input((28, 28))
x = layers.Reshape((28, 28, 1))(x)

