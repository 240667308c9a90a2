# %% Softmax in the last layer and in the loss [doc]
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((20,)),
    layers.Dense(10, activation="softmax"),
])
model.compile(optimizer="adam", loss=keras.losses.CategoricalCrossentropy())

# %% Sigmoid, the loss in a variable, the flag positional
import keras
from keras import layers

logits = True
loss = keras.losses.BinaryCrossentropy()
inputs = keras.Input((20,))
outputs = layers.Activation("sigmoid")(layers.Dense(1)(inputs))
model = keras.Model(inputs, outputs)
model.compile(optimizer="adam", loss=loss)

# %% A metric that takes logits
import keras
from keras import layers

model = keras.Sequential([keras.Input((20,)), layers.Dense(1, activation="sigmoid")])
model.compile(optimizer="adam", loss="binary_crossentropy", metrics=[keras.metrics.AUC()])

# %% A loss that is called by hand
import tensorflow as tf
from tensorflow import keras
from tensorflow.keras import layers

inputs = keras.Input((20,))
answer = layers.Dense(10)(layers.Dense(64, activation="relu")(inputs))
model = keras.Model(inputs, answer)


def step(x, y):
    predictions = model(x)
    return tf.nn.sparse_softmax_cross_entropy_with_logits(labels=y, logits=predictions)

