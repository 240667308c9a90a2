# %% Height and width only [doc]
import keras
from keras import layers

model = keras.Sequential([
    keras.Input(shape=(28, 28)),
#                     ^^^^^^^^ error missing-channel-axis: The image has no channel axis: use (28, 28, 1), not (28, 28)
    layers.Conv2D(32, 3, activation="relu"),
#   ~~~~~~~~~~~~~ `Conv2D` moves over height and width
    layers.Flatten(),
    layers.Dense(10, activation="softmax"),
])

# %% One channel is a channel too [doc]
import keras
from keras import layers

model = keras.Sequential([
    keras.Input(shape=(28, 28, 1)),
    layers.Conv2D(32, 3, activation="relu"),
    layers.Flatten(),
    layers.Dense(10, activation="softmax"),
])

# %% Scaled first, a pooling, an argument of the first layer
from tensorflow.keras.layers import Conv2D, Input, MaxPooling2D, Rescaling
from tensorflow.keras.models import Sequential

rows, columns = 64, 48
x = Input((rows, columns))
#         ^^^^^^^^^^^^^^^ error missing-channel-axis: The image has no channel axis: use (64, 48, 1), not (64, 48)
x = Rescaling(1.0 / 255)(x)
x = MaxPooling2D(2)(x)
#   ~~~~~~~~~~~~ `MaxPooling2D` moves over height and width

model = Sequential()
model.add(Conv2D(8, (3, 3), input_shape=[32, 32]))
#         ~~~~~~ `Conv2D` moves over height and width
#                                       ^^^^^^^^ error missing-channel-axis: The image has no channel axis: use (32, 32, 1), not (32, 32)

# %% The axis is added on the way
import keras
from keras import layers

inputs = keras.Input((28, 28))
x = layers.Reshape((28, 28, 1))(inputs)
x = layers.Conv2D(32, 3)(x)
y = layers.Conv2D(32, 3)(inputs[..., None])

# %% Rows are steps
import keras
from keras import layers

inputs = keras.Input((28, 28))
x = layers.LSTM(32)(inputs)
y = layers.Conv1D(32, 3)(inputs)

# %% Dense and Flatten take what comes
import keras
from keras import layers

model = keras.Sequential([keras.Input((28, 28)), layers.Flatten(), layers.Dense(10, activation="softmax")])

# %% The data tells, where no input is declared [late]
import keras
import numpy as np
from keras import layers

x_train = np.zeros((64, 28, 28))
y_train = np.zeros((64,))
model = keras.Sequential([
    layers.Conv2D(8, 3, activation="relu"),
#   ^^^^^^^^^^^^^ error missing-channel-axis: The image has no channel axis: use (28, 28, 1), not (28, 28)
    layers.GlobalAveragePooling2D(),
    layers.Dense(10, activation="softmax"),
])
model.compile("adam", "sparse_categorical_crossentropy")
model.fit(x_train, y_train)
#~~~~~~~~~~~~~~~~~~~~~~~~~~ the data comes as (28, 28)
