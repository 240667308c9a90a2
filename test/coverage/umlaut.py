# %% InputWrongShape channels-first-input
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((3, 32, 32)),
    layers.Conv2D(32, 3, activation="relu"),
    layers.Flatten(),
    layers.Dense(10, activation="softmax"),
])

# %% InputWrongShape batch-in-input-shape
import keras
import numpy as np
from keras import layers

x, y = np.random.rand(500, 20), np.random.rand(500, 1)
model = keras.Sequential([keras.Input((500, 20)), layers.Dense(64, activation="relu"), layers.Dense(1)])
model.compile("adam", "mse")
model.fit(x, y)

# %% InputWrongShape missing-channel-axis
import keras
from keras import layers

x = layers.Conv2D(32, 3)(keras.Input((28, 28)))

# %% LRHigh learning-rate-out-of-range
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((20,)),
    layers.Dense(64, activation="relu"),
    layers.Dense(1),
])
model.compile(keras.optimizers.Adam(0.5), "mse")

# %% LRLow learning-rate-out-of-range
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((20,)),
    layers.Dense(64, activation="relu"),
    layers.Dense(1),
])
model.compile(keras.optimizers.Adam(-1e-3), "mse")

# %% NoSoftmaxActivation logits-without-flag
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((20,)),
    layers.Dense(64, activation="relu"),
    layers.Dense(10),
])
model.compile("adam", "sparse_categorical_crossentropy")

# %% NoSoftmaxActivation mse-on-probabilities
import keras
import numpy as np
from keras import layers

(x, y), _ = keras.datasets.mnist.load_data()
y = keras.utils.to_categorical(y, 10)
model = keras.Sequential([layers.Flatten(), layers.Dense(64, activation="relu"), layers.Dense(10)])
model.compile("sgd", "mse", metrics=["accuracy"])
model.fit(x / 255.0, y)

# %% MissingActivation missing-activation
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((28, 28, 1)),
    layers.Conv2D(64, 3, activation="linear"),
    layers.Conv2D(64, 3, activation="linear"),
    layers.MaxPooling2D(),
    layers.Flatten(),
    layers.Dense(10, activation="softmax"),
])

# %% FinalLayerHasActivation relu-on-output
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((20,)),
    layers.Dense(64, activation="relu"),
    layers.Dense(10, activation="relu"),
])
model.compile("adam", "categorical_crossentropy")

# %% FinalLayerHasActivation logits-softmax-twice
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((20,)),
    layers.Dense(64, activation="relu"),
    layers.Dense(10, activation="softmax"),
])
model.compile("adam", keras.losses.SparseCategoricalCrossentropy(from_logits=True))

# %% HighDropout dropout-too-strong
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((20,)),
    layers.Dense(64, activation="relu"),
    layers.Dropout(0.8),
    layers.Dense(10, activation="softmax"),
])

# %% HighDropout dropout-rate-one
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((20,)),
    layers.Dense(64, activation="relu"),
    layers.Dropout(1),
    layers.Dense(10, activation="softmax"),
])

# %% Overfitting params-vs-samples
import keras
from keras import layers

(x, y), _ = keras.datasets.boston_housing.load_data()
model = keras.Sequential([
    keras.Input((13,)),
    layers.Dense(2048, activation="relu"),
    layers.Dense(1024, activation="relu"),
    layers.Dense(1),
])
model.compile("adam", "mse")
model.fit(x, y, epochs=100)

# %% OverconfidentVal validation-on-training-data
import keras
import numpy as np
from keras import layers

x, y = np.random.rand(1000, 20), np.random.rand(1000, 1)
model = keras.Sequential([keras.Input((20,)), layers.Dense(64, activation="relu"), layers.Dense(1)])
model.compile("adam", "mse")
model.fit(x, y, epochs=20, validation_data=(x[:100], y[:100]))

# %% InputNotNormalized missing-rescale
import keras
from keras import layers

(x_train, y_train), _ = keras.datasets.mnist.load_data()
model = keras.Sequential([
    keras.Input((28, 28)),
    layers.Flatten(),
    layers.Dense(64, activation="relu"),
    layers.Dense(10, activation="softmax"),
])
model.compile(optimizer="adam", loss="sparse_categorical_crossentropy")
model.fit(x_train, y_train, epochs=10)

# %% InputNotNormalized double-rescale
import keras
from keras import layers

(x_train, y_train), _ = keras.datasets.mnist.load_data()
model = keras.Sequential([
    keras.Input((28, 28)),
    layers.Rescaling(1 / 255),
    layers.Flatten(),
    layers.Dense(64, activation="relu"),
    layers.Dense(10, activation="softmax"),
])
model.compile(optimizer="adam", loss="sparse_categorical_crossentropy")
model.fit(x_train / 255, y_train, epochs=10)
