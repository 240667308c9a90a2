# %% An argument that the layer does not have [doc]
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((28, 28, 1)),
    layers.Conv2D(32, 3, activate="relu"),
#                        ^^^^^^^^^^^^^^^ error build-error: Keras stops here: Unrecognized keyword arguments passed to Conv2D: {'activate': 'relu'}
])

# %% Every argument is known to the layer [doc]
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((28, 28, 1)),
    layers.Conv2D(32, 3, activation="relu"),
])

# %% An argument is missing, or one too many
import keras
from keras import layers

layer = layers.Dense()
#       ^^^^^^^^^^^^ error build-error: Keras stops here: Dense.__init__() missing 1 required positional argument: 'units'
other = layers.Flatten(None, 3)
#       ^^^^^^^^^^^^^^ error build-error: Keras stops here: Flatten.__init__() takes from 1 to 2 positional arguments but 3 were given

# %% Values that do not go together
import keras
from keras import layers

x = keras.Input((8, 8, 6))
x = layers.GaussianNoise(2.0)(x)
#                        ^^^ error build-error: Keras stops here: Invalid value received for argument `stddev`. Expected a float value between 0 and 1. Received: stddev=2.0

# %% The last axis must stay what it was
import keras
from keras import layers

shared = layers.Dense(8)
#        ^^^^^^^^^^^^ error build-error: Keras stops here: Input 0 with name 'None' of layer 'dense' is incompatible with the layer: expected axis -1 of input shape to have value 4, but received input with shape (None, 5)
a = shared(keras.Input((4,)))
b = shared(keras.Input((5,)))
#~~~~~~~~~~~~~~~~~~~~~~~~~~~~ and it is here that the program stops

# %% What is raised inside try is the program's own affair
import keras
from keras import layers

try:
    layer = layers.Dense(-1)
except ValueError:
    layer = layers.Dense(1)

# %% What we do not know Keras may accept
import keras
import os
from keras import layers

units = int(os.environ.get("UNITS", 8))
x = layers.Dense(units)(keras.Input((4,)))
x = layers.Conv1D(units, 3, padding=os.environ.get("PADDING", "same"))(keras.Input((10, 4)))

# %% A default of None is for callers to replace
import keras
from keras import layers


def network(include_top, classes=None, groups=0):
    x = inputs = keras.Input((8, 8, 4))
    x = layers.Conv2D(4, 3, groups=groups)(x)
    x = layers.GlobalAveragePooling2D()(x)
    if include_top:
        x = layers.Dense(classes)(x)
    return keras.Model(inputs, x)


class Block(layers.Layer):
    def __init__(self, channel_axis=None):
        super().__init__()
        self.norm = layers.BatchNormalization(axis=channel_axis)

    def call(self, x):
        return self.norm(x)

# %% A shape with a star of unknown length
import keras
from keras import layers, ops


class Heads(layers.Layer):
    def call(self, q):
        shape = ops.shape(q)
        q = ops.reshape(q, (*shape[:-1], 2, shape[-1] // 2))
        return ops.einsum("btnh,bsnh->bnts", q, q)

# %% Names start again after clear_session
import keras
from keras import layers

keras.utils.clear_session()
first = keras.Sequential([layers.Input((4,)), layers.Dense(8), layers.Dense(1)])
keras.utils.clear_session()
second = keras.Sequential([layers.Input((4,)), layers.Dense(8), layers.Dense(1)])
hidden = second.get_layer("dense")
