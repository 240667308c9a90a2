# %% ReLU in the layer, sigmoid behind it [doc]
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((39,)),
    layers.Dense(64, activation="relu"),
    layers.Dense(1, activation="relu"),
#                              ^^^^^^ warning double-activation: Two activations in a row, `relu` then `sigmoid`: the probability cannot fall below 0.5
    layers.Activation("sigmoid"),
#                     ~~~~~~~~~ the other activation
])

# %% Softmax twice [doc]
import keras
from keras import layers

inputs = keras.Input((39,))
x = layers.Dense(10, activation="softmax")(inputs)
#                               ^^^^^^^^^ warning double-activation: Two activations in a row, `softmax` then `softmax`: the classes become almost equal
outputs = layers.Softmax()(x)
#         ~~~~~~~~~~~~~~ the other activation
model = keras.Model(inputs, outputs)

# %% The same function twice
import keras
from keras import layers

act = "relu"
model = keras.Sequential()
model.add(keras.Input((39,)))
model.add(layers.Dense(64, act))
#                          ~~~ the other activation
model.add(layers.ReLU())
#         ^^^^^^^^^^^ warning double-activation: Two activations in a row, `relu` then `relu`: the second changes nothing
model.add(layers.Dense(1))

# %% Nothing is left for LeakyReLU
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((28, 28, 1)),
    layers.Conv2D(32, 3, activation="relu"),
#                                   ^^^^^^ warning double-activation: Two activations in a row, `relu` then `leaky_relu`: everything negative is already cut off
    layers.LeakyReLU(),
#   ~~~~~~~~~~~~~~~~ the other activation
    layers.Flatten(),
    layers.Dense(10, activation="softmax"),
])

# %% One activation each [doc]
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((28, 28, 1)),
    layers.Conv2D(32, 3),
    layers.LeakyReLU(),
    layers.Flatten(),
    layers.Dense(10),
    layers.Activation("softmax"),
])

# %% Normalisation between them
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((39,)),
    layers.Dense(64, activation="relu"),
    layers.BatchNormalization(),
    layers.ReLU(),
    layers.Dense(1),
])

# %% ReLU and then the average of each map: softmax gets another number
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((32, 32, 3)),
    layers.Conv2D(10, 1, activation="relu"),
    layers.GlobalAveragePooling2D(),
    layers.Softmax(),
])

# %% A ceiling, and activations that do not undo each other
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((39,)),
    layers.Dense(64, activation="relu"),
    layers.ReLU(max_value=1.0),
    layers.Dense(64, activation="tanh"),
    layers.Activation("relu"),
    layers.Dense(1),
])

# %% The first softmax is an output of its own
import keras
from keras import layers

inputs = keras.Input((39,))
first = layers.Dense(10, activation="softmax")(inputs)
#                                   ^^^^^^^^^ warning double-activation: Two activations in a row, `softmax` then `softmax`: the classes become almost equal
second = layers.Softmax()(first)
#        ~~~~~~~~~~~~~~ the other activation
model = keras.Model(inputs, [first, second])

# %% Softmax in the layer, and again on the way to a loss that the program computes itself
import tensorflow as tf

def train(images, labels):
#   ~~~~~ `train` is called here
    x = tf.layers.dense(tf.layers.flatten(images), 64, activation=tf.nn.relu)
#       ^^^^^^^^^^^^^^^ error removed-method: TensorFlow 2 has no `tf.layers.dense`: use `keras.layers.Dense`
#                       ^^^^^^^^^^^^^^^^^ error removed-method: TensorFlow 2 has no `tf.layers.flatten`: use `keras.layers.Flatten`
    answer = tf.layers.dense(x, 10, activation=tf.nn.softmax)
#            ^^^^^^^^^^^^^^^ error removed-method: TensorFlow 2 has no `tf.layers.dense`: use `keras.layers.Dense`
#                                              ^^^^^^^^^^^^^ warning double-activation: Two activations in a row, `softmax` then `softmax`: the classes become almost equal
    hits = tf.equal(tf.argmax(labels, 1), tf.argmax(answer, 1))
    loss = tf.losses.log_loss(labels, tf.nn.softmax(answer))
#                                     ~~~~~~~~~~~~~ the other activation
    return tf.train.AdamOptimizer(0.001).minimize(loss), hits
#          ^^^^^^^^^^^^^^^^^^^^^^ error removed-method: TensorFlow 2 has no `tf.train.AdamOptimizer`: use `tf.compat.v1.train.AdamOptimizer`
