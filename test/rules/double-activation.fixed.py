# %% ReLU in the layer, sigmoid behind it [doc]
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((39,)),
    layers.Dense(64, activation="relu"),
    layers.Dense(1),
    layers.Activation("sigmoid"),
])

# %% Softmax twice [doc]
import keras
from keras import layers

inputs = keras.Input((39,))
x = layers.Dense(10)(inputs)
outputs = layers.Softmax()(x)
model = keras.Model(inputs, outputs)

# %% The same function twice
import keras
from keras import layers

act = "relu"
model = keras.Sequential()
model.add(keras.Input((39,)))
model.add(layers.Dense(64, act))
model.add(layers.Dense(1))

# %% Nothing is left for LeakyReLU
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((28, 28, 1)),
    layers.Conv2D(32, 3),
    layers.LeakyReLU(),
    layers.Flatten(),
    layers.Dense(10, activation="softmax"),
])

# %% The first softmax is an output of its own
import keras
from keras import layers

inputs = keras.Input((39,))
first = layers.Dense(10)(inputs)
second = layers.Softmax()(first)
model = keras.Model(inputs, [first, second])

# %% Softmax in the layer, and again on the way to a loss that the program computes itself
import tensorflow as tf

def train(images, labels):
    x = tf.layers.dense(tf.layers.flatten(images), 64, activation=tf.nn.relu)
    answer = tf.layers.dense(x, 10)
    hits = tf.equal(tf.argmax(labels, 1), tf.argmax(answer, 1))
    loss = tf.losses.log_loss(labels, tf.nn.softmax(answer))
    return tf.train.AdamOptimizer(0.001).minimize(loss), hits
