# %% No activation, and the loss expects probabilities [doc]
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((784,)),
    layers.Dense(100, activation="relu"),
    layers.Dense(10, activation="softmax"),
])
model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])

# %% One unit, functional, a loss object
import keras
from keras import layers

inputs = keras.Input((30,))
x = layers.Dense(16, activation="relu")(inputs)
outputs = layers.Dense(1, activation="sigmoid")(x)
model = keras.Model(inputs, outputs)
bce = keras.losses.BinaryCrossentropy(label_smoothing=0.1)
model.compile("adam", bce)

# %% Softmax is applied after the training, so the loss must know
import keras
from keras import layers

model = keras.Sequential([keras.Input((784,)), layers.Dense(10)])
model.compile(optimizer="adam", loss=keras.losses.CategoricalCrossentropy(from_logits=True))
probability_model = keras.Sequential([model, layers.Softmax()])

# %% A loss that is called by hand
import keras
from keras import layers

inputs = keras.Input((20,))
model = keras.Model(inputs, layers.Dense(1, activation="sigmoid")(layers.Dense(64, activation="relu")(inputs)))


def step(x, y):
    return keras.losses.binary_crossentropy(y, model(x))

