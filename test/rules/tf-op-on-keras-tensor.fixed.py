# %% a mean by TensorFlow [doc]
import keras
import tensorflow as tf
from keras import layers

inputs = keras.Input((10, 8))
x = layers.Dense(16, activation="relu")(inputs)
x = keras.ops.mean(x, axis=1)

# %% joined by TensorFlow
import tensorflow as tf
from tensorflow.keras.layers import Dense, Input

first, second = Input((20,)), Input((20,))
x = tf.keras.ops.concatenate([first, second], axis=-1)
y = tf.keras.ops.relu(Dense(64)(first))
z = tf.gather(second, [0, 2], axis=1)

# %% NumPy
import keras
import numpy as np
from keras import layers

inputs = keras.Input((10, 8))
x = layers.Dense(16, activation="relu")(inputs)
x = keras.ops.max(x, axis=1)

# %% the backend of TensorFlow
import tensorflow as tf
from tensorflow.keras import backend as K
from tensorflow.keras import layers

inputs = layers.Input((10, 8))
x = tf.keras.ops.mean(inputs, axis=1)
y = tf.keras.ops.square(inputs)

# %% in a function that is no layer
import keras
import tensorflow as tf
from keras import layers

def block(x, units):
    x = layers.Dense(units)(x)
    return keras.ops.relu(x)

inputs = keras.Input((20,))
x = block(inputs, 64)

