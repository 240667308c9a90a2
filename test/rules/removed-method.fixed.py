# %% generators [doc]
import keras
from keras import layers

model = keras.Sequential([layers.Input((20,)), layers.Dense(64, activation="relu"), layers.Dense(3, activation="softmax")])
model.compile("adam", "categorical_crossentropy")

def batches():
    while True:
        yield load_batch()

model.fit(batches(), steps_per_epoch=100, epochs=5)
model.evaluate(batches(), steps=10)

# %% numbers of classes
import keras
import numpy as np
from keras import layers

x_train, y_train = np.random.rand(1000, 28, 28), np.random.randint(10, size=1000)
x_test, y_test = np.random.rand(1000, 28, 28), np.random.randint(10, size=1000)
model = keras.Sequential([
    layers.Input((28, 28)),
    layers.Flatten(),
    layers.Dense(64, activation="relu"),
    layers.Dense(10, activation="softmax"),
])
model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
model.fit(x_train, y_train, epochs=5)
classes = model.predict(x_test).argmax(axis=-1)
print((classes == y_test).mean())

# %% yes or no
import keras
import numpy as np
from keras import layers

x, y = np.random.rand(1000, 20), np.random.randint(2, size=1000)
model = keras.Sequential([layers.Input((20,)), layers.Dense(16, activation="relu"), layers.Dense(1, activation="sigmoid")])
model.compile("adam", "binary_crossentropy")
model.fit(x, y, epochs=5)
probabilities = model.predict(x)

# %% a threshold
import keras
import numpy as np
from keras import layers

x, y = np.random.rand(1000, 20), np.random.randint(2, size=1000)
model = keras.Sequential([layers.Input((20,)), layers.Dense(16, activation="relu"), layers.Dense(1, activation="sigmoid")])
model.compile("adam", "binary_crossentropy")
model.fit(x, y, epochs=5)
labels = (model.predict(x) > 0.5).astype("int32")

# %% what layers knew
import keras
from keras import layers

model = keras.Sequential([layers.Input((20,)), layers.Dense(64, activation="relu"), layers.Dense(10)])
hidden = model.layers[0]
print(hidden.output.shape)

# %% the mathematics of the backend [late]
import keras
from keras import backend as K
from keras import layers

def rmse(y_true, y_pred):
    return keras.ops.sqrt(keras.ops.mean(keras.ops.square(y_pred - y_true)))

model = keras.Sequential([layers.Input((20,)), layers.Dense(64, activation="relu"), layers.Dense(1)])
model.compile("adam", loss=rmse)
model.fit(keras.ops.zeros((32, 20)), keras.ops.zeros((32, 1)))

# %% reparameterisation
import keras
from keras import backend as K
from keras import layers

mean = keras.Input((2,))
log_variance = keras.Input((2,))
z = mean + keras.ops.exp(0.5 * log_variance)

# %% yaml
import keras
from keras import layers

model = keras.Sequential([layers.Input((20,)), layers.Dense(64, activation="relu"), layers.Dense(10)])
text = model.to_json()

# %% more of the backend [late]
import keras.backend as K
import numpy as np
from keras import ops

def accuracy(y_true, y_pred):
    classes = ops.argmax(y_pred, axis=-1)
    return ops.mean(ops.cast(ops.equal(ops.argmax(y_true, axis=-1), classes), "float32"))

def clipped(y_true, y_pred):
    return ops.abs(K.clip(y_pred, min_value=0, max_value=1) - y_true)

print(accuracy(ops.one_hot([0, 1], 2), ops.one_hot([1, 1], 2)), clipped(np.zeros(3), np.ones(3)))

# %% the tensors of a Sequential model
import keras
from keras import layers

model = keras.Sequential([layers.Input((20,)), layers.Dense(64, activation="relu"), layers.Dense(10)])
head = layers.Dense(3, activation="softmax")(model.outputs[0])
classifier = keras.Model(model.inputs[0], head)

# %% what layers knew of themselves
import keras
from keras import layers

inputs = keras.Input((20,))
dense = layers.Dense(64, activation="relu")
model = keras.Model(inputs, layers.Dense(10)(dense(inputs)))
print(dense.output, dense.kernel, dense.inbound_nodes, inputs.shape)

# %% states of metrics and of optimizers
import keras

mean = keras.metrics.Mean()
mean.reset_state()
optimizer = keras.optimizers.Adam()
print(optimizer.get_weights(), optimizer.variables)

# %% TensorFlow 1
import tensorflow as tf

tf.random.set_seed(42)
images = tf.placeholder(tf.float32, [None, 784])
hidden = tf.layers.dense(images, 64, activation=tf.nn.relu)
optimizer = tf.train.AdamOptimizer(0.001)
session = tf.Session()

