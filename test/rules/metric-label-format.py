# %% Precision of class numbers [doc]
import keras
from keras import layers

model = keras.Sequential([keras.Input((8,)), layers.Dense(10, activation="softmax")])
model.compile(
    optimizer="adam",
    loss="sparse_categorical_crossentropy",
    metrics=["accuracy", keras.metrics.Precision()],
#                        ^^^^^^^^^^^^^^^^^^^^^^^^^ error metric-label-format: Metric `Precision` does not work here: it needs one-hot labels
)

# %% A metric for class numbers, a loss for vectors
import keras
from keras import layers

inputs = keras.Input((8,))
model = keras.Model(inputs, layers.Activation("softmax")(layers.Dense(10)(inputs)))
metric = keras.metrics.SparseCategoricalAccuracy()
#        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error metric-label-format: Metric `SparseCategoricalAccuracy` does not work here: it needs class indices
model.compile("adam", keras.losses.CategoricalCrossentropy(), metrics=[metric])

# %% Nonsense without an error [doc]
import keras
from keras import layers

model = keras.Sequential([keras.Input((8,)), layers.Dense(10, activation="softmax")])
model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["categorical_accuracy"])
#                                                                                ^^^^^^^^^^^^^^^^^^^^^^ warning metric-label-format: Metric `categorical_accuracy` does not work here: it needs one-hot labels
model.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["binary_accuracy"])
#                                                                         ^^^^^^^^^^^^^^^^^ warning metric-label-format: Metric `binary_accuracy` does not work here: it counts every easy "no" as correct
model.compile(optimizer="adam", loss="categorical_crossentropy", metrics=[keras.metrics.Accuracy()])
#                                                                         ^^^^^^^^^^^^^^^^^^^^^^^^ warning metric-label-format: Metric `Accuracy` does not work here: it compares raw numbers, not classes

# %% Names that Keras does not know, or cannot use alone
import keras
from keras import layers

model = keras.Sequential([keras.Input((8,)), layers.Dense(1)])
model.compile(optimizer="adam", loss="mse", metrics=["mae", "rmse"])
#                                                           ^^^^^^ error metric-label-format: Metric `rmse` does not work here: Keras has no such name
masks = keras.Sequential([keras.Input((32, 32, 3)), layers.Conv2D(5, 1, activation="softmax")])
masks.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["mean_io_u"])
#                                                                                ^^^^^^^^^^^ error metric-label-format: Metric `mean_io_u` does not work here: it needs the argument `num_classes`

# %% Keras picks the fitting accuracy [doc]
import keras
from keras import layers

model = keras.Sequential([keras.Input((8,)), layers.Dense(10, activation="softmax")])
model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])

# %% Metrics that fit
import keras
from keras import layers

model = keras.Sequential([keras.Input((8,)), layers.Dense(10, activation="softmax")])
model.compile(
    optimizer="adam",
    loss="categorical_crossentropy",
    metrics=[keras.metrics.CategoricalAccuracy(), keras.metrics.AUC(), "precision", "top_k_categorical_accuracy"],
)
binary = keras.Sequential([keras.Input((8,)), layers.Dense(1, activation="sigmoid")])
binary.compile(optimizer="adam", loss="binary_crossentropy", metrics=[keras.metrics.BinaryAccuracy(), "recall", "Accuracy"])

# %% A metric of one's own
import keras
from keras import layers, ops


def rmse(y_true, y_pred):
    return ops.sqrt(ops.mean(ops.square(y_true - y_pred)))


model = keras.Sequential([keras.Input((8,)), layers.Dense(1)])
model.compile(optimizer="adam", loss="mse", metrics=[rmse])
