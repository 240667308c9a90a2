# %% The shape of the whole array [doc]
import keras
import numpy as np
from keras import layers

x_train = np.random.rand(60000, 28, 28, 1)
model = keras.Sequential([
    keras.Input(shape=x_train.shape),
#                     ^^^^^^^^^^^^^ error batch-in-input-shape: `shape` contains the number of samples 60,000; Keras adds the batch axis itself
    layers.Conv2D(32, 3, activation="relu"),
    layers.Flatten(),
    layers.Dense(10, activation="softmax"),
])

# %% The shape of one object [doc]
import keras
import numpy as np
from keras import layers

x_train = np.random.rand(60000, 28, 28, 1)
model = keras.Sequential([
    keras.Input(shape=x_train.shape[1:]),
    layers.Conv2D(32, 3, activation="relu"),
    layers.Flatten(),
    layers.Dense(10, activation="softmax"),
])

# %% Numbers, in the first layer
from tensorflow.keras.layers import LSTM, Dense
from tensorflow.keras.models import Sequential

model = Sequential()
model.add(LSTM(32, input_shape=(1000, 100, 8)))
#                              ^^^^^^^^^^^^^^ error batch-in-input-shape: `input_shape` contains the number of samples 1000; Keras adds the batch axis itself
model.add(Dense(1))

# %% Dense takes any rank: only fit stops [late]
import keras
import numpy as np
from keras import layers

x = np.zeros((200, 39))
y = np.zeros((200, 1))
inputs = keras.Input(shape=x.shape)
#                          ^^^^^^^ error batch-in-input-shape: `shape` contains the number of samples 200; Keras adds the batch axis itself
outputs = layers.Dense(1)(inputs)
model = keras.Model(inputs, outputs)
model.compile("adam", "mse")
model.fit(x, y)

# %% Large sizes that are right
import keras
from keras import layers

signal = layers.Conv1D(8, 3)(keras.Input((16000, 1)))
points = layers.Dense(8)(keras.Input((2048, 3)))
video = layers.Conv3D(8, 3)(keras.Input((1000, 64, 64, 3)))
panorama = layers.Conv2D(8, 3)(keras.Input((1024, 4096, 3)))
frames = layers.TimeDistributed(layers.Conv2D(8, 3))(keras.Input((1000, 64, 64, 3)))

# %% One more axis, but not that of the samples
import keras
from keras import layers

inputs = keras.Input((16, 64, 64, 3))
#        ~~~~~~~~~~~ this is what comes out here: (None, 16, 64, 64, 3)
x = layers.Conv2D(8, 3)(inputs)
#   ^^^^^^^^^^^^^ error wrong-input-rank: `Conv2D` expects a tensor of 4 dimensions but gets 5 dimensions: (None, 16, 64, 64, 3)

# %% A sample's own shape, a batch given as such
import keras
import numpy as np
from keras import layers

x = np.zeros((200, 28, 28))
a = layers.Flatten()(keras.Input(shape=x[0].shape))
b = layers.Flatten()(keras.Input(batch_shape=(200, 28, 28)))
