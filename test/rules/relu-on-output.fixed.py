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

# %% ReLU at the last of several layers, where it belongs to those before
import keras
import numpy as np
from keras import layers

points = keras.Sequential([keras.Input((96,)), layers.Dense(50), layers.Dropout(0.2), layers.Dense(30)])
points.compile(optimizer="adam", loss="mse")
points.fit(np.random.rand(64, 96), np.random.randn(64, 30), epochs=20)

# %% A mask that is measured by its overlap
import keras
from keras import layers, ops

def dice_loss(y_true, y_pred):
    return 1 - 2 * ops.sum(y_true * y_pred) / (ops.sum(y_true) + ops.sum(y_pred) + 1)

inputs = keras.Input((64, 64, 1))
x = layers.Conv2D(16, 3, padding="same", activation="relu")(inputs)
mask = layers.Conv2D(1, 1, activation="sigmoid")(x)
net = keras.Model(inputs, mask)
net.compile(optimizer="adam", loss=dice_loss)

