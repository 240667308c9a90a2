# %% ReLU computes what the pooling throws away [doc]
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((28, 28, 1)),
    layers.Conv2D(32, 3),
    layers.MaxPooling2D(pool_size=(2, 2)),
    layers.Activation("relu"),
    layers.Flatten(),
    layers.Dense(10, activation="softmax"),
])

# %% Overlapping windows, functional
import keras
from keras import layers

inputs = keras.Input((64, 8))
x = layers.Conv1D(32, 3)(inputs)
x = layers.MaxPooling1D(3, strides=2, padding="same")(x)
x = layers.ReLU()(x)
x = layers.GlobalAveragePooling1D()(x)
model = keras.Model(inputs, layers.Dense(10, activation="softmax")(x))

