# %% Chosen and graded by the same data [doc]
import keras
import numpy as np
from keras import layers

x_train, y_train = np.random.rand(64, 8), np.random.rand(64, 1)
x_test, y_test = np.random.rand(16, 8), np.random.rand(16, 1)
model = keras.Sequential([keras.Input((8,)), layers.Dense(16, activation="relu"), layers.Dense(1)])
model.compile("adam", "mse")
stop = keras.callbacks.EarlyStopping(patience=3, restore_best_weights=True)
#      ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ `EarlyStopping` chooses by it
model.fit(x_train, y_train, validation_data=(x_test, y_test), epochs=5, callbacks=[stop], verbose=0)
#                                           ^^^^^^^^^^^^^^^^ info test-set-chooses-model: The test set picks the best epoch and then grades it: the score is optimistic
model.evaluate(x_test, y_test, verbose=0)
#~~~~~~~~~~~~~ and here it is graded by the same data

# %% Chosen by a part of the training data [doc]
import keras
import numpy as np
from keras import layers

x_train, y_train = np.random.rand(64, 8), np.random.rand(64, 1)
x_test, y_test = np.random.rand(16, 8), np.random.rand(16, 1)
model = keras.Sequential([keras.Input((8,)), layers.Dense(16, activation="relu"), layers.Dense(1)])
model.compile("adam", "mse")
stop = keras.callbacks.EarlyStopping(patience=3, restore_best_weights=True)
model.fit(x_train, y_train, validation_split=0.1, epochs=5, callbacks=[stop], verbose=0)
model.evaluate(x_test, y_test, verbose=0)

# %% Data sets of which nothing is known [unrunnable]
from tensorflow.keras.callbacks import ModelCheckpoint
from tensorflow.keras import Input, Sequential
from tensorflow.keras.layers import Dense

train_ds, test_ds = load_data()
net = Sequential([Input((8,)), Dense(16, activation="relu"), Dense(1)])
net.compile("adam", "mse")
net.fit(train_ds, validation_data=test_ds, callbacks=[ModelCheckpoint("best.keras", save_best_only=True)])
#                                 ^^^^^^^ info test-set-chooses-model: The test set picks the best epoch and then grades it: the score is optimistic
#                                                     ~~~~~~~~~~~~~~~ `ModelCheckpoint` chooses by it
net.evaluate(test_ds)
#~~~~~~~~~~~ and here it is graded by the same data

# %% Nobody chooses
import keras
import numpy as np
from keras import layers

x_train, y_train = np.random.rand(64, 8), np.random.rand(64, 1)
x_test, y_test = np.random.rand(16, 8), np.random.rand(16, 1)
model = keras.Sequential([keras.Input((8,)), layers.Dense(16, activation="relu"), layers.Dense(1)])
model.compile("adam", "mse")
model.fit(x_train, y_train, validation_data=(x_test, y_test), epochs=5, verbose=0)
model.evaluate(x_test, y_test, verbose=0)

# %% Validation is called validation
import keras
import numpy as np
from keras import layers

x_train, y_train = np.random.rand(64, 8), np.random.rand(64, 1)
x_val, y_val = np.random.rand(16, 8), np.random.rand(16, 1)
x_test, y_test = np.random.rand(16, 8), np.random.rand(16, 1)
model = keras.Sequential([keras.Input((8,)), layers.Dense(16, activation="relu"), layers.Dense(1)])
model.compile("adam", "mse")
model.fit(x_train, y_train, validation_data=(x_val, y_val), epochs=5, callbacks=[keras.callbacks.EarlyStopping()], verbose=0)
model.evaluate(x_val, y_val, verbose=0)
model.evaluate(x_test, y_test, verbose=0)

# %% Graded by other data
import keras
import numpy as np
from keras import layers

x_train, y_train = np.random.rand(64, 8), np.random.rand(64, 1)
x_holdout, y_holdout = np.random.rand(16, 8), np.random.rand(16, 1)
x_test, y_test = np.random.rand(16, 8), np.random.rand(16, 1)
model = keras.Sequential([keras.Input((8,)), layers.Dense(16, activation="relu"), layers.Dense(1)])
model.compile("adam", "mse")
model.fit(x_train, y_train, validation_data=(x_holdout, y_holdout), epochs=5, callbacks=[keras.callbacks.EarlyStopping()], verbose=0)
model.evaluate(x_test, y_test, verbose=0)
