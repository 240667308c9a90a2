# %% a network of 2016 [doc]
from keras.models import Sequential
from keras.layers import Convolution2D, Dense, Dropout, Flatten, Input, MaxPooling2D

model = Sequential()
model.add(Input((28, 28, 1)))
model.add(Convolution2D(filters=32, kernel_size=(3, 3), padding="same", activation="relu"))
model.add(MaxPooling2D(pool_size=(2, 2), padding="valid"))
model.add(Dropout(rate=0.25))
model.add(Flatten())
model.add(Dense(units=128, kernel_initializer="he_normal", activation="relu"))
model.add(Dense(10, kernel_regularizer="l2", use_bias=False, activation="softmax"))
model.compile(loss="categorical_crossentropy", optimizer="adam", metrics=["accuracy"])

# %% epochs by their old name
import keras
import numpy as np
from keras import layers

x_train, y_train = np.random.rand(1000, 28, 28), np.random.randint(10, size=1000)
model = keras.Sequential([
    layers.Input((28, 28)),
    layers.Flatten(),
    layers.Dense(64, activation="relu"),
    layers.Dense(10, activation="softmax"),
])
model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
model.fit(x_train, y_train, batch_size=100, epochs=5)

# %% workers of fit
import keras
import numpy as np
from keras import layers

x_train, y_train = np.random.rand(1000, 28, 28), np.random.randint(10, size=1000)
x_test, y_test = np.random.rand(1000, 28, 28), np.random.randint(10, size=1000)
model = keras.Sequential([
    layers.Input((28, 28)),
    layers.Flatten(),
    layers.Dense(64, activation="relu"),
    layers.Dense(10, activation="softmax"),
])
model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
model.fit(x_train, y_train, epochs=5)
model.evaluate(x_test, y_test)

# %% a functional network of Keras 1
from keras.layers import Dense, Embedding, Input, LSTM
from keras.models import Model

inputs = Input((100,), dtype="int32")
x = Embedding(10000, 64)(inputs)
x = LSTM(32, dropout=0.2, recurrent_dropout=0.2, recurrent_activation="hard_sigmoid")(x)
outputs = Dense(1, activation="sigmoid")(x)
model = Model(inputs=inputs, outputs=outputs)
model.compile("adam", "binary_crossentropy")

# %% callbacks
import keras

callbacks = [
    keras.callbacks.EarlyStopping(patience=3, min_delta=0.001),
    keras.callbacks.ModelCheckpoint("best.keras", save_best_only=True),
    keras.callbacks.TensorBoard("logs"),
    keras.callbacks.ReduceLROnPlateau(patience=2, min_delta=0.001),
]

# %% labels
import keras
import numpy as np

y_train = np.random.randint(10, size=1000)
y_train = keras.utils.to_categorical(y_train, num_classes=10)

# %% what is taken with a warning [silent]
import keras
from keras import layers

model = keras.Sequential([
    layers.InputLayer(shape=(80,)),
    layers.Embedding(5000, 32),
    layers.LSTM(16),
    layers.Dense(16),
    layers.LeakyReLU(negative_slope=0.1),
    layers.Dense(1, activation="sigmoid"),
])

