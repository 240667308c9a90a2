# %% Axis 1 is the rows [doc]
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((32, 32, 3)),
    layers.Conv2D(16, 3, activation="relu"),
    layers.BatchNormalization(axis=1),
#                                  ^ warning batchnorm-wrong-axis: BatchNormalization normalises axis 1, which is image rows, not channels
])

# %% The last axis, which is the default [doc]
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
x = layers.BatchNormalization(axis=-1)(x)
#                                  ^^ warning batchnorm-wrong-axis: BatchNormalization normalises axis -1, which is image columns, not channels

# %% Columns, steps
from keras.layers import BatchNormalization, Conv1D, Conv2D, Input

x = BatchNormalization(axis=2)(Conv2D(8, 3)(Input((16, 16, 3))))
#                           ^ warning batchnorm-wrong-axis: BatchNormalization normalises axis 2, which is image columns, not channels
y = BatchNormalization(axis=1)(Conv1D(8, 3)(Input((16, 3))))
#                           ^ info batchnorm-wrong-axis: BatchNormalization normalises axis 1, which is time steps, not features

# %% One row of features has one axis only
import keras
from keras import layers

x = layers.Dense(8)(keras.Input((4,)))
x = layers.BatchNormalization(axis=1)(x)

# %% The right axis, in many ways
import keras
from keras import layers

x = layers.Conv2D(8, 3)(keras.Input((16, 16, 3)))
x = layers.BatchNormalization(axis=-1)(x)
x = layers.Conv2D(8, 3)(x)
x = layers.BatchNormalization(axis=3)(x)
y = layers.Conv2D(8, 3, data_format="channels_first")(keras.Input((3, 16, 16)))
y = layers.BatchNormalization(axis=1)(y)

# %% By the format of the program
import keras
from keras import layers

bn_axis = 3 if keras.config.image_data_format() == "channels_last" else 1
x = layers.Conv2D(8, 3)(keras.Input((16, 16, 3)))
x = layers.BatchNormalization(axis=bn_axis)(x)

# %% By a name that says something else
import keras
from keras import layers

channel_axis = 1
x = keras.Input((32, 32, 3))
x = layers.Conv2D(16, 3, use_bias=False)(x)
x = layers.BatchNormalization(axis=channel_axis)(x)
#                                  ^^^^^^^^^^^^ warning batchnorm-wrong-axis: BatchNormalization normalises axis 1, which is image rows, not channels
