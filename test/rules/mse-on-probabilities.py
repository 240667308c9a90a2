# %% MSE on softmax [doc]
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((784,)),
    layers.Dense(100, activation="relu"),
    layers.Dense(10, activation="softmax"),
#                               ~~~~~~~~~ `softmax` is here
])
model.compile(optimizer="rmsprop", loss="mean_squared_error")
#                                       ^^^^^^^^^^^^^^^^^^^^ warning mse-on-probabilities: Classification with `softmax` calls for cross-entropy, not mean squared error

# %% An object of another loss, softmax as a layer
import keras
from keras import layers

inputs = keras.Input((784,))
outputs = layers.Softmax()(layers.Dense(3)(inputs))
#         ~~~~~~~~~~~~~~ `softmax` is here
model = keras.Model(inputs, outputs)
loss = keras.losses.MeanAbsoluteError()
model.compile("adam", loss)
#                     ^^^^ warning mse-on-probabilities: Classification with `softmax` calls for cross-entropy, not `MeanAbsoluteError`

# %% One sigmoid, and accuracy says that it is an answer yes or no
import keras
from keras import layers

model = keras.Sequential()
model.add(keras.Input((30,)))
model.add(layers.Dense(16, activation="relu"))
model.add(layers.Dense(1, activation="sigmoid"))
#                                    ~~~~~~~~~ `sigmoid` is here
model.compile(loss=keras.losses.mean_squared_error, optimizer="adam", metrics=["accuracy"])
#                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning mse-on-probabilities: Classification with `sigmoid` calls for cross-entropy, not mean squared error

# %% One loss of several
import keras
from keras import layers

inputs = keras.Input((30,))
kind = layers.Dense(5, activation="softmax", name="kind")(inputs)
#                                 ~~~~~~~~~ `softmax` is here
size = layers.Dense(1, name="size")(inputs)
model = keras.Model(inputs, [kind, size])
model.compile(optimizer="adam", loss={"kind": "mse", "size": "mse"})
#                                             ^^^^^ warning mse-on-probabilities: Classification with `softmax` calls for cross-entropy, not mean squared error

# %% Cross-entropy [doc]
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((784,)),
    layers.Dense(100, activation="relu"),
    layers.Dense(10, activation="softmax"),
])
model.compile(optimizer="rmsprop", loss="categorical_crossentropy")

# %% Regression, and a bounded answer without accuracy
import keras
from keras import layers

price = keras.Sequential([keras.Input((13,)), layers.Dense(64, activation="relu"), layers.Dense(1)])
price.compile(optimizer="adam", loss="mse")
share = keras.Sequential([keras.Input((13,)), layers.Dense(64, activation="relu"), layers.Dense(1, activation="sigmoid")])
share.compile(optimizer="adam", loss="mse", metrics=["mae"])

# %% An autoencoder
import keras
from keras import layers

inputs = keras.Input((10,))
code = layers.Dense(3, activation="relu")(inputs)
autoencoder = keras.Model(inputs, layers.Dense(10, activation="softmax")(code))
autoencoder.compile(optimizer="adam", loss="mse")

# %% A student learns the teacher's probabilities
import keras
from keras import layers

teacher = keras.Sequential([keras.Input((784,)), layers.Dense(256, activation="relu"), layers.Dense(10, activation="softmax")])
student = keras.Sequential([keras.Input((784,)), layers.Dense(32, activation="relu"), layers.Dense(10, activation="softmax")])
student.compile(optimizer="adam", loss="mse")

# %% The accuracy is another output's
import keras
from keras import layers

inputs = keras.Input((30,))
priority = layers.Dense(1, activation="sigmoid", name="priority")(inputs)
kind = layers.Dense(4, activation="softmax", name="kind")(inputs)
model = keras.Model(inputs, [priority, kind])
model.compile(
    optimizer="adam",
    loss=["mse", "sparse_categorical_crossentropy"],
    metrics=[["mae"], ["accuracy"]],
)

# %% One-hot labels and no softmax at all
import keras
import numpy as np
from keras import layers

x = np.random.rand(60, 20)
y = keras.utils.to_categorical(np.random.randint(0, 10, 60), 10)
model = keras.Sequential([keras.Input((20,)), layers.Dense(30, activation="relu"), layers.Dense(10)])
#                                                                                  ~~~~~~~~~~~~ `linear` is here
model.compile(optimizer="sgd", loss="mean_squared_error", metrics=["accuracy"])
#                                   ^^^^^^^^^^^^^^^^^^^^ warning mse-on-probabilities: The labels are one-hot: classification calls for softmax and cross-entropy, not `mean_squared_error`
model.fit(x, y)

# %% One number in, one number out
import keras
from keras import layers

model = keras.Sequential([keras.Input((1,)), layers.Dense(5, activation="sigmoid"), layers.Dense(1, activation="sigmoid")])
#                                                                                                              ~~~~~~~~~ `sigmoid` is here
model.compile(optimizer="sgd", loss="mean_squared_error", metrics=["accuracy"])
#                                   ^^^^^^^^^^^^^^^^^^^^ warning mse-on-probabilities: Classification with `sigmoid` calls for cross-entropy, not mean squared error

# %% Several numbers are fitted, and nobody asks for accuracy
import keras
import numpy as np
from keras import layers

x, y = np.random.rand(60, 20), np.random.rand(60, 10)
model = keras.Sequential([keras.Input((20,)), layers.Dense(30, activation="relu"), layers.Dense(10)])
model.compile(optimizer="sgd", loss="mean_squared_error")
model.fit(x, y)

# %% Several answers yes or no, and accuracy counts them
import keras
from keras import layers

tags = keras.Sequential([keras.Input((20,)), layers.Dense(32, activation="relu"), layers.Dense(6, activation="sigmoid")])
#                                                                                                            ~~~~~~~~~ `sigmoid` is here
tags.compile(optimizer="adam", loss="mse", metrics=["accuracy"])
#                                   ^^^^^ warning mse-on-probabilities: Classification with `sigmoid` calls for cross-entropy, not mean squared error
