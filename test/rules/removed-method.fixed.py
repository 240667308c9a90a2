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

