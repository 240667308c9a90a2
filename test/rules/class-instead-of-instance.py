# %% layers without brackets [doc]
import keras
from keras.layers import Dense, Flatten, Input
from keras.models import Sequential

model = Sequential()
model.add(Input((28, 28)))
model.add(Flatten)
#         ^^^^^^^ error class-instead-of-instance: The class `Flatten` was passed, an instance is needed: write `Flatten()`
model.add(Dense(10, activation="softmax"))

# %% in a list
import keras
from keras import layers

model = keras.Sequential([
    layers.Input((28, 28, 1)),
    layers.Conv2D(16, 3),
    layers.ReLU,
#   ^^^^^^^^^^^ error class-instead-of-instance: The class `ReLU` was passed, an instance is needed: write `ReLU()`
    layers.Flatten(),
    layers.Dense(10, activation="softmax"),
])

# %% an activation [late]
import keras
import numpy as np
from keras import layers

x, y = np.random.rand(100, 20), np.random.rand(100)
model = keras.Sequential([layers.Input((20,)), layers.Dense(64, activation=layers.ReLU), layers.Dense(1)])
#                                                                          ^^^^^^^^^^^ error class-instead-of-instance: The class `ReLU` was passed, a function is needed: write `"relu"`
model.compile("adam", "mse")
model.fit(x, y, epochs=2)

# %% a layer in a wrapper
import keras
from keras import layers

inputs = keras.Input((10, 8))
x = layers.Bidirectional(layers.LSTM)(inputs)
#                        ^^^^^^^^^^^ error class-instead-of-instance: The class `LSTM` was passed, an instance is needed: write `LSTM()`

# %% an optimizer
import keras
from keras import layers
from keras.optimizers import Adam

model = keras.Sequential([layers.Input((20,)), layers.Dense(64, activation="relu"), layers.Dense(1)])
model.compile(optimizer=Adam, loss="mse")
#                       ^^^^ error class-instead-of-instance: The class `Adam` was passed, an instance is needed: write `Adam()`

# %% a callback
import keras
import numpy as np
from keras import layers

x, y = np.random.rand(100, 20), np.random.rand(100)
model = keras.Sequential([layers.Input((20,)), layers.Dense(64, activation="relu"), layers.Dense(1)])
model.compile("adam", "mse")
model.fit(x, y, epochs=20, validation_split=0.2, callbacks=[keras.callbacks.EarlyStopping])
#                                                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error class-instead-of-instance: The class `EarlyStopping` was passed, an instance is needed: write `EarlyStopping()`

# %% a metric without its list
import keras
from keras import layers

model = keras.Sequential([layers.Input((20,)), layers.Dense(64, activation="relu"), layers.Dense(3, activation="softmax")])
model.compile("adam", "sparse_categorical_crossentropy", metrics="accuracy")
#                                                                ^^^^^^^^^^ error class-instead-of-instance: `metrics` takes a list: write `[…]`

# %% constructed with the tensor
import keras
from keras import layers

inputs = keras.Input((28, 28))
x = layers.Flatten(inputs)
#                  ^^^^^^ error class-instead-of-instance: A layer is created first and called second: `Flatten(…)(x)`

# %% with a setting in front of it
import keras
from keras.layers import BatchNormalization, Dense, Dropout

inputs = keras.Input((20,))
x = Dense(64, inputs)
#             ^^^^^^ error class-instead-of-instance: A layer is created first and called second: `Dense(…)(x)`
y = Dense(64)(inputs)
z = BatchNormalization(y)
#                      ^ error class-instead-of-instance: A layer is created first and called second: `BatchNormalization(…)(x)`
w = Dropout(0.5, y)
#                ^ error class-instead-of-instance: A layer is created first and called second: `Dropout(…)(x)`

# %% a layer that takes any setting
import keras
from keras import layers

inputs = keras.Input((20,))
x = layers.Dense(10)(inputs)
x = layers.Softmax(x)
#                  ^ error class-instead-of-instance: A layer is created first and called second: `Softmax(…)(x)`
outputs = layers.Reshape((10, 1))(x)
#~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ and it is here that the program stops

# %% a layer on a layer
import keras
from keras import layers

x = layers.Dense(64)(layers.Dense(32))
#                    ^^^^^^^^^^^^^^^^ error class-instead-of-instance: `Dense` is called on a tensor, not on a layer

# %% classes where Keras makes the object itself [silent] [doc]
import keras
import numpy as np
from keras import layers

model = keras.Sequential([
    layers.Input((20,)),
    layers.Dense(64, kernel_initializer=keras.initializers.HeNormal, kernel_regularizer=keras.regularizers.L2, activation="relu"),
    layers.Dense(3, activation="softmax"),
])
model.compile("adam", loss=keras.losses.CategoricalCrossentropy, metrics=[keras.metrics.CategoricalAccuracy])

# %% objects [silent]
import keras
import numpy as np
from keras import layers

x, y = np.random.rand(100, 20), np.random.rand(100)
model = keras.Sequential([layers.Input((20,)), layers.Dense(64, activation=layers.LeakyReLU()), layers.Dense(1)])
model.compile(optimizer=keras.optimizers.Adam(), loss="mse", metrics=["mae"])
model.fit(x, y, epochs=20, callbacks=keras.callbacks.TerminateOnNaN())

# %% functions [silent]
import keras
from functools import partial
from keras import layers

leaky = partial(keras.activations.relu, negative_slope=0.1)
model = keras.Sequential([
    layers.Input((20,)),
    layers.Dense(64, activation=keras.activations.relu),
    layers.Dense(64, activation=leaky),
    layers.Dense(1),
])

# %% classes in a table [silent]
import keras
from keras import layers

kinds = {"lstm": layers.LSTM, "gru": layers.GRU}
inputs = keras.Input((10, 8))
x = kinds["gru"](16)(inputs)
y = layers.Bidirectional(kinds["lstm"](16))(inputs)

# %% metrics by output [silent]
import keras
from keras import layers

inputs = keras.Input((20,))
hidden = layers.Dense(64, activation="relu")(inputs)
model = keras.Model(inputs, [layers.Dense(1, name="price")(hidden), layers.Dense(1, name="rent")(hidden)])
model.compile("adam", "mse", metrics={"price": "mae", "rent": ["mae"]})

# %% The shape of a tensor is no tensor
from tensorflow.keras import backend as K
from tensorflow.keras.layers import Conv2D, Dense, Input, Reshape

shape = K.int_shape(Conv2D(8, 3)(Input((28, 28, 1))))
latent = Input((16,))
x = Dense(shape[1] * shape[2] * shape[3])(latent)
x = Reshape((shape[1], shape[2], shape[3]))(x)

# %% What a function of another file makes of a tensor may be a number
import keras
from keras import layers
from keras.src.applications import imagenet_utils

x = keras.Input((32, 32, 3))
x = layers.ZeroPadding2D(padding=imagenet_utils.correct_pad(x, 3))(x)
