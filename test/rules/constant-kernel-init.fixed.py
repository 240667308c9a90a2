# %% All units start from zero [doc]
import keras
from keras import layers

model = keras.Sequential()
model.add(layers.InputLayer([39]))
model.add(layers.Dense(128, kernel_initializer="he_normal"))
model.add(layers.Dense(1))

# %% Zeros before ReLU: the layer is dead [doc]
import keras
from keras import layers

inputs = keras.Input((39,))
x = layers.Dense(64, "relu", kernel_initializer="he_normal")(inputs)
outputs = layers.Dense(1)(x)
model = keras.Model(inputs, outputs)

# %% A number through a variable; ReLU behind BatchNormalization
import keras
from keras import layers

start = "he_normal"
model = keras.Sequential([
    keras.Input((28, 28, 1)),
    layers.Conv2D(32, 3, kernel_initializer=start),
    layers.BatchNormalization(),
    layers.Activation("relu"),
    layers.Flatten(),
    layers.Dense(10, activation="softmax"),
])

# %% Two zero layers in a row
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((8,)),
    layers.Dense(32, "tanh"),
    layers.Dense(16, "tanh"),
    layers.Dense(1),
])

# %% Ones, as a class
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((28, 28, 1)),
    layers.Conv2D(32, 3, activation="sigmoid"),
    layers.GlobalAveragePooling2D(),
    layers.Dense(10, activation="softmax"),
])

# %% A zero table before ReLU
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((20,)),
    layers.Embedding(1000, 16),
    layers.Dense(32, activation="relu"),
    layers.GlobalAveragePooling1D(),
    layers.Dense(1, activation="sigmoid"),
])

