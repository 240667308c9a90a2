# %% A bias, and BatchNormalization right behind it [doc]
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((32, 32, 3)),
    layers.Conv2D(64, 3),
#   ^^^^^^^^^^^^^ hint bias-before-batchnorm: The bias before BatchNormalization is redundant: normalisation subtracts it
    layers.BatchNormalization(),
#   ~~~~~~~~~~~~~~~~~~~~~~~~~ subtracted here
    layers.Activation("relu"),
])

# %% No bias [doc]
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((32, 32, 3)),
    layers.Conv2D(64, 3, use_bias=False),
    layers.BatchNormalization(),
    layers.Activation("relu"),
])

# %% Written out
from tensorflow.keras.layers import BatchNormalization, Dense, Input

x = Dense(16, use_bias=True)(Input((8,)))
#                      ^^^^ hint bias-before-batchnorm: The bias before BatchNormalization is redundant: normalisation subtracts it
x = BatchNormalization()(x)
#   ~~~~~~~~~~~~~~~~~~ subtracted here

# %% An activation stands in between
import keras
from keras import layers

x = layers.Dense(16, activation="relu")(keras.Input((8,)))
x = layers.BatchNormalization()(x)
x = layers.Dense(16)(x)
x = layers.Activation("relu")(x)
x = layers.BatchNormalization()(x)

# %% Another normalisation, or one that does not centre
import keras
from keras import layers

x = layers.Dense(16)(keras.Input((8,)))
x = layers.LayerNormalization()(x)
x = layers.Dense(16)(x)
x = layers.BatchNormalization(center=False)(x)

# %% Both are read
import keras
from keras import layers

x = layers.Dense(16)(keras.Input((8,)))
y = layers.BatchNormalization()(x)
z = layers.Add()([x, y])

# %% Advice on style, not for everyone [teaching]
import keras
from keras import layers

model = keras.Sequential([keras.Input((8,)), layers.Dense(8), layers.BatchNormalization()])
