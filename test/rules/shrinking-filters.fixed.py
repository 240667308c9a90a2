# %% 512, 128, 32 [doc]
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
for filters in [32, 64, 128]:
    model.add(Conv2D(filters, (3, 3), padding="same", activation="relu"))
    model.add(MaxPooling2D())
model.add(Flatten())
model.add(Dense(2, activation="softmax"))

# %% Functional, with a plateau and a 1×1 convolution that does not count
import keras
from keras import layers

inputs = keras.Input((64, 64, 1))
x = layers.Conv2D(16, 3, activation="relu")(inputs)
x = layers.Conv2D(32, 3, activation="relu")(x)
x = layers.MaxPooling2D(2)(x)
x = layers.Conv2D(64, 3, activation="relu")(x)
x = layers.Conv2D(256, 1, activation="relu")(x)
x = layers.Conv2D(64, 3, activation="relu")(x)
x = layers.Flatten()(x)
model = keras.Model(inputs, layers.Dense(10, activation="softmax")(x))

# %% Layers as functions, and a loss that the program computes itself
import tensorflow as tf

def train(images, labels):
    x = tf.layers.conv2d(images, 8, 5, padding="same", activation=tf.nn.relu)
    x = tf.layers.max_pooling2d(x, 2, 2)
    x = tf.layers.conv2d(x, 16, 5, padding="same", activation=tf.nn.relu)
    x = tf.layers.max_pooling2d(x, 2, 2)
    x = tf.layers.conv2d(x, 32, 5, padding="same", activation=tf.nn.relu)
    logits = tf.layers.dense(tf.layers.flatten(x), 10)
    loss = tf.losses.softmax_cross_entropy(labels, logits)
    hits = tf.equal(tf.argmax(labels, 1), tf.argmax(logits, 1))
    return tf.train.AdamOptimizer(0.001).minimize(loss), hits
