# %% No activation, and the loss expects probabilities [doc]
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((784,)),
    layers.Dense(100, activation="relu"),
    layers.Dense(10),
#   ~~~~~~~~~~~~ no activation here
])
model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
#                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error logits-without-flag: The last layer outputs logits but `sparse_categorical_crossentropy` expects probabilities

# %% One unit, functional, a loss object
import keras
from keras import layers

inputs = keras.Input((30,))
x = layers.Dense(16, activation="relu")(inputs)
outputs = layers.Dense(1, activation="linear")(x)
#         ~~~~~~~~~~~~ no activation here
model = keras.Model(inputs, outputs)
bce = keras.losses.BinaryCrossentropy(label_smoothing=0.1)
model.compile("adam", bce)
#                     ^^^ error logits-without-flag: The last layer outputs logits but `BinaryCrossentropy` expects probabilities

# %% Softmax is applied after the training, so the loss must know
import keras
from keras import layers

model = keras.Sequential([keras.Input((784,)), layers.Dense(10)])
#                                              ~~~~~~~~~~~~ no activation here
model.compile(optimizer="adam", loss=keras.losses.categorical_crossentropy)
#                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error logits-without-flag: The last layer outputs logits but `categorical_crossentropy` expects probabilities
probability_model = keras.Sequential([model, layers.Softmax()])

# %% The loss is told that it gets logits [doc]
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((784,)),
    layers.Dense(100, activation="relu"),
    layers.Dense(10),
])
model.compile(optimizer="adam", loss=keras.losses.SparseCategoricalCrossentropy(from_logits=True))

# %% The last layer applies softmax [doc]
import keras
from keras import layers

model = keras.Sequential([keras.Input((784,)), layers.Dense(10), layers.Dropout(0.0), layers.Activation("softmax")])
model.compile(optimizer="adam", loss="sparse_categorical_crossentropy")

# %% Regression, a loss of one's own, an unknown activation
import keras
from keras import layers, ops


def sparse_categorical_crossentropy(y_true, y_pred):
    return keras.losses.sparse_categorical_crossentropy(y_true, ops.softmax(y_pred))


def build(last):
    model = keras.Sequential([keras.Input((784,)), layers.Dense(10, activation=last)])
    model.compile(optimizer="adam", loss="categorical_crossentropy")
    return model


model = keras.Sequential([keras.Input((784,)), layers.Dense(10)])
model.compile(optimizer="adam", loss=sparse_categorical_crossentropy)
price = keras.Sequential([keras.Input((13,)), layers.Dense(1)])
price.compile(optimizer="adam", loss="mse")

# %% A loss that is called by hand
import keras
from keras import layers

inputs = keras.Input((20,))
model = keras.Model(inputs, layers.Dense(1)(layers.Dense(64, activation="relu")(inputs)))
#                           ~~~~~~~~~~~~ no activation here


def step(x, y):
#   ~~~~ `step` is called here
    return keras.losses.binary_crossentropy(y, model(x))
#                                              ^^^^^^^^ error logits-without-flag: The last layer outputs logits but `binary_crossentropy` expects probabilities

# %% Called by hand, as it should be
import keras
from keras import layers

inputs = keras.Input((20,))
logits = keras.Model(inputs, layers.Dense(3)(layers.Dense(64, activation="relu")(inputs)))
chances = keras.Model(inputs, layers.Dense(3, activation="softmax")(layers.Dense(64, activation="relu")(inputs)))


def step(x, y):
    a = keras.losses.categorical_crossentropy(y, logits(x), from_logits=True)
    return a + keras.losses.categorical_crossentropy(y, chances(x))
