# %% generators [doc]
import keras
from keras import layers

model = keras.Sequential([layers.Input((20,)), layers.Dense(64, activation="relu"), layers.Dense(3, activation="softmax")])
model.compile("adam", "categorical_crossentropy")

def batches():
    while True:
        yield load_batch()

model.fit_generator(batches(), steps_per_epoch=100, epochs=5)
#     ^^^^^^^^^^^^^ error removed-method: Keras 3 has no `fit_generator()`: use `fit()`
model.evaluate_generator(batches(), steps=10)
#     ^^^^^^^^^^^^^^^^^^ error removed-method: Keras 3 has no `evaluate_generator()`: use `evaluate()`

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
classes = model.predict_classes(x_test)
#               ^^^^^^^^^^^^^^^ error removed-method: Keras 3 has no `predict_classes()`: use `predict()`
print((classes == y_test).mean())

# %% yes or no
import keras
import numpy as np
from keras import layers

x, y = np.random.rand(1000, 20), np.random.randint(2, size=1000)
model = keras.Sequential([layers.Input((20,)), layers.Dense(16, activation="relu"), layers.Dense(1, activation="sigmoid")])
model.compile("adam", "binary_crossentropy")
model.fit(x, y, epochs=5)
probabilities = model.predict_proba(x)
#                     ^^^^^^^^^^^^^ error removed-method: Keras 3 has no `predict_proba()`: use `predict()`

# %% a threshold
import keras
import numpy as np
from keras import layers

x, y = np.random.rand(1000, 20), np.random.randint(2, size=1000)
model = keras.Sequential([layers.Input((20,)), layers.Dense(16, activation="relu"), layers.Dense(1, activation="sigmoid")])
model.compile("adam", "binary_crossentropy")
model.fit(x, y, epochs=5)
labels = model.predict_classes(x)
#              ^^^^^^^^^^^^^^^ error removed-method: Keras 3 has no `predict_classes()`: use `predict()`

# %% what layers knew
import keras
from keras import layers

model = keras.Sequential([layers.Input((20,)), layers.Dense(64, activation="relu"), layers.Dense(10)])
hidden = model.layers[0]
print(hidden.output_shape)
#            ^^^^^^^^^^^^ error removed-method: Keras 3 has no `output_shape`: use `output.shape`

# %% the mathematics of the backend [late]
import keras
from keras import backend as K
from keras import layers

def rmse(y_true, y_pred):
    return K.sqrt(K.mean(K.square(y_pred - y_true)))
#          ^^^^^^ error removed-method: Keras 3 has no `keras.backend.sqrt`: use `keras.ops.sqrt`
#                 ^^^^^^ error removed-method: Keras 3 has no `keras.backend.mean`: use `keras.ops.mean`
#                        ^^^^^^^^ error removed-method: Keras 3 has no `keras.backend.square`: use `keras.ops.square`

model = keras.Sequential([layers.Input((20,)), layers.Dense(64, activation="relu"), layers.Dense(1)])
model.compile("adam", loss=rmse)
model.fit(keras.ops.zeros((32, 20)), keras.ops.zeros((32, 1)))

# %% reparameterisation
import keras
from keras import backend as K
from keras import layers

mean = keras.Input((2,))
log_variance = keras.Input((2,))
z = mean + K.exp(0.5 * log_variance)
#          ^^^^^ error removed-method: Keras 3 has no `keras.backend.exp`: use `keras.ops.exp`

# %% yaml
import keras
from keras import layers

model = keras.Sequential([layers.Input((20,)), layers.Dense(64, activation="relu"), layers.Dense(10)])
text = model.to_yaml()
#            ^^^^^^^ error removed-method: Keras 3 has no `to_yaml`: use `to_json`

# %% more of the backend [late]
import keras.backend as K
import numpy as np
from keras import ops

def accuracy(y_true, y_pred):
    classes = K.argmax(y_pred)
#             ^^^^^^^^ error removed-method: Keras 3 has no `keras.backend.argmax`: use `keras.ops.argmax`
    return K.mean(K.cast(K.equal(K.argmax(y_true, axis=-1), classes), "float32"))
