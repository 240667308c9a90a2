# %% Softmax and binary cross-entropy [doc]
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((784,)),
    layers.Dense(10, activation="softmax"),
#                               ~~~~~~~~~ softmax is here
])
model.compile(optimizer="adam", loss="binary_crossentropy", metrics=["accuracy"])
#                                    ^^^^^^^^^^^^^^^^^^^^^ warning binary-loss-for-classes: Softmax over 10 classes with `binary_crossentropy`: the loss treats each class as a separate yes/no task

# %% Class numbers: `fit` stops
import keras
import numpy as np
from keras import layers

inputs = keras.Input((8,))
outputs = layers.Softmax()(layers.Dense(2)(inputs))
#         ~~~~~~~~~~~~~~ softmax is here
model = keras.Model(inputs, outputs)
bce = keras.losses.BinaryCrossentropy()
model.compile("adam", bce)
#                     ^^^ error binary-loss-for-classes: Softmax over 2 classes with `BinaryCrossentropy`: the loss treats each class as a separate yes/no task
model.fit(np.random.rand(100, 8), np.random.randint(0, 2, size=(100,)))
#                                 ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ the labels are class indices

# %% The categorical loss [doc]
import keras
from keras import layers

model = keras.Sequential([keras.Input((784,)), layers.Dense(10, activation="softmax")])
model.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])

# %% Several labels an object
import keras
from keras import layers

model = keras.Sequential([keras.Input((784,)), layers.Dense(10, activation="sigmoid")])
model.compile(optimizer="adam", loss="binary_crossentropy", metrics=["accuracy"])

# %% Two classes in vectors are one and the same task
import keras
import numpy as np
from keras import layers

model = keras.Sequential([keras.Input((8,)), layers.Dense(2, activation="softmax")])
model.compile(optimizer="adam", loss="binary_crossentropy")
model.fit(np.random.rand(100, 8), np.zeros((100, 2)))

# %% Smoothed on purpose
import keras
from keras import layers

model = keras.Sequential([keras.Input((784,)), layers.Dense(10, activation="softmax")])
model.compile(optimizer="adam", loss=keras.losses.BinaryCrossentropy(label_smoothing=0.1))
