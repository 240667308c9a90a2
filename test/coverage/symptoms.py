# %% loss mse-on-probabilities
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((20,)),
    layers.Dense(64, activation="relu"),
    layers.Dense(1, activation="sigmoid"),
])
model.compile("adam", "mae", metrics=["accuracy"])

# %% loss metric-as-loss
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((20,)),
    layers.Dense(64, activation="relu"),
    layers.Dense(10, activation="softmax"),
])
model.compile("adam", "accuracy")

# %% activation softmax-in-hidden-layer
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((20,)),
    layers.Dense(64, activation="softmax"),
    layers.Dense(10, activation="softmax"),
])

# %% activation sigmoid-for-exclusive-classes
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((4,)),
    layers.Dense(64, activation="relu"),
    layers.Dense(3, activation="sigmoid"),
])
model.compile("adam", "categorical_crossentropy")

# %% learning-rate learning-rate-out-of-range
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((20,)),
    layers.Dense(64, activation="relu"),
    layers.Dense(10, activation="softmax"),
])
model.compile(keras.optimizers.SGD(3.0), "categorical_crossentropy")

# %% optimizer plain-sgd-baseline
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((20,)),
    layers.Dense(64, activation="relu"),
    layers.Dense(10, activation="softmax"),
])
model.compile("sgd", "categorical_crossentropy")

# %% epochs too-few-epochs
import keras
import numpy as np
from keras import layers

x, y = np.random.rand(500, 20), np.random.rand(500, 1)
model = keras.Sequential([keras.Input((20,)), layers.Dense(64, activation="relu"), layers.Dense(1)])
model.compile("adam", "mse")
model.fit(x, y, epochs=1)

# %% vanishing-gradient saturating-hidden-stack
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((20,)),
    layers.Dense(64, activation="sigmoid"),
    layers.Dense(64, activation="sigmoid"),
    layers.Dense(64, activation="sigmoid"),
    layers.Dense(64, activation="sigmoid"),
    layers.Dense(10, activation="softmax"),
])

# %% exploding-gradient exponential-hidden-stack
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((2,)),
    layers.Dense(5, activation="exponential"),
    layers.Dense(5, activation="exponential"),
    layers.Dense(1, activation="sigmoid"),
])

# %% exploding-gradient init-scale-explodes
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((784,)),
    layers.Dense(256, activation="relu", kernel_initializer=keras.initializers.RandomNormal(stddev=1.0)),
    layers.Dense(256, activation="relu", kernel_initializer=keras.initializers.RandomNormal(stddev=1.0)),
    layers.Dense(10, activation="softmax"),
])

# %% exploding-gradient noise-after-output
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((20,)),
    layers.Dense(64, activation="relu"),
    layers.Dense(10, activation="softmax"),
    layers.Dropout(0.3),
])

# %% dying-relu constant-kernel-init
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((20,)),
    layers.Dense(64, activation="relu", kernel_initializer="zeros"),
    layers.Dense(10, activation="softmax"),
])

# %% oscillating-loss batchnorm-tiny-batch
import keras
import numpy as np
from keras import layers

x, y = np.random.rand(500, 20), np.random.rand(500, 1)
model = keras.Sequential([keras.Input((20,)), layers.Dense(64), layers.BatchNormalization(), layers.ReLU(), layers.Dense(1)])
model.compile("adam", "mse")
model.fit(x, y, batch_size=1)

# %% not-converging logits-softmax-twice
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((20,)),
    layers.Dense(64, activation="relu"),
    layers.Dense(10, activation="softmax"),
])
model.compile("adam", keras.losses.CategoricalCrossentropy(from_logits=True))

# %% out-of-range relu-on-output
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((2,)),
    layers.Dense(4, activation="relu"),
    layers.Dense(1, activation="relu"),
])
model.compile("sgd", "mse")

# %% unchanged-weights dropout-rate-one
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((20,)),
    layers.Dense(64, activation="relu"),
    layers.Dropout(1),
    layers.Dense(10, activation="softmax"),
])

# %% unchanged-weights trainable-after-compile
import keras
from keras import layers

model = keras.Sequential([keras.Input((20,)), layers.Dense(64, activation="relu"), layers.Dense(1)])
model.compile("adam", "mse")
model.trainable = False
model.fit([[0.0] * 20], [[0.0]])
