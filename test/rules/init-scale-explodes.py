# %% A deviation of one [doc]
import keras
from keras import initializers, layers

model = keras.Sequential([
    keras.Input((256,)),
    layers.Dense(256, activation="relu", kernel_initializer=initializers.RandomNormal(stddev=1.0)),
#                                                                                            ^^^ warning init-scale-explodes: Initial std 1 is large for 256 inputs: the signal grows about 11× per layer
    layers.Dense(256, activation="relu", kernel_initializer=initializers.RandomNormal(stddev=1.0)),
#                                                                                            ^^^ warning init-scale-explodes: Initial std 1 is large for 256 inputs: the signal grows about 11× per layer
    layers.Dense(10, activation="softmax"),
])

# %% A range, through a variable, in convolutions
import keras
from keras import initializers, layers

start = initializers.RandomUniform(-1, 1)
x = inputs = keras.Input((32, 32, 16))
for _ in range(2):
#~~~~~~~~~~~~~~~~~ turn 2: _=1
    x = layers.Conv2D(16, 3, kernel_initializer=start)(x)
#                                               ^^^^^ warning init-scale-explodes: Initial std 0.58 is large for 144 inputs: the signal grows about 5× per layer
    x = layers.LeakyReLU()(x)
x = layers.GlobalAveragePooling2D()(x)
model = keras.Model(inputs, layers.Dense(10, activation="softmax")(x))

# %% He looks at the layer [doc]
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((256,)),
    layers.Dense(256, activation="relu", kernel_initializer="he_normal"),
    layers.Dense(256, activation="relu", kernel_initializer="he_normal"),
    layers.Dense(10, activation="softmax"),
])

# %% Small deviations; a single large one
import keras
from keras import initializers, layers

discriminator = keras.Sequential([
    keras.Input((64, 64, 3)),
    layers.Conv2D(64, 4, 2, kernel_initializer=initializers.RandomNormal(stddev=0.02)),
    layers.LeakyReLU(0.2),
    layers.Conv2D(128, 4, 2, kernel_initializer=initializers.RandomNormal(stddev=0.02)),
    layers.LeakyReLU(0.2),
    layers.Flatten(),
    layers.Dense(1),
])
wide = keras.Sequential([
    keras.Input((256,)),
    layers.Dense(256, activation="relu", kernel_initializer=initializers.RandomNormal(stddev=1.0)),
    layers.Dense(256, activation="relu"),
    layers.Dense(10, activation="softmax"),
])

# %% Normalisation, and activations that cannot grow
import keras
from keras import initializers, layers

normalized = keras.Sequential([
    keras.Input((256,)),
    layers.Dense(256, kernel_initializer=initializers.RandomNormal(stddev=1.0)),
    layers.BatchNormalization(),
    layers.ReLU(),
    layers.Dense(256, kernel_initializer=initializers.RandomNormal(stddev=1.0)),
    layers.BatchNormalization(),
    layers.ReLU(),
    layers.Dense(10, activation="softmax"),
])
bounded = keras.Sequential([
    keras.Input((256,)),
    layers.Dense(256, activation="tanh", kernel_initializer=initializers.RandomNormal(stddev=1.0)),
    layers.Dense(256, activation="tanh", kernel_initializer=initializers.RandomNormal(stddev=1.0)),
    layers.Dense(10, activation="softmax"),
])

# %% The number of inputs is not known
import keras
from keras import initializers, layers

model = keras.Sequential([
    layers.Dense(256, activation="relu", kernel_initializer=initializers.RandomNormal(stddev=1.0)),
    layers.Dense(10, activation="softmax"),
])

# %% A single layer, very much too large
import keras
from keras import initializers, layers

model = keras.Sequential([
    keras.Input((784,)),
    layers.Dense(30, kernel_initializer=initializers.RandomNormal(stddev=1.0), activation="relu"),
#                                                                        ^^^ warning init-scale-explodes: Initial std 1 is large for 784 inputs: the signal grows about 20× per layer
    layers.Dense(10, activation="softmax"),
])
