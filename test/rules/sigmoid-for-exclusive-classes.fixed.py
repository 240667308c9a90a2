# %% Sigmoid with a loss for exclusive classes [doc]
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((784,)),
    layers.Dense(128, activation="relu"),
    layers.Dense(10, activation="softmax"),
])
model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])

# %% Functional, a layer, a loss object
import keras
from keras import layers

inputs = keras.Input((784,))
x = layers.Dense(128, activation="relu")(inputs)
outputs = layers.Activation("softmax")(layers.Dense(5)(x))
model = keras.Model(inputs, outputs)
loss = keras.losses.CategoricalCrossentropy()
model.compile(optimizer="adam", loss=loss)

# %% No loss in sight
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((784,)),
    layers.Dense(128, activation="relu"),
    layers.Dense(10),
    layers.Activation("softmax"),
])

# %% The task is told
# footgun: task=single-label
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((784,)),
    layers.Dense(10, activation="softmax"),
])

# %% The task is told, the loss says otherwise
# footgun: task=single-label
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((784,)),
    layers.Dense(10, activation="softmax"),
])
model.compile(optimizer="adam", loss="categorical_crossentropy")

