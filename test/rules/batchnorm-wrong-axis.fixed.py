# %% Axis 1 is the rows [doc]
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((32, 32, 3)),
    layers.Conv2D(16, 3, activation="relu"),
    layers.BatchNormalization(),
])

# %% Channels first, and the last axis written out
import keras
from keras import layers

x = keras.Input((3, 32, 32))
x = layers.Conv2D(16, 3, data_format="channels_first")(x)
x = layers.Activation("relu")(x)
x = layers.BatchNormalization(axis=1)(x)

# %% Columns, steps
from keras.layers import BatchNormalization, Conv1D, Conv2D, Input

x = BatchNormalization()(Conv2D(8, 3)(Input((16, 16, 3))))
y = BatchNormalization()(Conv1D(8, 3)(Input((16, 3))))

# %% By a name that says something else
import keras
from keras import layers

channel_axis = 1
x = keras.Input((32, 32, 3))
x = layers.Conv2D(16, 3, use_bias=False)(x)
x = layers.BatchNormalization()(x)
