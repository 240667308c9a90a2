# %% One-hot vectors for a sparse loss [doc]
import keras
import numpy as np
from keras import layers

x, y = np.random.rand(100, 8), np.zeros((100, 4))
model = keras.Sequential([keras.Input((8,)), layers.Dense(4, activation="softmax")])
model.compile(optimizer="adam", loss="categorical_crossentropy")
model.fit(x, y)

# %% Class numbers for a categorical loss
import keras
import numpy as np
from keras import layers

labels = np.random.randint(0, 4, size=(100,))
inputs = keras.Input((8,))
model = keras.Model(inputs, layers.Dense(4, activation="softmax")(inputs))
loss = keras.losses.SparseCategoricalCrossentropy()
model.compile(optimizer="adam", loss=loss, metrics=["accuracy"])
model.fit(np.random.rand(100, 8), y=labels)

# %% Keras' own data
import keras
from keras import layers

(x_train, y_train), (x_test, y_test) = keras.datasets.mnist.load_data()
model = keras.Sequential([
    keras.Input((28, 28)),
    layers.Flatten(),
    layers.Dense(10, activation="softmax"),
])
model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
model.fit(x_train / 255.0, y_train, epochs=2)

# %% Keras' own data, written as vectors
import keras
from keras import layers

(x_train, y_train), (x_test, y_test) = keras.datasets.cifar10.load_data()
y_train = keras.utils.to_categorical(y_train, 10)
model = keras.Sequential([
    keras.Input((32, 32, 3)),
    layers.Flatten(),
    layers.Dense(10, activation="softmax"),
])
model.compile(optimizer="adam", loss="categorical_crossentropy")
model.fit(x_train / 255.0, y_train, epochs=2)
model.compile(optimizer="adam", loss="categorical_crossentropy")
model.fit(x_train / 255.0, y_train, epochs=2)

# %% Numbers of classes that are written 0.0 and 1.0
import keras
import numpy as np
from keras import layers

x = np.random.rand(80, 12)
y = np.concatenate((np.zeros((40, 1)), np.ones((40, 1))))
model = keras.Sequential([keras.Input((12,)), layers.Dense(16, activation="relu"), layers.Dense(2, activation="softmax")])
model.compile(optimizer="adam", loss="sparse_categorical_crossentropy")
model.fit(x, y, shuffle=True)
