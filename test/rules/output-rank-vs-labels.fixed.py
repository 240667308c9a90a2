# %% An answer at every step [doc]
import keras
import numpy as np
from keras import layers

model = keras.Sequential([
    keras.Input((20, 8)),
    layers.LSTM(32),
    layers.Dense(3, activation="softmax"),
])
model.compile(optimizer="adam", loss="sparse_categorical_crossentropy")
model.fit(np.random.rand(64, 20, 8), np.random.randint(0, 3, size=(64,)))

# %% No Flatten before Dense [doc]
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((28, 28, 1)),
    layers.Conv2D(32, 3, activation="relu"),
    layers.MaxPooling2D(2),
    layers.GlobalAveragePooling2D(),
    layers.Dense(64, activation="relu"),
    layers.Dense(10, activation="softmax"),
])
model.compile(optimizer="adam", loss="sparse_categorical_crossentropy")

# %% The mean squared error stretches the answer
import keras
import numpy as np
from keras import layers

inputs = keras.Input((20, 8))
x = layers.Bidirectional(layers.GRU(32))(inputs)
outputs = layers.Dense(1)(x)
model = keras.Model(inputs, outputs)
model.compile(optimizer="adam", loss="mse")
model.fit(np.random.rand(64, 20, 8), np.random.rand(64))

# %% A series, made shorter by pooling
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((72, 1)),
    layers.Conv1D(64, 3, activation="relu"),
    layers.MaxPooling1D(2),
    layers.Conv1D(64, 3, activation="relu"),
    layers.MaxPooling1D(2),
    layers.GlobalAveragePooling1D(),
    layers.Dense(64, activation="relu"),
    layers.Dense(28, activation="softmax"),
])
model.compile(optimizer="adam", loss="categorical_crossentropy")

