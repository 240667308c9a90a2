# %% A metric's name as the loss [doc]
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((784,)),
    layers.Dense(100, activation="relu"),
    layers.Dense(10, activation="softmax"),
])
model.compile(optimizer="adam", loss="sparse_categorical_accuracy")
#                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error metric-as-loss: `sparse_categorical_accuracy` is a metric, not a loss: it has no useful gradient

# %% A metric object, through a variable
import keras
from keras import layers

goal = keras.metrics.BinaryAccuracy()
model = keras.Sequential([keras.Input((8,)), layers.Dense(1, activation="sigmoid")])
model.compile("adam", goal, metrics=["accuracy"])
#                     ^^^^ error metric-as-loss: `BinaryAccuracy` is a metric, not a loss: it has no useful gradient

# %% The output tells which loss was meant
import keras
from keras import layers

inputs = keras.Input((8,))
outputs = layers.Dense(1, activation="sigmoid")(inputs)
model = keras.Model(inputs, outputs)
model.compile(optimizer="adam", loss="auc")
#                                    ^^^^^ error metric-as-loss: `auc` is a metric, not a loss: it has no useful gradient

# %% In a list
import keras
from keras import layers

inputs = keras.Input((8,))
kind = layers.Dense(3, activation="softmax")(inputs)
size = layers.Dense(1)(inputs)
model = keras.Model(inputs, [kind, size])
model.compile(optimizer="adam", loss=["accuracy", "mse"])
#                                     ^^^^^^^^^^ error metric-as-loss: `accuracy` is a metric, not a loss: it has no useful gradient

# %% Cross-entropy is the loss, accuracy the metric [doc]
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((784,)),
    layers.Dense(100, activation="relu"),
    layers.Dense(10, activation="softmax"),
])
model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["sparse_categorical_accuracy"])

# %% Names of both kinds
import keras
from keras import layers

model = keras.Sequential([keras.Input((13,)), layers.Dense(64, activation="relu"), layers.Dense(1)])
model.compile(optimizer="adam", loss="mae")
model.compile(optimizer="adam", loss="cosine_similarity")
model.compile(optimizer="adam", loss=keras.losses.hinge)
model.compile(optimizer="adam", loss=keras.metrics.mean_squared_error)

# %% A function of one's own
import keras
from keras import layers, ops


def f1_score(y_true, y_pred):
    return 1 - 2 * ops.sum(y_true * y_pred) / (ops.sum(y_true) + ops.sum(y_pred))


model = keras.Sequential([keras.Input((13,)), layers.Dense(1, activation="sigmoid")])
model.compile(optimizer="adam", loss=f1_score)