#          ^^^^^^ error removed-method: Keras 3 has no `keras.backend.mean`: use `keras.ops.mean`
#                 ^^^^^^ error removed-method: Keras 3 has no `keras.backend.cast`: use `keras.ops.cast`
#                        ^^^^^^^ error removed-method: Keras 3 has no `keras.backend.equal`: use `keras.ops.equal`
#                                ^^^^^^^^ error removed-method: Keras 3 has no `keras.backend.argmax`: use `keras.ops.argmax`

def clipped(y_true, y_pred):
    return K.abs(K.clip(y_pred, min_value=0, max_value=1) - y_true)
#          ^^^^^ error removed-method: Keras 3 has no `keras.backend.abs`: use `keras.ops.abs`
#                ^^^^^^ error removed-method: Keras 3 has no `keras.backend.clip`: use `keras.ops.clip`

print(accuracy(ops.one_hot([0, 1], 2), ops.one_hot([1, 1], 2)), clipped(np.zeros(3), np.ones(3)))

# %% what nobody's backend has
from tensorflow.keras import backend as K

K.set_image_dim_ordering("tf")
#^^^^^^^^^^^^^^^^^^^^^^^ error removed-method: Keras 3 has no `keras.backend.set_image_dim_ordering`: use `keras.backend.set_image_data_format`
print(K.learning_phase())
#     ^^^^^^^^^^^^^^^^ error removed-method: Keras 3 has no `keras.backend.learning_phase`: there is no replacement

# %% the tensors of a Sequential model
import keras
from keras import layers

model = keras.Sequential([layers.Input((20,)), layers.Dense(64, activation="relu"), layers.Dense(10)])
head = layers.Dense(3, activation="softmax")(model.output)
#                                                  ^^^^^^ error removed-method: A Sequential model has no `output` until it is called: use `outputs[0]`
classifier = keras.Model(model.input, head)
#                              ^^^^^ error removed-method: A Sequential model has no `input` until it is called: use `inputs[0]`

# %% what layers knew of themselves
import keras
from keras import layers

inputs = keras.Input((20,))
dense = layers.Dense(64, activation="relu")
model = keras.Model(inputs, layers.Dense(10)(dense(inputs)))
print(dense.get_output_at(0), dense.W, dense.inbound_nodes, inputs.get_shape())
#           ^^^^^^^^^^^^^ error removed-method: Keras 3 has no `get_output_at`: use `output`
#                                   ^ error removed-method: Keras 3 has no `W`: use `kernel`
#                                            ^^^^^^^^^^^^^ error removed-method: Keras 3 has no `inbound_nodes`: there is no replacement
#                                                                  ^^^^^^^^^ error removed-method: Keras 3 has no `get_shape`: use `shape`

# %% states of metrics and of optimizers
import keras

mean = keras.metrics.Mean()
mean.reset_states()
#    ^^^^^^^^^^^^ error removed-method: Keras 3 has no `reset_states`: use `reset_state`
optimizer = keras.optimizers.Adam()
print(optimizer.get_weights(), optimizer.weights)
#               ^^^^^^^^^^^ error removed-method: Keras 3 has no `get_weights`: use `variables`
#                                        ^^^^^^^ error removed-method: Keras 3 has no `weights`: use `variables`

# %% names of metrics [silent]
import keras
import numpy as np
from keras import layers

x, y = np.random.rand(100, 20), np.random.randint(3, size=100)
model = keras.Sequential([layers.Input((20,)), layers.Dense(64, activation="relu"), layers.Dense(3, activation="softmax")])
model.compile("adam", "sparse_categorical_crossentropy", metrics=["accuracy"])
model.fit(x, y, epochs=5)
for name, value in zip(model.metrics_names, model.evaluate(x, y)):
#                            ^^^^^^^^^^^^^ warning removed-method: `metrics_names` has only `loss` and `compile_metrics` today: use `evaluate(…, return_dict=True)`
    print(name, value)

# %% TensorFlow 1
import tensorflow as tf

