# %% One unit and a categorical loss [doc]
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((8,)),
    layers.Dense(16, activation="relu"),
    layers.Dense(1, activation="sigmoid"),
#                ~ one unit here
])
model.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
#                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^ error categorical-loss-on-one-unit: One output unit, but `categorical_crossentropy` chooses among several classes: the loss is always 0 and nothing is learned

# %% The sparse one, functional, an object
import keras
from keras import layers

inputs = keras.Input((8,))
outputs = layers.Dense(units=1)(inputs)
#                            ~ one unit here
model = keras.Model(inputs, outputs)
loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
model.compile("adam", loss)
#                     ^^^^ error categorical-loss-on-one-unit: One output unit, but `SparseCategoricalCrossentropy` chooses among several classes: class 1 does not fit

# %% No activation either
import keras
from keras import layers

model = keras.Sequential([keras.Input((8,)), layers.Dense(1)])
#                                                         ~ one unit here
model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["sparse_categorical_accuracy"])
#                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error categorical-loss-on-one-unit: One output unit, but `sparse_categorical_crossentropy` chooses among several classes: class 1 does not fit

# %% Sigmoid and the binary loss [doc]
import keras
from keras import layers

model = keras.Sequential([keras.Input((8,)), layers.Dense(1, activation="sigmoid")])
model.compile(optimizer="adam", loss="binary_crossentropy", metrics=["accuracy"])

# %% Two units, softmax
import keras
from keras import layers

model = keras.Sequential([keras.Input((8,)), layers.Dense(2, activation="softmax")])
model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])

# %% A number of units that is not known
import keras
from keras import layers


def build(classes):
    model = keras.Sequential([keras.Input((8,)), layers.Dense(classes, activation="sigmoid")])
    model.compile(optimizer="adam", loss="categorical_crossentropy")
    return model
