# %% The shape of the whole array [doc]
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
model.add(LSTM(32, input_shape=(100, 8)))
model.add(Dense(1))

# %% Dense takes any rank: only fit stops [late]
import keras
import numpy as np
from keras import layers

x = np.zeros((200, 39))
y = np.zeros((200, 1))
inputs = keras.Input(shape=x.shape[1:])
outputs = layers.Dense(1)(inputs)
model = keras.Model(inputs, outputs)
model.compile("adam", "mse")
model.fit(x, y)

