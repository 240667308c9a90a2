# %% A deviation of one [doc]
import keras
from keras import initializers, layers

model = keras.Sequential([
    keras.Input((256,)),
    layers.Dense(256, activation="relu", kernel_initializer="he_normal"),
    layers.Dense(256, activation="relu", kernel_initializer="he_normal"),
    layers.Dense(10, activation="softmax"),
])

# %% A range, through a variable, in convolutions
import keras
from keras import initializers, layers

start = "he_normal"
x = inputs = keras.Input((32, 32, 16))
for _ in range(2):
    x = layers.Conv2D(16, 3, kernel_initializer=start)(x)
    x = layers.LeakyReLU()(x)
x = layers.GlobalAveragePooling2D()(x)
model = keras.Model(inputs, layers.Dense(10, activation="softmax")(x))

# %% A single layer, very much too large
import keras
from keras import initializers, layers

model = keras.Sequential([
    keras.Input((784,)),
    layers.Dense(30, kernel_initializer="he_normal", activation="relu"),
    layers.Dense(10, activation="softmax"),
])
