# %% Adam with a rate of one half [doc]
import keras
from keras import layers

model = keras.Sequential([keras.Input((39,)), layers.Dense(64, activation="relu"), layers.Dense(1)])
model.compile(keras.optimizers.Adam(learning_rate=0.5), "mse")
#                                                 ^^^ warning learning-rate-out-of-range: Learning rate 0.5 is too large for Adam: 1e-3 is usual

# %% Adam with a thousandth [doc]
import keras
from keras import layers

model = keras.Sequential([keras.Input((39,)), layers.Dense(64, activation="relu"), layers.Dense(1)])
model.compile(keras.optimizers.Adam(learning_rate=0.001), "mse")

# %% Others, near the edge, far too small
from tensorflow.keras import Input, Sequential
from tensorflow.keras.layers import Dense
from tensorflow.keras.optimizers import SGD, Adam, RMSprop

LR = 1e-8
a = Sequential([Input((39,)), Dense(64, activation="relu"), Dense(1)])
a.compile(optimizer=SGD(2.0), loss="mse")
#                       ^^^ warning learning-rate-out-of-range: Learning rate 2 is too large for SGD: 1e-2 is usual
b = Sequential([Input((39,)), Dense(64, activation="relu"), Dense(1)])
b.compile(optimizer=RMSprop(0.05), loss="mse")
#                           ^^^^ info learning-rate-out-of-range: Learning rate 0.05 is too large for RMSprop: 1e-3 is usual
c = Sequential([Input((39,)), Dense(64, activation="relu"), Dense(1)])
c.compile(optimizer=Adam(LR), loss="mse")
#                        ^^ warning learning-rate-out-of-range: Learning rate 0.00000001 is too small for Adam: 1e-3 is usual

# %% A linear model may take what it likes
import keras
from keras import layers

model = keras.Sequential([keras.Input((39,)), layers.Dense(1)])
model.compile(keras.optimizers.Adam(0.5), "mse")

# %% Schedules, other scales, a rate that is changed
import keras
from keras import layers

schedule = keras.optimizers.schedules.CosineDecay(1.0, 100)
a = keras.Sequential([keras.Input((39,)), layers.Dense(64, activation="relu"), layers.Dense(1)])
a.compile(keras.optimizers.SGD(schedule), "mse")
b = keras.Sequential([keras.Input((39,)), layers.Dense(64, activation="relu"), layers.Dense(1)])
b.compile(keras.optimizers.Adadelta(1.0), "mse")
c = keras.Sequential([keras.Input((39,)), layers.Dense(64, activation="relu"), layers.Dense(1)])
c.compile(keras.optimizers.SGD(0.1, momentum=0.9), "mse")

# %% Set later
import keras
from keras import layers

optimizer = keras.optimizers.Adam(1.0)
optimizer.learning_rate = 1e-3
model = keras.Sequential([keras.Input((39,)), layers.Dense(64, activation="relu"), layers.Dense(1)])
model.compile(optimizer, "mse")

# %% A step uphill
import keras
from keras import layers

model = keras.Sequential([keras.Input((20,)), layers.Dense(64, activation="relu"), layers.Dense(1)])
model.compile(keras.optimizers.Adam(learning_rate=-1e-3), loss="mse")
#                                                 ^^^^^ error learning-rate-out-of-range: Learning rate -0.001 is negative: every step makes the loss larger
