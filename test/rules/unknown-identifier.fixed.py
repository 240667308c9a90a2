# %% a slip of the finger [doc]
import keras
from keras import layers

model = keras.Sequential([
    layers.Input((784,)),
    layers.Dense(64, activation="relu"),
    layers.Dense(10, activation="softmax"),
])

# %% with a capital
import keras
from keras.layers import Activation, Conv2D, Dense, Flatten, Input

model = keras.Sequential()
model.add(Input((28, 28, 1)))
model.add(Conv2D(32, (3, 3), padding="same"))
model.add(Activation("relu"))
model.add(Flatten())
model.add(Dense(10, activation="softmax"))

# %% names from elsewhere
import keras
from keras import layers

inputs = keras.Input((784,))
x = layers.Dense(64, activation="relu", kernel_initializer="he_normal")(inputs)
y = layers.Dense(64, activation="relu", kernel_regularizer="L1L2")(inputs)
z = layers.Dense(64, activation="relu", kernel_constraint="max_norm")(inputs)
w = layers.Dense(64, activation="relu", kernel_initializer="constant")(inputs)

# %% a loss and a metric [late]
import keras
import numpy as np
from keras import layers

x, y = np.random.rand(320, 20), np.random.randint(3, size=320)
model = keras.Sequential([layers.Input((20,)), layers.Dense(64, activation="relu"), layers.Dense(3, activation="softmax")])
model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
model.fit(x, y, epochs=2)

# %% an optimizer
import keras
from keras import layers

model = keras.Sequential([layers.Input((20,)), layers.Dense(64, activation="relu"), layers.Dense(1)])
model.compile(optimizer="adam", loss="mse")

# %% metrics by output [late]
import keras
import numpy as np
from keras import layers

inputs = keras.Input((20,))
hidden = layers.Dense(64, activation="relu")(inputs)
price = layers.Dense(1, name="price")(hidden)
kind = layers.Dense(3, activation="softmax", name="kind")(hidden)
model = keras.Model(inputs, [price, kind])
model.compile(
    optimizer="adam",
    loss={"price": "huber", "kind": "sparse_categorical_crossentropy"},
    metrics={"price": ["mean_squared_error", "mae"], "kind": "accuracy"},
)
model.fit(np.random.rand(320, 20), [np.random.rand(320), np.random.randint(3, size=320)], epochs=2)

# %% pooling is stricter than convolutions
import keras
from keras import layers

inputs = keras.Input((28, 28, 1))
x = layers.Conv2D(32, 3, padding="SAME", activation="relu")(inputs)
x = layers.MaxPooling2D(2, padding="same")(x)

# %% a padding that nobody has
import keras
from keras import layers

inputs = keras.Input((28, 28, 1))
x = layers.Conv2D(32, 3, padding="same", activation="relu")(inputs)

