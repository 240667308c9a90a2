# %% Softmax in the last layer and in the loss [doc]
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((20,)),
    layers.Dense(10, activation="softmax"),
#                               ~~~~~~~~~ `softmax` is applied here
])
model.compile(optimizer="adam", loss=keras.losses.CategoricalCrossentropy(from_logits=True))
#                                                                                     ^^^^ warning logits-softmax-twice: The last layer already applies `softmax`, but `from_logits=True` promises logits: keep one of the two

# %% Sigmoid, the loss in a variable, the flag positional
import keras
from keras import layers

logits = True
loss = keras.losses.BinaryCrossentropy(logits)
#                                      ^^^^^^ warning logits-softmax-twice: The last layer already applies `sigmoid`, but `from_logits=True` promises logits: keep one of the two
inputs = keras.Input((20,))
outputs = layers.Activation("sigmoid")(layers.Dense(1)(inputs))
#                           ~~~~~~~~~ `sigmoid` is applied here
model = keras.Model(inputs, outputs)
model.compile(optimizer="adam", loss=loss)

# %% A metric that takes logits
import keras
from keras import layers

model = keras.Sequential([keras.Input((20,)), layers.Dense(1, activation="sigmoid")])
#                                                                        ~~~~~~~~~ `sigmoid` is applied here
model.compile(optimizer="adam", loss="binary_crossentropy", metrics=[keras.metrics.AUC(from_logits=True)])
#                                                                                                  ^^^^ warning logits-softmax-twice: The last layer already applies `sigmoid`, but `from_logits=True` promises logits: keep one of the two

# %% The last layer leaves softmax to the loss [doc]
import keras
from keras import layers

model = keras.Sequential([keras.Input((20,)), layers.Dense(10)])
model.compile(optimizer="adam", loss=keras.losses.CategoricalCrossentropy(from_logits=True))

# %% Softmax in the layer, probabilities for the loss
import keras
from keras import layers

model = keras.Sequential([keras.Input((20,)), layers.Dense(10, activation="softmax")])
model.compile(optimizer="adam", loss=keras.losses.CategoricalCrossentropy(from_logits=False))

# %% Another model has the softmax
import keras
from keras import layers

model = keras.Sequential([keras.Input((20,)), layers.Dense(10)])
model.compile(optimizer="adam", loss=keras.losses.SparseCategoricalCrossentropy(from_logits=True))
probability_model = keras.Sequential([model, layers.Softmax()])

# %% A loss that is called by hand
import tensorflow as tf
from tensorflow import keras
from tensorflow.keras import layers

inputs = keras.Input((20,))
answer = layers.Dense(10, activation="softmax")(layers.Dense(64, activation="relu")(inputs))
#                                    ~~~~~~~~~ `softmax` is applied here
model = keras.Model(inputs, answer)


def step(x, y):
#   ~~~~ `step` is called here
    predictions = model(x)
    return tf.nn.sparse_softmax_cross_entropy_with_logits(labels=y, logits=predictions)
#                                                                          ^^^^^^^^^^^ warning logits-softmax-twice: The last layer already applies `softmax`, and `sparse_softmax_cross_entropy_with_logits` applies it itself: it takes logits

# %% Logits go into a loss that is called by hand
import tensorflow as tf
from tensorflow import keras
from tensorflow.keras import layers

inputs = keras.Input((20,))
model = keras.Model(inputs, layers.Dense(10)(layers.Dense(64, activation="relu")(inputs)))


def step(x, y):
    return tf.nn.sparse_softmax_cross_entropy_with_logits(labels=y, logits=model(x))
