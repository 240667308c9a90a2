# %% a mean by TensorFlow [doc]
import keras
import tensorflow as tf
from keras import layers

inputs = keras.Input((10, 8))
x = layers.Dense(16, activation="relu")(inputs)
x = tf.reduce_mean(x, axis=1)
#   ^^^^^^^^^^^^^^ error tf-op-on-keras-tensor: `tf.reduce_mean` cannot take a symbolic Keras tensor: use `keras.ops.mean`

# %% joined by TensorFlow
import tensorflow as tf
from tensorflow.keras.layers import Dense, Input

first, second = Input((20,)), Input((20,))
x = tf.concat([first, second], axis=-1)
#   ^^^^^^^^^ error tf-op-on-keras-tensor: `tf.concat` cannot take a symbolic Keras tensor: use `keras.ops.concatenate`
y = tf.nn.relu(Dense(64)(first))
#   ^^^^^^^^^^ error tf-op-on-keras-tensor: `tf.nn.relu` cannot take a symbolic Keras tensor: use `keras.ops.relu`
z = tf.gather(second, [0, 2], axis=1)
#   ^^^^^^^^^ error tf-op-on-keras-tensor: `tf.gather` cannot take a symbolic Keras tensor: use `keras.ops.take`

# %% NumPy
import keras
import numpy as np
from keras import layers

inputs = keras.Input((10, 8))
x = layers.Dense(16, activation="relu")(inputs)
x = np.max(x, axis=1)
#   ^^^^^^ error tf-op-on-keras-tensor: `np.max` cannot take a symbolic Keras tensor: use `keras.ops.max`

# %% the backend of TensorFlow
import tensorflow as tf
from tensorflow.keras import backend as K
from tensorflow.keras import layers

inputs = layers.Input((10, 8))
x = K.mean(inputs, axis=1)
#   ^^^^^^ error tf-op-on-keras-tensor: `tf.keras.backend.mean` cannot take a symbolic Keras tensor: use `keras.ops.mean`
y = K.square(inputs)
#   ^^^^^^^^ error tf-op-on-keras-tensor: `tf.keras.backend.square` cannot take a symbolic Keras tensor: use `keras.ops.square`

# %% in a function that is no layer
import keras
import tensorflow as tf
from keras import layers

def block(x, units):
    x = layers.Dense(units)(x)
    return tf.nn.relu(x)
#          ^^^^^^^^^^ error tf-op-on-keras-tensor: `tf.nn.relu` cannot take a symbolic Keras tensor: use `keras.ops.relu`

inputs = keras.Input((20,))
x = block(inputs, 64)
#   ~~~~~~~~~~~~~~~~~ `block` is called here

# %% a loss of one's own
import keras
from keras import layers

inputs = keras.Input((20,))
outputs = layers.Dense(1)(inputs)
model = keras.Model(inputs, outputs)
model.add_loss(keras.ops.mean(outputs))
#^^^^^^^^^^^^^ error tf-op-on-keras-tensor: `model.add_loss` cannot take a symbolic Keras tensor

# %% numbers that are not there
import keras
from keras import layers

inputs = keras.Input((20,))
outputs = layers.Dense(1)(inputs)
print(outputs.numpy())
#             ^^^^^ error tf-op-on-keras-tensor: A symbolic Keras tensor has no numbers yet, so no `numpy()` either

# %% operations of Keras [silent] [doc]
import keras
from keras import layers, ops

inputs = keras.Input((10, 8))
x = layers.Dense(16, activation="relu")(inputs)
x = ops.mean(x, axis=1)
y = 2 * x + 1

# %% in a layer of one's own [silent]
import keras
import tensorflow as tf
from keras import layers

class Mean(layers.Layer):
    def call(self, inputs):
        return self.reduce(inputs)

    def reduce(self, x):
        return tf.reduce_mean(x, axis=1)

inputs = keras.Input((10, 8))
x = Mean()(inputs)
y = layers.Lambda(lambda it: tf.reduce_sum(it, axis=1))(inputs)

# %% numbers that come out of a model [silent]
import keras
import numpy as np
import tensorflow as tf
from keras import layers

model = keras.Sequential([layers.Input((20,)), layers.Dense(3, activation="softmax")])
answers = model(np.random.rand(5, 20))
print(tf.reduce_mean(answers), np.max(answers), answers.numpy())
classes = tf.argmax(model.predict(np.random.rand(5, 20)), axis=-1)

# %% in a loss [silent]
import keras
import tensorflow as tf
from keras import layers

def rmse(y_true, y_pred):
    return tf.sqrt(tf.reduce_mean(tf.square(y_true - y_pred)))

model = keras.Sequential([layers.Input((20,)), layers.Dense(1)])
model.compile("adam", loss=rmse)

# %% what takes symbolic tensors [silent]
import keras
import numpy as np
import tensorflow as tf
from tensorflow.keras import backend as K

inputs = keras.Input((20,))
print(np.shape(inputs), np.ndim(inputs), tf.is_tensor(inputs), K.int_shape(inputs))
x = inputs * tf.constant(2.0)
y = keras.layers.Dense(3, activation=tf.nn.relu)(x)

# %% Keras 2 was asked for [unrunnable] [silent]
import tensorflow as tf
import tf_keras
from tf_keras import layers

inputs = layers.Input((20,))
x = tf.reduce_mean(inputs, axis=1)
