# %% a network of 2016 [doc]
from keras.models import Sequential
from keras.layers import Convolution2D, Dense, Dropout, Flatten, Input, MaxPooling2D

model = Sequential()
model.add(Input((28, 28, 1)))
model.add(Convolution2D(nb_filter=32, nb_row=3, nb_col=3, border_mode="same", activation="relu"))
#                       ^^^^^^^^^^^^ error keras1-argument: Keras 3 has no argument `nb_filter`: write `filters`
#                                     ^^^^^^^^ error keras1-argument: Keras 3 has no argument `nb_row`: write `kernel_size`
#                                               ^^^^^^^^ error keras1-argument: Keras 3 has no argument `nb_col`: write `kernel_size`
#                                                         ^^^^^^^^^^^^^^^^^^ error keras1-argument: Keras 3 has no argument `border_mode`: write `padding`
model.add(MaxPooling2D(pool_size=(2, 2), border_mode="valid"))
#                                        ^^^^^^^^^^^^^^^^^^^ error keras1-argument: Keras 3 has no argument `border_mode`: write `padding`
model.add(Dropout(p=0.25))
#                 ^^^^^^ error keras1-argument: Keras 3 has no argument `p`: write `rate`
model.add(Flatten())
model.add(Dense(output_dim=128, init="he_normal", activation="relu"))
#               ^^^^^^^^^^^^^^ error keras1-argument: Keras 3 has no argument `output_dim`: write `units`
#                               ^^^^^^^^^^^^^^^^ error keras1-argument: Keras 3 has no argument `init`: write `kernel_initializer`
model.add(Dense(10, W_regularizer="l2", bias=False, activation="softmax"))
#                   ^^^^^^^^^^^^^^^^^^ error keras1-argument: Keras 3 has no argument `W_regularizer`: write `kernel_regularizer`
#                                       ^^^^^^^^^^ error keras1-argument: Keras 3 has no argument `bias`: write `use_bias`
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
model.fit(x_train, y_train, batch_size=100, nb_epoch=5)
#                                           ^^^^^^^^^^ error keras1-argument: Keras 3 has no argument `nb_epoch`: write `epochs`

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
model.fit(x_train, y_train, epochs=5, workers=4, use_multiprocessing=True)
#                                     ^^^^^^^^^ error keras1-argument: Keras 3 has no argument `workers`: delete it
#                                                ^^^^^^^^^^^^^^^^^^^^^^^^ error keras1-argument: Keras 3 has no argument `use_multiprocessing`: delete it
model.evaluate(x_test, y_test, workers=4)
#                              ^^^^^^^^^ error keras1-argument: Keras 3 has no argument `workers`: delete it

# %% a functional network of Keras 1
from keras.layers import Dense, Embedding, Input, LSTM
from keras.models import Model

inputs = Input((100,), dtype="int32")
x = Embedding(10000, 64)(inputs)
x = LSTM(32, dropout_W=0.2, dropout_U=0.2, inner_activation="hard_sigmoid")(x)
#            ^^^^^^^^^^^^^ error keras1-argument: Keras 3 has no argument `dropout_W`: write `dropout`
#                           ^^^^^^^^^^^^^ error keras1-argument: Keras 3 has no argument `dropout_U`: write `recurrent_dropout`
#                                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error keras1-argument: Keras 3 has no argument `inner_activation`: write `recurrent_activation`
outputs = Dense(1, activation="sigmoid")(x)
model = Model(input=inputs, output=outputs)
#             ^^^^^^^^^^^^ error keras1-argument: Keras 3 has no argument `input`: write `inputs`
#                           ^^^^^^^^^^^^^^ error keras1-argument: Keras 3 has no argument `output`: write `outputs`
model.compile("adam", "binary_crossentropy")

# %% callbacks
import keras

callbacks = [
    keras.callbacks.EarlyStopping(patience=3, epsilon=0.001),
#                                             ^^^^^^^^^^^^^ error keras1-argument: Keras 3 has no argument `epsilon`: write `min_delta`
    keras.callbacks.ModelCheckpoint("best.keras", save_best_only=True, period=5),
#                                                                      ^^^^^^^^ error keras1-argument: Keras 3 has no argument `period`: delete it
    keras.callbacks.TensorBoard("logs", write_grads=True),
#                                       ^^^^^^^^^^^^^^^^ error keras1-argument: Keras 3 has no argument `write_grads`: delete it
    keras.callbacks.ReduceLROnPlateau(patience=2, epsilon=0.001),
#                                                 ^^^^^^^^^^^^^ warning keras1-argument: `epsilon` is ignored: write `min_delta`
]

# %% labels
import keras
import numpy as np

y_train = np.random.randint(10, size=1000)
y_train = keras.utils.to_categorical(y_train, nb_classes=10)
#                                             ^^^^^^^^^^^^^ error keras1-argument: Keras 3 has no argument `nb_classes`: write `num_classes`

# %% what is taken with a warning [silent]
import keras
from keras import layers

model = keras.Sequential([
    layers.InputLayer(input_shape=(80,)),
#                     ^^^^^^^^^^^^^^^^^ hint keras1-argument: `input_shape` is deprecated: write `shape`
    layers.Embedding(5000, 32, input_length=80),
#                              ^^^^^^^^^^^^^^^ hint keras1-argument: `input_length` is deprecated and means nothing: delete it
    layers.LSTM(16),
    layers.Dense(16),
    layers.LeakyReLU(alpha=0.1),
#                    ^^^^^^^^^ hint keras1-argument: `alpha` is deprecated: write `negative_slope`
    layers.Dense(1, activation="sigmoid"),
])

# %% the names of today [silent] [doc]
import keras
from keras import layers

model = keras.Sequential([
    layers.Input((28, 28, 1)),
    layers.Conv2D(filters=32, kernel_size=(3, 3), padding="same", kernel_initializer="he_normal", activation="relu"),
    layers.MaxPooling2D(pool_size=(2, 2), padding="valid"),
    layers.LeakyReLU(negative_slope=0.1),
    layers.Dropout(rate=0.25),
    layers.Flatten(),
    layers.Dense(units=10, use_bias=False, activation="softmax"),
])

# %% a class of one's own with such names [silent]
import keras
from keras import layers

class Block(layers.Layer):
    def __init__(self, nb_filter, border_mode="same"):
        super().__init__()
        self.conv = layers.Conv2D(nb_filter, 3, padding=border_mode, activation="relu")

    def call(self, inputs):
        return self.conv(inputs)

inputs = keras.Input((28, 28, 1))
x = Block(nb_filter=32, border_mode="same")(inputs)
x = layers.GlobalAveragePooling2D()(x)
model = keras.Model(inputs, layers.Dense(10, activation="softmax")(x))

# %% weights of an embedding [silent]
import keras
import numpy as np
from keras import layers

vectors = np.random.rand(5000, 50)
inputs = keras.Input((80,), dtype="int32")
x = layers.Embedding(5000, 50, weights=[vectors], trainable=False)(inputs)
x = layers.GlobalAveragePooling1D()(x)
model = keras.Model(inputs, layers.Dense(1, activation="sigmoid")(x))

# %% Keras 2 was asked for [unrunnable] [silent]
import os

os.environ["TF_USE_LEGACY_KERAS"] = "1"
from tensorflow.keras.layers import Dense, Dropout
from tensorflow.keras.models import Sequential

model = Sequential([Dense(64, input_dim=20, activation="relu"), Dropout(0.5), Dense(1)])
model.compile("adam", "mse")
model.fit(x, y, epochs=5, workers=4)
