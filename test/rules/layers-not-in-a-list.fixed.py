# %% layers one after another [doc]
import keras
from keras import layers

model = keras.Sequential([layers.Input((20,)), layers.Dense(64, activation="relu"), layers.Dense(1)])

# %% a single layer
from keras.layers import Dense
from keras.models import Sequential

model = Sequential([Dense(1)])

# %% tensors one after another
import keras
from keras import layers

inputs = keras.Input((20,))
first = layers.Dense(64, activation="relu")(inputs)
second = layers.Dense(64, activation="relu")(inputs)
x = layers.Add()([first, second])
y = layers.Concatenate()([first, second])

# %% by functions
import keras
from keras.layers import Dense, add, concatenate

inputs = keras.Input((20,))
first = Dense(64, activation="relu")(inputs)
second = Dense(64, activation="relu")(inputs)
y = concatenate([first, second])
x = add([first, second])

# %% attention
import keras
from keras import layers

query, value = keras.Input((10, 16)), keras.Input((12, 16))
x = layers.Attention()([query, value])

# %% a list of layers for add
import keras
from keras import layers

model = keras.Sequential()
model.add(keras.Input((20,)))
model.add(layers.Dense(64, activation="relu"))
model.add(layers.Dense(1))

# %% a list in the list
import keras
from keras import layers

model = keras.Sequential([
    layers.Input((28, 28, 1)),
    layers.Conv2D(16, 3, activation="relu"), layers.MaxPooling2D(2),
    layers.Flatten(),
    layers.Dense(10, activation="softmax"),
])

# %% constructed instead of called
import keras
from keras import layers

inputs = keras.Input((20,))
first = layers.Dense(64, activation="relu")(inputs)
second = layers.Dense(64, activation="relu")(inputs)
x = layers.Concatenate()([first, second])
outputs = layers.Dense(1)(x)

# %% constructed, and refused
import keras
from keras import layers

inputs = keras.Input((20,))
first = layers.Dense(64, activation="relu")(inputs)
second = layers.Dense(64, activation="relu")(inputs)
x = layers.Add()([first, second])

