# %% Precision of class numbers [doc]
import keras
from keras import layers

model = keras.Sequential([keras.Input((8,)), layers.Dense(10, activation="softmax")])
model.compile(
    optimizer="adam",
    loss="categorical_crossentropy",
    metrics=["accuracy", keras.metrics.Precision()],
)

# %% A metric for class numbers, a loss for vectors
import keras
from keras import layers

inputs = keras.Input((8,))
model = keras.Model(inputs, layers.Activation("softmax")(layers.Dense(10)(inputs)))
metric = "accuracy"
model.compile("adam", keras.losses.CategoricalCrossentropy(), metrics=[metric])

# %% Nonsense without an error [doc]
import keras
from keras import layers

model = keras.Sequential([keras.Input((8,)), layers.Dense(10, activation="softmax")])
model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
model.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
model.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])

# %% Names that Keras does not know, or cannot use alone
import keras
from keras import layers

model = keras.Sequential([keras.Input((8,)), layers.Dense(1)])
model.compile(optimizer="adam", loss="mse", metrics=["mae", keras.metrics.RootMeanSquaredError()])
masks = keras.Sequential([keras.Input((32, 32, 3)), layers.Conv2D(5, 1, activation="softmax")])
masks.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["mean_io_u"])

