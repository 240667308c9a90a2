# %% ReLU where probabilities are expected [doc]
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((784,)),
    layers.Dense(100, activation="relu"),
    layers.Dense(10, activation="softmax"),
])
model.compile(optimizer="adam", loss="sparse_categorical_crossentropy")

# %% Logits must be able to be negative, too
import keras
from keras import layers

inputs = keras.Input((784,))
outputs = layers.Dense(1)(inputs)
model = keras.Model(inputs, outputs)
loss = keras.losses.BinaryCrossentropy(from_logits=True)
model.compile(optimizer="adam", loss=loss)

# %% Regression
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((13,)),
    layers.Dense(64, activation="relu"),
    layers.Dense(1),
])
model.compile(optimizer="adam", loss="mse")

