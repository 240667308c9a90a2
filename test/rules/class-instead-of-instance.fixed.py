# %% layers without brackets [doc]
import keras
from keras.layers import Dense, Flatten, Input
from keras.models import Sequential

model = Sequential()
model.add(Input((28, 28)))
model.add(Flatten())
model.add(Dense(10, activation="softmax"))

# %% in a list
import keras
from keras import layers

model = keras.Sequential([
    layers.Input((28, 28, 1)),
    layers.Conv2D(16, 3),
    layers.ReLU(),
    layers.Flatten(),
    layers.Dense(10, activation="softmax"),
])

# %% an activation [late]
import keras
import numpy as np
from keras import layers

x, y = np.random.rand(100, 20), np.random.rand(100)
model = keras.Sequential([layers.Input((20,)), layers.Dense(64, activation="relu"), layers.Dense(1)])
model.compile("adam", "mse")
model.fit(x, y, epochs=2)

# %% an optimizer
import keras
from keras import layers
from keras.optimizers import Adam

model = keras.Sequential([layers.Input((20,)), layers.Dense(64, activation="relu"), layers.Dense(1)])
model.compile(optimizer=Adam(), loss="mse")

# %% a callback
import keras
import numpy as np
from keras import layers

x, y = np.random.rand(100, 20), np.random.rand(100)
model = keras.Sequential([layers.Input((20,)), layers.Dense(64, activation="relu"), layers.Dense(1)])
model.compile("adam", "mse")
model.fit(x, y, epochs=20, validation_split=0.2, callbacks=[keras.callbacks.EarlyStopping()])

# %% a metric without its list
import keras
from keras import layers

model = keras.Sequential([layers.Input((20,)), layers.Dense(64, activation="relu"), layers.Dense(3, activation="softmax")])
model.compile("adam", "sparse_categorical_crossentropy", metrics=["accuracy"])

# %% constructed with the tensor
import keras
from keras import layers

inputs = keras.Input((28, 28))
x = layers.Flatten()(inputs)

# %% with a setting in front of it
import keras
from keras.layers import BatchNormalization, Dense, Dropout

inputs = keras.Input((20,))
x = Dense(64)(inputs)
y = Dense(64)(inputs)
z = BatchNormalization()(y)
w = Dropout(0.5)(y)

# %% a layer that takes any setting
import keras
from keras import layers

inputs = keras.Input((20,))
x = layers.Dense(10)(inputs)
x = layers.Softmax()(x)
outputs = layers.Reshape((10, 1))(x)

