# %% A misspelt name [doc]
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((64,)),
    layers.Dense(64, activation="relu"),
    layers.Dropout(1.0),  # footgun: ignore[dropout-rate-one]
    layers.Dense(10, activation="softmax"),
])

# %% The name of another linter's rule
x = 1  # noqa: E501