tf.set_random_seed(42)
#^^^^^^^^^^^^^^^^^ error removed-method: TensorFlow 2 has no `tf.set_random_seed`: use `tf.random.set_seed`
images = tf.placeholder(tf.float32, [None, 784])
#        ^^^^^^^^^^^^^^ error removed-method: TensorFlow 2 has no `tf.placeholder`: use `tf.compat.v1.placeholder`
hidden = tf.layers.dense(images, 64, activation=tf.nn.relu)
#        ^^^^^^^^^^^^^^^ error removed-method: TensorFlow 2 has no `tf.layers.dense`: use `keras.layers.Dense`
optimizer = tf.train.AdamOptimizer(0.001)
#           ^^^^^^^^^^^^^^^^^^^^^^ error removed-method: TensorFlow 2 has no `tf.train.AdamOptimizer`: use `tf.compat.v1.train.AdamOptimizer`
session = tf.Session()
#         ^^^^^^^^^^ error removed-method: TensorFlow 2 has no `tf.Session`: use `tf.compat.v1.Session`

# %% TensorFlow 2 [silent]
import tensorflow as tf

tf.random.set_seed(42)
x = tf.random.normal((3, 4))
print(tf.math.log(tf.abs(x)), tf.multiply(x, x), tf.cast(x, tf.int32))

# %% the states of a recurrent layer [silent]
import keras
from keras import layers

layer = layers.LSTM(8, stateful=True)
layer.reset_states()
print(layer.stateful)

# %% an attribute of one's own [silent]
import keras
from keras import layers

class Linear(layers.Layer):
    def __init__(self, units):
        super().__init__()
        self.units = units

    def build(self, shape):
        self.W = self.add_weight((shape[-1], self.units), name="W")
        self.b = self.add_weight((self.units,), name="b")

    def call(self, inputs):
        return keras.ops.matmul(inputs, self.W) + self.b

inputs = keras.Input((20,))
linear = Linear(10)
model = keras.Model(inputs, linear(inputs))
print(linear.W, linear.b, model.output_shape)

# %% methods of today [silent] [doc]
import keras
import numpy as np
from keras import layers

x, y = np.random.rand(100, 20), np.random.randint(3, size=100)
model = keras.Sequential([layers.Input((20,)), layers.Dense(64, activation="relu"), layers.Dense(3, activation="softmax")])
model.compile("adam", "sparse_categorical_crossentropy")
model.fit(x, y, epochs=5)
classes = model.predict(x).argmax(axis=-1)
print(model.output_shape, model.layers[0].output.shape, model.to_json())

# %% a classifier of scikit-learn [unrunnable] [silent]
import keras
from keras import layers
from sklearn.linear_model import LogisticRegression

x, y = load_table()
probabilities = LogisticRegression().fit(x, y).predict_proba(x)
model = keras.Sequential([layers.Input((20,)), layers.Dense(1, activation="sigmoid")])

# %% operations of today [silent]
import keras
from keras import layers, ops

def rmse(y_true, y_pred):
    return ops.sqrt(ops.mean(ops.square(y_pred - y_true)))

model = keras.Sequential([layers.Input((20,)), layers.Dense(64, activation="relu"), layers.Dense(1)])
model.compile("adam", loss=rmse)

# %% the backend of TensorFlow has them still [silent]
from tensorflow import keras
from tensorflow.keras import backend as K
from tensorflow.keras import layers

def rmse(y_true, y_pred):
    return K.sqrt(K.mean(K.square(y_pred - y_true)))

model = keras.Sequential([layers.Input((20,)), layers.Dense(64, activation="relu"), layers.Dense(1)])
model.compile("adam", loss=rmse)

# %% what the backend keeps [silent]
from keras import backend as K

K.clear_session()
print(K.image_data_format(), K.epsilon(), K.floatx())

# %% methods of one's own [silent]
import keras
from keras import layers

class Classifier(keras.Model):
    def __init__(self):
        super().__init__()
        self.dense = layers.Dense(3, activation="softmax")

    def call(self, inputs):
        return self.dense(inputs)

    def predict_classes(self, x):
        return self.predict(x).argmax(axis=-1)

model = Classifier()
model.compile("adam", "categorical_crossentropy")

# %% Keras 2 was asked for [unrunnable] [silent]
from tf_keras.layers import Dense
from tf_keras.models import Sequential

model = Sequential([Dense(3, activation="softmax", input_dim=20)])
model.compile("adam", "categorical_crossentropy")
model.fit_generator(batches, steps_per_epoch=100)
