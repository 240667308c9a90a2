# %% Trained before it is compiled [doc]
import keras
import numpy as np
from keras import layers

x_train = np.random.rand(64, 8)
y_train = np.random.rand(64, 1)

model = keras.Sequential([keras.Input((8,)), layers.Dense(16, activation="relu"), layers.Dense(1)])
#       ~~~~~~~~~~~~~~~~ the model is made here
model.fit(x_train, y_train, epochs=5)
#^^^^^^^^ error fit-before-compile: Call `compile()` before `fit()`: the model has no loss and no optimizer

# %% Compiled, then trained [doc]
import keras
import numpy as np
from keras import layers

x_train = np.random.rand(64, 8)
y_train = np.random.rand(64, 1)

model = keras.Sequential([keras.Input((8,)), layers.Dense(16, activation="relu"), layers.Dense(1)])
model.compile(optimizer="adam", loss="mse", metrics=["mae"])
model.fit(x_train, y_train, epochs=5)

# %% Evaluated, a batch at a time, functional
import keras
import numpy as np
from keras import layers

x = np.random.rand(64, 8)
y = np.random.randint(0, 3, size=(64,))
inputs = keras.Input((8,))
outputs = layers.Dense(3, activation="softmax")(inputs)
classifier = keras.Model(inputs, outputs)
#            ~~~~~~~~~~~ the model is made here
classifier.evaluate(x, y)
#^^^^^^^^^^^^^^^^^^ error fit-before-compile: Call `compile()` before `evaluate()`: the model has no loss and no optimizer
classifier.compile("adam", "sparse_categorical_crossentropy")
classifier.train_on_batch(x, y)

# %% Compiled without a loss
import keras
import numpy as np
from keras import layers

model = keras.Sequential([keras.Input((8,)), layers.Dense(1, activation="sigmoid")])
model.compile(optimizer="adam")
#^^^^^^^^^^^^ error fit-before-compile: `compile()` got no loss: `fit()` has nothing to minimise
model.fit(np.zeros((4, 8)), np.zeros((4, 1)))
#~~~~~~~~ Keras stops: no loss to compute

# %% Prediction and a summary need no compile
import keras
import numpy as np
from keras import layers

model = keras.Sequential([keras.Input((8,)), layers.Dense(1)])
model.summary()
model.predict(np.zeros((4, 8)))

# %% The loss comes with a layer, or a regularizer
import keras
import numpy as np
from keras import layers

x = np.zeros((4, 8))
model = keras.Sequential([keras.Input((8,)), layers.Dense(8), layers.ActivityRegularization(l2=0.01)])
model.compile("adam")
model.fit(x, x)
other = keras.Sequential([keras.Input((8,)), layers.Dense(8, kernel_regularizer="l2")])
other.compile("adam")
other.fit(x, x)

# %% Someone else may have compiled it [unrunnable]
import keras
from keras import layers

model = keras.Sequential([keras.Input((8,)), layers.Dense(1)])
prepare(model)
model.fit(x, y)
loaded = keras.saving.load_model("model.keras")
loaded.fit(x, y)

# %% In a function, under a condition
import keras
import numpy as np
from keras import layers


def build(compiled=True):
    model = keras.Sequential([keras.Input((8,)), layers.Dense(1)])
    if compiled:
        model.compile("adam", "mse")
    return model


model = build()
model.fit(np.zeros((4, 8)), np.zeros((4, 1)))

# %% A model of one's own trains in its own way
import keras
import numpy as np
from keras import layers


class Custom(keras.Model):
    def __init__(self):
        super().__init__()
        self.dense = layers.Dense(1)

    def call(self, x):
        return self.dense(x)

    def compute_loss(self, x=None, y=None, y_pred=None, sample_weight=None):
        return keras.ops.mean((y - y_pred) ** 2)


model = Custom()
model.compile("adam")
model.fit(np.zeros((4, 8)), np.zeros((4, 1)))

# %% Compiled through a property
import keras
import numpy as np
from keras import layers


class Net:
    def __init__(self):
        self._model = keras.Sequential([layers.Input((4,)), layers.Dense(1)])

    @property
    def model(self):
        return self._model

    @model.setter
    def model(self, model):
        self._model = model

    def train(self, x, y):
        self.model.compile("adam", "mse")
        self.model.fit(x, y)

    def evaluate(self, x, y):
        return self._model.evaluate(x, y)


net = Net()
net.train(np.zeros((8, 4)), np.zeros((8, 1)))
net.evaluate(np.zeros((8, 4)), np.zeros((8, 1)))
