# %% Four units before 46 classes [doc]
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((10000,)),
    layers.Dense(64, activation="relu"),
    layers.Dense(4, activation="relu"),
#                ^ info class-bottleneck: 4 units before 46 classes: a bottleneck
    layers.Dense(46, activation="softmax"),
#                ~~ 46 classes
])

# %% 64 units before 46 classes [doc]
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((10000,)),
    layers.Dense(64, activation="relu"),
    layers.Dense(64, activation="relu"),
    layers.Dense(46, activation="softmax"),
])

# %% Functional, behind convolutions
from tensorflow.keras import Input, Model
from tensorflow.keras.layers import Activation, Conv2D, Dense, Dropout, GlobalAveragePooling2D

inputs = Input((64, 64, 3))
x = Conv2D(128, 3, activation="relu")(inputs)
x = GlobalAveragePooling2D()(x)
x = Dense(16, activation="relu")(x)
#         ^^ info class-bottleneck: 16 units before 200 classes: a bottleneck
x = Dropout(0.5)(x)
x = Dense(200)(x)
#         ~~~ 200 classes
model = Model(inputs, Activation("softmax")(x))

# %% Narrow, but not by much
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((784,)),
    layers.Dense(64, activation="relu"),
    layers.Dense(16, activation="relu"),
    layers.Dense(10, activation="softmax"),
])

# %% A toy, a yes or no
import keras
from keras import layers

toy = keras.Sequential([keras.Input((4,)), layers.Dense(2, activation="relu"), layers.Dense(10, activation="softmax")])
binary = keras.Sequential([
    keras.Input((784,)),
    layers.Dense(64, activation="relu"),
    layers.Dense(1, activation="relu"),
    layers.Dense(2, activation="softmax"),
])

# %% The narrow layer is looked at
import keras
from keras import layers

inputs = keras.Input((784,))
x = layers.Dense(128, activation="relu")(inputs)
plane = layers.Dense(2, name="plane")(x)
model = keras.Model(inputs, [layers.Dense(10, activation="softmax")(plane), plane])
