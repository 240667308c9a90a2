# %% Exponentials in a row [doc]
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((2,)),
    layers.Dense(5, activation="relu"),
    layers.Dense(5, activation="relu"),
    layers.Dense(1, activation="sigmoid"),
])

# %% In a loop, as layers
import keras
from keras import layers

x = inputs = keras.Input((8, 8, 3))
for filters in [8, 16, 32]:
    x = layers.Conv2D(filters, 3, padding="same")(x)
    x = layers.Activation("relu")(x)
x = layers.GlobalAveragePooling2D()(x)
model = keras.Model(inputs, layers.Dense(10, activation="softmax")(x))

