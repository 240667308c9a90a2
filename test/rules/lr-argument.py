# %% as written before 2019 [doc]
import keras
from keras import layers

model = keras.Sequential([keras.Input((20,)), layers.Dense(64, activation="relu"), layers.Dense(1)])
model.compile(optimizer=keras.optimizers.Adam(lr=0.001), loss="mse")
#                                             ^^^^^^^^ error lr-argument: `lr` is gone: write `learning_rate`

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
sgd = SGD(momentum=0.9, lr=LEARNING_RATE, nesterov=True)
#                       ^^^^^^^^^^^^^^^^ error lr-argument: `lr` is gone: write `learning_rate`
model.compile(loss="categorical_crossentropy", optimizer=sgd, metrics=["accuracy"])

# %% read
import keras

optimizer = keras.optimizers.RMSprop(learning_rate=0.001)
print("rate:", optimizer.lr)
#                        ^^ error lr-argument: `lr` is gone: write `learning_rate`

# %% assigned, which does nothing [silent]
import keras
from keras import layers

optimizer = keras.optimizers.Adam(learning_rate=0.001)
model = keras.Sequential([keras.Input((20,)), layers.Dense(64, activation="relu"), layers.Dense(1)])
model.compile(optimizer=optimizer, loss="mse")
optimizer.lr = 0.0001
#         ^^ warning lr-argument: `lr` is gone: write `learning_rate`

# %% by way of the backend
import keras
from keras import layers
from tensorflow.keras import backend as K

model = keras.Sequential([keras.Input((20,)), layers.Dense(64, activation="relu"), layers.Dense(1)])
optimizer = keras.optimizers.Adam(learning_rate=0.01)
model.compile(optimizer=optimizer, loss="mse")
print(K.get_value(optimizer.lr))
#                           ^^ error lr-argument: `lr` is gone: write `learning_rate`
K.set_value(optimizer.lr, 0.001)
#                     ^^ error lr-argument: `lr` is gone: write `learning_rate`

# %% the name of today [silent] [doc]
import keras

optimizer = keras.optimizers.Adam(learning_rate=0.001)
optimizer.learning_rate = 0.0005
print(optimizer.learning_rate)

# %% a class of one's own [silent]
import keras

class Schedule(keras.callbacks.Callback):
    def __init__(self, lr):
        super().__init__()
        self.lr = lr

    def on_epoch_begin(self, epoch, logs=None):
        self.model.optimizer.learning_rate = self.lr / (epoch + 1)

schedule = Schedule(lr=0.01)
print(schedule.lr)

# %% logs of one's own [silent]
import keras

class Log(keras.callbacks.Callback):
    def on_epoch_end(self, epoch, logs=None):
        logs["lr"] = float(self.model.optimizer.learning_rate)
        print(epoch, logs["lr"])

log = Log()

# %% Keras 2 was asked for [unrunnable] [silent]
import tf_keras as keras

optimizer = keras.optimizers.Adam(lr=0.001)
print(optimizer.lr)
