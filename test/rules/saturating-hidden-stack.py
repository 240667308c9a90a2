# %% Three sigmoids in a row [doc]
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((39,)),
    layers.Dense(64, activation="sigmoid"),
#                               ^^^^^^^^^ info saturating-hidden-stack: 3 sigmoid layers in a row: almost no gradient reaches the first layers
    layers.Dense(64, activation="sigmoid"),
#                               ~~~~~~~~~ one more sigmoid
    layers.Dense(64, activation="sigmoid"),
#                               ~~~~~~~~~ one more sigmoid
    layers.Dense(1),
])

# %% In a loop, as layers, with dropout
import keras
from keras import layers

x = inputs = keras.Input((39,))
for units in [64, 32, 16, 8]:
    x = layers.Dense(units)(x)
    x = layers.Activation("sigmoid")(x)
#                         ^^^^^^^^^ info saturating-hidden-stack: 4 sigmoid layers in a row: almost no gradient reaches the first layers
#                         ~~~~~~~~~ one more sigmoid
    x = layers.Dropout(0.1)(x)
model = keras.Model(inputs, layers.Dense(1)(x))

# %% ReLU inside [doc]
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((39,)),
    layers.Dense(64, activation="relu"),
    layers.Dense(64, activation="relu"),
    layers.Dense(64, activation="relu"),
    layers.Dense(1, activation="sigmoid"),
])

# %% Two of them, and one at the output
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((39,)),
    layers.Dense(64, activation="sigmoid"),
    layers.Dense(64, activation="sigmoid"),
    layers.Dense(1, activation="sigmoid"),
])

# %% tanh, and BatchNormalization between
import keras
from keras import layers

mild = keras.Sequential([
    keras.Input((39,)),
    layers.Dense(64, activation="tanh"),
    layers.Dense(64, activation="tanh"),
    layers.Dense(64, activation="tanh"),
    layers.Dense(1),
])
normalized = keras.Sequential([keras.Input((39,))])
for units in [64, 64, 64]:
    normalized.add(layers.Dense(units, activation="sigmoid"))
    normalized.add(layers.BatchNormalization())
normalized.add(layers.Dense(1))

# %% A network whose derivatives by the input are wanted
import keras
import tensorflow as tf
from keras import layers

field = keras.Sequential([
    keras.Input((2,)),
    layers.Dense(64, activation="sigmoid"),
    layers.Dense(64, activation="sigmoid"),
    layers.Dense(64, activation="sigmoid"),
    layers.Dense(1),
])
with tf.GradientTape() as tape:
    pass
