# %% rate and decay [doc]
import keras
from keras import layers

model = keras.Sequential([keras.Input((20,)), layers.Dense(64, activation="relu"), layers.Dense(1)])
model.compile(optimizer=keras.optimizers.Adam(learning_rate=0.01, decay=1e-4), loss="mse")
#                                                                       ^^^^ warning ignored-decay: `decay` is ignored in Keras 3: the learning rate will not decrease

# %% as the examples of old had it
import keras
from keras.layers import Dense
from keras.models import Sequential
from keras.optimizers import SGD

epochs = 50
rate = 0.1
model = Sequential()
model.add(keras.Input(shape=(784,)))
model.add(Dense(128, activation="relu"))
model.add(Dense(10, activation="softmax"))
sgd = SGD(learning_rate=rate, decay=rate / epochs, momentum=0.9)
#                                   ^^^^^^^^^^^^^ warning ignored-decay: `decay` is ignored in Keras 3: the learning rate will not decrease
model.compile(loss="categorical_crossentropy", optimizer=sgd, metrics=["accuracy"])

# %% with the rate left to its default
from keras.optimizers import RMSprop

optimizer = RMSprop(decay=0.001)
#                         ^^^^^ warning ignored-decay: `decay` is ignored in Keras 3: the learning rate will not decrease

# %% with a callback that lowers the rate all the same
import keras
from keras import layers

model = keras.Sequential([keras.Input((20,)), layers.Dense(64, activation="relu"), layers.Dense(1)])
model.compile(optimizer=keras.optimizers.Adam(learning_rate=0.01, decay=1e-4), loss="mse")
#                                                                       ^^^^ warning ignored-decay: `decay` is ignored in Keras 3: the learning rate will not decrease
plateau = keras.callbacks.ReduceLROnPlateau(patience=5)

# %% a decay of zero
import keras

optimizer = keras.optimizers.Adam(learning_rate=0.01, decay=0)
#                                                           ^ hint ignored-decay: `decay` is ignored in Keras 3: the learning rate will not decrease

# %% decay of weights is another thing [silent]
import keras

optimizer = keras.optimizers.Adam(learning_rate=0.001, weight_decay=1e-4)

# %% a schedule [silent] [doc]
import keras

schedule = keras.optimizers.schedules.InverseTimeDecay(0.1, decay_steps=1, decay_rate=0.5)
optimizer = keras.optimizers.SGD(learning_rate=schedule)

# %% a function of one's own [silent]
import keras

def adam(rate, decay):
    return keras.optimizers.Adam(learning_rate=keras.optimizers.schedules.ExponentialDecay(rate, 100, decay))

optimizer = adam(0.01, decay=0.96)

# %% Keras 2 was asked for [unrunnable] [silent]
from tf_keras.optimizers import SGD

optimizer = SGD(0.1, decay=1e-6)
