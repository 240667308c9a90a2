# %% An answer at every step [doc]
import keras
import numpy as np
from keras import layers

model = keras.Sequential([
    keras.Input((20, 8)),
    layers.LSTM(32, return_sequences=True),
#                                    ^^^^ error output-rank-vs-labels: The output is (None, 20, 3) but there is one label per sample: the last recurrent layer returns every step
    layers.Dense(3, activation="softmax"),
#   ~~~~~~~~~~~~ Dense is applied to every step
])
model.compile(optimizer="adam", loss="sparse_categorical_crossentropy")
model.fit(np.random.rand(64, 20, 8), np.random.randint(0, 3, size=(64,)))
#                                    ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ one label per sample

# %% No Flatten before Dense [doc]
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((28, 28, 1)),
    layers.Conv2D(32, 3, activation="relu"),
    layers.MaxPooling2D(2),
#   ~~~~~~~~~~~~~~~~~~~ the picture that gets into Dense
    layers.Dense(64, activation="relu"),
#   ^^^^^^^^^^^^ error output-rank-vs-labels: The output is (None, 13, 13, 10) but there is one label per sample: there is no Flatten before Dense
    layers.Dense(10, activation="softmax"),
])
model.compile(optimizer="adam", loss="sparse_categorical_crossentropy")

# %% The mean squared error stretches the answer
import keras
import numpy as np
from keras import layers

inputs = keras.Input((20, 8))
x = layers.Bidirectional(layers.GRU(32, return_sequences=True))(inputs)
#                                                        ^^^^ warning output-rank-vs-labels: The output is (None, 20, 1) but there is one label per sample: the last recurrent layer returns every step
outputs = layers.Dense(1)(x)
#         ~~~~~~~~~~~~ Dense is applied to every step
model = keras.Model(inputs, outputs)
model.compile(optimizer="adam", loss="mse")
model.fit(np.random.rand(64, 20, 8), np.random.rand(64))
#                                    ~~~~~~~~~~~~~~~~~~ one label per sample

# %% The last step only, and Flatten [doc]
import keras
import numpy as np
from keras import layers

steps = keras.Sequential([
    keras.Input((20, 8)),
    layers.LSTM(32, return_sequences=True),
    layers.LSTM(32),
    layers.Dense(3, activation="softmax"),
])
steps.compile(optimizer="adam", loss="sparse_categorical_crossentropy")
steps.fit(np.random.rand(64, 20, 8), np.random.randint(0, 3, size=(64,)))
picture = keras.Sequential([
    keras.Input((28, 28, 1)),
    layers.Conv2D(32, 3, activation="relu"),
    layers.MaxPooling2D(2),
    layers.Flatten(),
    layers.Dense(10, activation="softmax"),
])
picture.compile(optimizer="adam", loss="sparse_categorical_crossentropy")

# %% A label at every step
import keras
import numpy as np
from keras import layers

tagger = keras.Sequential([
    keras.Input((20, 8)),
    layers.LSTM(32, return_sequences=True),
    layers.Dense(3, activation="softmax"),
])
tagger.compile(optimizer="adam", loss="sparse_categorical_crossentropy")
tagger.fit(np.random.rand(64, 20, 8), np.random.randint(0, 3, size=(64, 20, 1)))

# %% A class at every point
import keras
from keras import layers

masks = keras.Sequential([
    keras.Input((64, 64, 3)),
    layers.Conv2D(32, 3, padding="same", activation="relu"),
    layers.MaxPooling2D(2),
    layers.Conv2DTranspose(32, 3, strides=2, padding="same", activation="relu"),
    layers.Dense(5, activation="softmax"),
])
masks.compile(optimizer="adam", loss="sparse_categorical_crossentropy")
points = keras.Sequential([
    keras.Input((64, 64, 3)),
    layers.Conv2D(32, 3, padding="same", activation="relu"),
    layers.Conv2D(5, 1, activation="softmax"),
])
points.compile(optimizer="adam", loss="sparse_categorical_crossentropy")

# %% Labels of a recurrent network that nothing is known of
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((20, 8)),
    layers.LSTM(32, return_sequences=True),
    layers.Dense(3, activation="softmax"),
])
model.compile(optimizer="adam", loss="sparse_categorical_crossentropy")

# %% A series, made shorter by pooling
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((72, 1)),
    layers.Conv1D(64, 3, activation="relu"),
    layers.MaxPooling1D(2),
    layers.Conv1D(64, 3, activation="relu"),
    layers.MaxPooling1D(2),
#   ~~~~~~~~~~~~~~~~~~~ the series that gets into Dense
    layers.Dense(64, activation="relu"),
#   ^^^^^^^^^^^^ warning output-rank-vs-labels: The output is (None, 16, 28), an answer at each step of a series that has been shortened: there is no Flatten before Dense
    layers.Dense(28, activation="softmax"),
])
model.compile(optimizer="adam", loss="categorical_crossentropy")

# %% A label for each step of a series
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((72, 1)),
    layers.Conv1D(64, 3, padding="same", activation="relu"),
    layers.Dense(28, activation="softmax"),
])
model.compile(optimizer="adam", loss="categorical_crossentropy")
