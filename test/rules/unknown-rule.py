# %% A misspelt name [doc]
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((64,)),
    layers.Dense(64, activation="relu"),
    layers.Dropout(1.0),  # footgun: ignore[droput-rate-one]
#                  ^^^ error dropout-rate-one: A dropout rate of 1 kills the network: every output becomes zero
#                                           ^^^^^^^^^^^^^^^ warning unknown-rule: There is no rule `droput-rate-one`; did you mean `dropout-rate-one`?
    layers.Dense(10, activation="softmax"),
])

# %% The right one [doc]
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((64,)),
    layers.Dense(64, activation="relu"),
    layers.Dropout(1.0),  # footgun: ignore[dropout-rate-one]
    layers.Dense(10, activation="softmax"),
])

# %% The name of another linter's rule
x = 1  # noqa: E501  # footgun: ignore[E501]
#                                      ^^^^ warning unknown-rule: There is no rule `E501`, so nothing is ignored by that name

# %% Every rule is ignored, by no name
import keras

model = keras.Sequential([keras.Input((64,)), keras.layers.Dropout(1.0)])  # footgun: ignore

# %% What other linters are told
x = 1  # noqa: E501, droput-rate-one
