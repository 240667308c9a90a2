# %% layers one after another [doc]
import keras
from keras import layers

model = keras.Sequential(layers.Input((20,)), layers.Dense(64, activation="relu"), layers.Dense(1))
#                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error layers-not-in-a-list: Layers are passed as a list: `Sequential([…])`

# %% a single layer
from keras.layers import Dense
from keras.models import Sequential

model = Sequential(Dense(1))
#                  ^^^^^^^^ error layers-not-in-a-list: Layers are passed as a list: `Sequential([…])`

# %% tensors one after another
import keras
from keras import layers

inputs = keras.Input((20,))
first = layers.Dense(64, activation="relu")(inputs)
second = layers.Dense(64, activation="relu")(inputs)
x = layers.Add()(first, second)
#                ^^^^^^^^^^^^^ error layers-not-in-a-list: `Add` takes one list of tensors: add square brackets
y = layers.Concatenate()(first, second)
#                        ^^^^^^^^^^^^^ error layers-not-in-a-list: `Concatenate` takes one list of tensors: add square brackets

# %% by functions
import keras
from keras.layers import Dense, add, concatenate

inputs = keras.Input((20,))
first = Dense(64, activation="relu")(inputs)
second = Dense(64, activation="relu")(inputs)
y = concatenate(first, second)
#               ^^^^^^^^^^^^^ error layers-not-in-a-list: `Concatenate` takes one list of tensors: add square brackets
x = add(first, second)
#       ^^^^^^^^^^^^^ error layers-not-in-a-list: `Add` takes one list of tensors: add square brackets

# %% attention
import keras
from keras import layers

query, value = keras.Input((10, 16)), keras.Input((12, 16))
x = layers.Attention()(query, value)
#                      ^^^^^^^^^^^^ error layers-not-in-a-list: `Attention` takes one list of tensors: add square brackets

# %% a list of layers for add
import keras
from keras import layers

model = keras.Sequential()
model.add(keras.Input((20,)))
model.add([layers.Dense(64, activation="relu"), layers.Dense(1)])
#         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error layers-not-in-a-list: `add()` takes one layer, not a list

# %% a list in the list
import keras
from keras import layers

model = keras.Sequential([
    layers.Input((28, 28, 1)),
    [layers.Conv2D(16, 3, activation="relu"), layers.MaxPooling2D(2)],
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error layers-not-in-a-list: Extra brackets inside the list of layers
    layers.Flatten(),
    layers.Dense(10, activation="softmax"),
])

# %% constructed instead of called
import keras
from keras import layers

inputs = keras.Input((20,))
first = layers.Dense(64, activation="relu")(inputs)
second = layers.Dense(64, activation="relu")(inputs)
x = layers.Concatenate([first, second])
#   ^^^^^^^^^^^^^^^^^^ error layers-not-in-a-list: A layer is created first and called second: `Concatenate()([…])`
outputs = layers.Dense(1)(x)
#~~~~~~~~~~~~~~~~~~~~~~~~~~~ and it is here that the program stops

# %% constructed, and refused
import keras
from keras import layers

inputs = keras.Input((20,))
first = layers.Dense(64, activation="relu")(inputs)
second = layers.Dense(64, activation="relu")(inputs)
x = layers.Add([first, second])
#   ^^^^^^^^^^ error layers-not-in-a-list: A layer is created first and called second: `Add()([…])`

# %% lists where lists are due [silent] [doc]
import keras
from keras import layers

block = [layers.Dense(64, activation="relu"), layers.Dense(64, activation="relu")]
model = keras.Sequential([layers.Input((20,))] + block + [layers.Dense(1)], name="regressor")
inputs = keras.Input((20,))
first, second = layers.Dense(64, activation="relu")(inputs), layers.Dense(64, activation="relu")(inputs)
x = layers.Add()([first, second])
y = layers.concatenate([first, second], axis=-1)

# %% attention that takes tensors [silent]
import keras
from keras import layers

query, value = keras.Input((10, 16)), keras.Input((12, 16))
x = layers.MultiHeadAttention(num_heads=2, key_dim=8)(query, value)
y = layers.Attention()([query, value])

# %% a tuple, and layers from a function [silent]
import keras
from keras import layers

def make_layers():
    return [layers.Input((20,)), layers.Dense(64, activation="relu"), layers.Dense(1)]

model = keras.Sequential(make_layers())
other = keras.Sequential((layers.Input((20,)), layers.Dense(1)), trainable=True)

# %% one by one [silent]
import keras
from keras import layers

model = keras.Sequential()
for layer in [layers.Input((20,)), layers.Dense(64, activation="relu"), layers.Dense(1)]:
    model.add(layer)
