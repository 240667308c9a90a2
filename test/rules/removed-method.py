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
