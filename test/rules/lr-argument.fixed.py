# %% as written before 2019 [doc]
import keras
from keras import layers

model = keras.Sequential([keras.Input((20,)), layers.Dense(64, activation="relu"), layers.Dense(1)])
model.compile(optimizer=keras.optimizers.Adam(learning_rate=0.001), loss="mse")

# %% with a constant and other arguments around it
import keras
from keras.layers import Dense
from keras.models import Sequential
from keras.optimizers import SGD

LEARNING_RATE = 0.01
model = Sequential()
model.add(keras.Input(shape=(784,)))
model.add(Dense(128, activation="relu"))
model.add(Dense(10, activation="softmax"))
sgd = SGD(momentum=0.9, learning_rate=LEARNING_RATE, nesterov=True)
model.compile(loss="categorical_crossentropy", optimizer=sgd, metrics=["accuracy"])

# %% read
import keras

optimizer = keras.optimizers.RMSprop(learning_rate=0.001)
print("rate:", optimizer.learning_rate)

# %% assigned, which does nothing [silent]
import keras
from keras import layers

optimizer = keras.optimizers.Adam(learning_rate=0.001)
model = keras.Sequential([keras.Input((20,)), layers.Dense(64, activation="relu"), layers.Dense(1)])
model.compile(optimizer=optimizer, loss="mse")
optimizer.learning_rate = 0.0001

# %% by way of the backend
import keras
from keras import layers
from tensorflow.keras import backend as K

model = keras.Sequential([keras.Input((20,)), layers.Dense(64, activation="relu"), layers.Dense(1)])
optimizer = keras.optimizers.Adam(learning_rate=0.01)
model.compile(optimizer=optimizer, loss="mse")
print(float(optimizer.learning_rate))
optimizer.learning_rate = 0.001

