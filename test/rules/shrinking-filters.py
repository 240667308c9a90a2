# %% 512, 128, 32 [doc]
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((100, 100, 3)),
    layers.Conv2D(filters=512, kernel_size=3, strides=4, activation="relu"),
#                         ~~~ 512 filters
    layers.MaxPooling2D(2),
    layers.Conv2D(filters=128, kernel_size=3, activation="relu"),
#                         ^^^ info shrinking-filters: Filters shrink with depth (512, 128, 32): the network loses capacity; it is usually the other way round
    layers.Conv2D(filters=32, kernel_size=3, activation="relu"),
#                         ~~ 32 filters
    layers.GlobalAveragePooling2D(),
    layers.Dense(10, activation="softmax"),
])

# %% 32, 128, 512 [doc]
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((100, 100, 3)),
    layers.Conv2D(filters=32, kernel_size=3, strides=4, activation="relu"),
    layers.MaxPooling2D(2),
    layers.Conv2D(filters=128, kernel_size=3, activation="relu"),
    layers.Conv2D(filters=512, kernel_size=3, activation="relu"),
    layers.GlobalAveragePooling2D(),
    layers.Dense(10, activation="softmax"),
])

# %% In a loop
from tensorflow.keras import Input, Sequential
from tensorflow.keras.layers import Conv2D, Dense, Flatten, MaxPooling2D

model = Sequential([Input((64, 64, 3))])
for filters in [128, 64, 32]:
#~~~~~~~~~~~~~~~~~~~~~~~~~~~~ turn 2: filters=64
    model.add(Conv2D(filters, (3, 3), padding="same", activation="relu"))
#                    ^^^^^^^ info shrinking-filters: Filters shrink with depth (128, 64, 32): the network loses capacity; it is usually the other way round
#                    ~~~~~~~ 128 filters
#                    ~~~~~~~ 32 filters
    model.add(MaxPooling2D())
model.add(Flatten())
model.add(Dense(2, activation="softmax"))

# %% Functional, with a plateau and a 1×1 convolution that does not count
import keras
from keras import layers

inputs = keras.Input((64, 64, 1))
x = layers.Conv2D(64, 3, activation="relu")(inputs)
#                 ~~ 64 filters
x = layers.Conv2D(64, 3, activation="relu")(x)
#                 ~~ 64 filters
x = layers.MaxPooling2D(2)(x)
x = layers.Conv2D(32, 3, activation="relu")(x)
#                 ^^ info shrinking-filters: Filters shrink with depth (64, 64, 32, 16): the network loses capacity; it is usually the other way round
x = layers.Conv2D(256, 1, activation="relu")(x)
x = layers.Conv2D(16, 3, activation="relu")(x)
#                 ~~ 16 filters
x = layers.Flatten()(x)
model = keras.Model(inputs, layers.Dense(10, activation="softmax")(x))

# %% Once down is not a habit
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((64, 64, 3)),
    layers.Conv2D(64, 3, activation="relu"),
    layers.MaxPooling2D(2),
    layers.Conv2D(32, 3, activation="relu"),
    layers.Flatten(),
    layers.Dense(10, activation="softmax"),
])

# %% Down and up again
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((64, 64, 3)),
    layers.Conv2D(64, 3, activation="relu"),
    layers.MaxPooling2D(2),
    layers.Conv2D(32, 3, activation="relu"),
    layers.Conv2D(16, 3, activation="relu"),
    layers.Conv2D(128, 3, activation="relu"),
    layers.Flatten(),
    layers.Dense(10, activation="softmax"),
])

# %% Narrow layers between wide ones: 1×1 bottlenecks, branches
import keras
from keras import layers

inputs = keras.Input((64, 64, 3))
x = layers.Conv2D(256, 3, strides=2, activation="relu")(inputs)
a = layers.Conv2D(64, 1, activation="relu")(x)
a = layers.Conv2D(64, 3, padding="same", activation="relu")(a)
b = layers.Conv2D(32, 3, padding="same", activation="relu")(x)
x = layers.Concatenate()([a, b])
x = layers.GlobalAveragePooling2D()(x)
model = keras.Model(inputs, layers.Dense(10, activation="softmax")(x))

# %% An encoder whose decoder follows
import keras
from keras import layers

inputs = keras.Input((32, 32, 3))
x = layers.Conv2D(64, 3, padding="same", activation="relu")(inputs)
x = layers.MaxPooling2D()(x)
x = layers.Conv2D(32, 3, padding="same", activation="relu")(x)
x = layers.MaxPooling2D()(x)
x = layers.Conv2D(8, 3, padding="same", activation="relu")(x)
x = layers.UpSampling2D(4)(x)
x = layers.Conv2D(3, 3, padding="same", activation="sigmoid")(x)
model = keras.Model(inputs, x)

# %% Layers as functions, and a loss that the program computes itself
import tensorflow as tf

def train(images, labels):
#   ~~~~~ `train` is called here
    x = tf.layers.conv2d(images, 32, 5, padding="same", activation=tf.nn.relu)
#       ^^^^^^^^^^^^^^^^ error removed-method: TensorFlow 2 has no `tf.layers.conv2d`: use `keras.layers.Conv2D`
#                                ~~ 32 filters
    x = tf.layers.max_pooling2d(x, 2, 2)
#       ^^^^^^^^^^^^^^^^^^^^^^^ error removed-method: TensorFlow 2 has no `tf.layers.max_pooling2d`: use `keras.layers.MaxPooling2D`
    x = tf.layers.conv2d(x, 16, 5, padding="same", activation=tf.nn.relu)
#       ^^^^^^^^^^^^^^^^ error removed-method: TensorFlow 2 has no `tf.layers.conv2d`: use `keras.layers.Conv2D`
#                           ^^ info shrinking-filters: Filters shrink with depth (32, 16, 8): the network loses capacity; it is usually the other way round
    x = tf.layers.max_pooling2d(x, 2, 2)
#       ^^^^^^^^^^^^^^^^^^^^^^^ error removed-method: TensorFlow 2 has no `tf.layers.max_pooling2d`: use `keras.layers.MaxPooling2D`
    x = tf.layers.conv2d(x, 8, 5, padding="same", activation=tf.nn.relu)
#       ^^^^^^^^^^^^^^^^ error removed-method: TensorFlow 2 has no `tf.layers.conv2d`: use `keras.layers.Conv2D`
#                           ~ 8 filters
    logits = tf.layers.dense(tf.layers.flatten(x), 10)
#            ^^^^^^^^^^^^^^^ error removed-method: TensorFlow 2 has no `tf.layers.dense`: use `keras.layers.Dense`
#                            ^^^^^^^^^^^^^^^^^ error removed-method: TensorFlow 2 has no `tf.layers.flatten`: use `keras.layers.Flatten`
    loss = tf.losses.softmax_cross_entropy(labels, logits)
    hits = tf.equal(tf.argmax(labels, 1), tf.argmax(logits, 1))
    return tf.train.AdamOptimizer(0.001).minimize(loss), hits
#          ^^^^^^^^^^^^^^^^^^^^^^ error removed-method: TensorFlow 2 has no `tf.train.AdamOptimizer`: use `tf.compat.v1.train.AdamOptimizer`
