# %% AUC of logits [doc]
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((8,)),
    layers.Dense(16, activation="relu"),
    layers.Dense(1),
#   ~~~~~~~~~~~~ no activation here
])
model.compile(
    optimizer="adam",
    loss=keras.losses.BinaryCrossentropy(from_logits=True),
    metrics=[keras.metrics.AUC(name="auc"), keras.metrics.BinaryAccuracy()],
#            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning metric-on-logits: `AUC` expects probabilities in [0, 1] but the model outputs logits
#                                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning metric-on-logits: `BinaryAccuracy` expects probabilities in [0, 1] but the model outputs logits
)

# %% A string
import keras
from keras import layers

model = keras.Sequential([keras.Input((8,)), layers.Dense(1)])
#                                            ~~~~~~~~~~~~ no activation here
model.compile(optimizer="adam", loss=keras.losses.BinaryCrossentropy(from_logits=True), metrics=["recall"])
#                                                                                                ^^^^^^^^ warning metric-on-logits: `recall` expects probabilities in [0, 1] but the model outputs logits

# %% A metric that takes no flag
import keras
from keras import layers

inputs = keras.Input((8,))
outputs = layers.Dense(1)(inputs)
#         ~~~~~~~~~~~~ no activation here
model = keras.Model(inputs, outputs)
loss = keras.losses.BinaryCrossentropy(from_logits=True)
metrics = [keras.metrics.PrecisionAtRecall(0.9)]
#          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning metric-on-logits: `PrecisionAtRecall` expects probabilities in [0, 1] but the model outputs logits
model.compile("adam", loss, metrics=metrics)

# %% The string accuracy cuts at 0.5
import keras
from keras import layers

model = keras.Sequential([keras.Input((8,)), layers.Dense(1)])
#                                            ~~~~~~~~~~~~ no activation here
model.compile(optimizer="adam", loss=keras.losses.BinaryCrossentropy(from_logits=True), metrics=["accuracy"])
#                                                                                                ^^^^^^^^^^ info metric-on-logits: `accuracy` expects probabilities in [0, 1] but the model outputs logits

# %% Metrics that are told [doc]
import keras
from keras import layers

model = keras.Sequential([keras.Input((8,)), layers.Dense(1)])
model.compile(
    optimizer="adam",
    loss=keras.losses.BinaryCrossentropy(from_logits=True),
    metrics=[
        keras.metrics.AUC(from_logits=True),
        keras.metrics.BinaryAccuracy(threshold=0.0),
        keras.metrics.Recall(thresholds=0.0),
    ],
)

# %% The largest logit is the largest probability
import keras
from keras import layers

model = keras.Sequential([keras.Input((8,)), layers.Dense(10)])
model.compile(
    optimizer="adam",
    loss=keras.losses.SparseCategoricalCrossentropy(from_logits=True),
    metrics=["accuracy", "sparse_categorical_accuracy"],
)

# %% Probabilities
import keras
from keras import layers

model = keras.Sequential([keras.Input((8,)), layers.Dense(1, activation="sigmoid")])
model.compile(optimizer="adam", loss="binary_crossentropy", metrics=["accuracy", keras.metrics.AUC()])
