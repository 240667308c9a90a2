# %% The mistake is gone, the comment stayed [doc]
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((64,)),
    layers.Dense(64, activation="relu"),
    layers.Dropout(0.5),  # footgun: ignore[dropout-rate-one]
#                                           ^^^^^^^^^^^^^^^^ hint unused-ignore: `dropout-rate-one` finds nothing here, so there is nothing to ignore
    layers.Dense(10, activation="softmax"),
])

# %% What is ignored is there [doc]
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((64,)),
    layers.Dense(64, activation="relu"),
    layers.Dropout(1.0),  # footgun: ignore[dropout-rate-one] to show what happens
    # footgun: ignore
    layers.Dropout(1.0),
    layers.Dense(10, activation="softmax"),
])

# %% On the wrong line
import keras
from keras import layers

model = keras.Sequential([  # footgun: ignore
#                           ^^^^^^^^^^^^^^^^^ hint unused-ignore: Nothing is found here, so this comment ignores nothing
    keras.Input((64,)),
    layers.Dense(64, activation="relu"),
    layers.Dropout(1.0),
#                  ^^^ error dropout-rate-one: A dropout rate of 1 kills the network: every output becomes zero
    layers.Dense(10, activation="softmax"),
])

# %% One name of several
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((64,)),
    layers.Dense(64, activation="relu"),
    layers.Dropout(1.0),  # footgun: ignore[dropout-as-percent, dropout-rate-one]
#                                           ^^^^^^^^^^^^^^^^^^ hint unused-ignore: `dropout-as-percent` finds nothing here, so there is nothing to ignore
    layers.Dense(10, activation="softmax"),
])

# %% In the whole file
# footgun: ignore-file[dropout-rate-one]
#                      ^^^^^^^^^^^^^^^^ hint unused-ignore: `dropout-rate-one` finds nothing in this file, so there is nothing to ignore
import keras

model = keras.Sequential([keras.Input((64,)), keras.layers.Dense(1)])

# %% Ignored itself
x = 1  # footgun: ignore[dropout-rate-one, unused-ignore]

# %% In the whole file, where it is found
# footgun: ignore-file[dropout-rate-one]
import keras

model = keras.Sequential([keras.Input((64,)), keras.layers.Dropout(1.0), keras.layers.Dense(1)])
