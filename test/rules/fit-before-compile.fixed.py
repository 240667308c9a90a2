# %% Trained before it is compiled [doc]
import keras
import numpy as np
from keras import layers

x_train = np.random.rand(64, 8)
y_train = np.random.rand(64, 1)

model = keras.Sequential([keras.Input((8,)), layers.Dense(16, activation="relu"), layers.Dense(1)])
model.compile(optimizer="adam", loss="mean_squared_error", metrics=["mae"])
model.fit(x_train, y_train, epochs=5)

# %% Evaluated, a batch at a time, functional
import keras
import numpy as np
from keras import layers

x = np.random.rand(64, 8)
y = np.random.randint(0, 3, size=(64,))
inputs = keras.Input((8,))
outputs = layers.Dense(3, activation="softmax")(inputs)
classifier = keras.Model(inputs, outputs)
classifier.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
classifier.evaluate(x, y)
classifier.compile("adam", "sparse_categorical_crossentropy")
classifier.train_on_batch(x, y)

# %% Compiled without a loss
import keras
import numpy as np
from keras import layers

model = keras.Sequential([keras.Input((8,)), layers.Dense(1, activation="sigmoid")])
model.compile(optimizer="adam", loss="binary_crossentropy")
model.fit(np.zeros((4, 8)), np.zeros((4, 1)))

