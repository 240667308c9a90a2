# %% Glorot before ReLU [doc]
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((100, 100, 3)),
    layers.Conv2D(32, 3, kernel_initializer="he_normal"),
    layers.Activation("relu"),
    layers.GlobalAveragePooling2D(),
    layers.Dense(10, activation="softmax"),
])

# %% An object, in the layer itself
import keras
from keras import layers

start = keras.initializers.HeNormal(seed=1)
inputs = keras.Input((39,))
x = layers.Dense(64, "relu", kernel_initializer=start)(inputs)
model = keras.Model(inputs, layers.Dense(1)(x))

# %% LeCun before LeakyReLU
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((39,)),
    layers.Dense(64, kernel_initializer=keras.initializers.HeNormal),
    layers.LeakyReLU(negative_slope=0.1),
    layers.Dense(1),
])

# %% A deep plain stack left to the default [teaching]
import keras
from keras import layers

model = keras.Sequential([keras.Input((256,))])
for _ in range(12):
    model.add(layers.Dense(256, activation="relu", kernel_initializer="he_normal"))
model.add(layers.Dense(1))

