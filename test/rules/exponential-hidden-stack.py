# %% Exponentials in a row [doc]
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((2,)),
    layers.Dense(5, activation="exponential"),
#                              ^^^^^^^^^^^^^ warning exponential-hidden-stack: 2 exponential layers in a row: the numbers overflow
    layers.Dense(5, activation="exponential"),
#                              ~~~~~~~~~~~~~ one more exponential
    layers.Dense(1, activation="sigmoid"),
])

# %% In a loop, as layers
import keras
from keras import layers

x = inputs = keras.Input((8, 8, 3))
for filters in [8, 16, 32]:
    x = layers.Conv2D(filters, 3, padding="same")(x)
    x = layers.Activation("exponential")(x)
#                         ^^^^^^^^^^^^^ warning exponential-hidden-stack: 3 exponential layers in a row: the numbers overflow
#                         ~~~~~~~~~~~~~ one more exponential
x = layers.GlobalAveragePooling2D()(x)
model = keras.Model(inputs, layers.Dense(10, activation="softmax")(x))

# %% ReLU inside, and the exponential at the output [doc]
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((2,)),
    layers.Dense(5, activation="relu"),
    layers.Dense(5, activation="relu"),
    layers.Dense(1, activation="exponential"),
])
model.compile(optimizer="adam", loss="poisson")

# %% One of them, and one at the output
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((2,)),
    layers.Dense(5, activation="exponential"),
    layers.Dense(1, activation="exponential"),
])

# %% Scaled anew between them, and two of another kind
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((2,)),
    layers.Dense(5, activation="exponential"),
    layers.LayerNormalization(),
    layers.Dense(5, activation="elu"),
    layers.Dense(5, activation="elu"),
    layers.Dense(1),
])
