# %% A window of 10×10 [doc]
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((100, 100, 3)),
    layers.Conv2D(32, 3, activation="relu"),
    layers.MaxPooling2D(2),
    layers.Conv2D(64, 3, activation="relu"),
    layers.MaxPooling2D(pool_size=(10, 10)),
#                                 ^^^^^^^^ info oversized-pool: A 10×10 pool is huge: 47×47 shrinks to 4×4
    layers.Flatten(),
    layers.Dense(10, activation="softmax"),
])

# %% Small windows, several times [doc]
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((100, 100, 3)),
    layers.Conv2D(32, 3, activation="relu"),
    layers.MaxPooling2D(pool_size=(2, 2)),
    layers.Conv2D(64, 3, activation="relu"),
    layers.MaxPooling2D(pool_size=(3, 3)),
    layers.Flatten(),
    layers.Dense(10, activation="softmax"),
])

# %% Functional, an average, a stride of its own
import keras
from keras import layers

inputs = keras.Input((128, 128, 1))
x = layers.Conv2D(16, 5, activation="relu")(inputs)
x = layers.AveragePooling2D(8, strides=4)(x)
#                           ^ info oversized-pool: A 8×8 pool is huge: 124×124 shrinks to 30×30
x = layers.Conv2D(32, 3, activation="relu")(x)
x = layers.GlobalMaxPooling2D()(x)
model = keras.Model(inputs, layers.Dense(3, activation="softmax")(x))

# %% The whole map, or all but a bit of it
import keras
from keras import layers

inputs = keras.Input((64, 64, 3))
x = layers.Conv2D(16, 3, strides=8, activation="relu")(inputs)
a = layers.AveragePooling2D((8, 8))(x)
b = layers.AveragePooling2D((6, 6))(x)
x = layers.Concatenate()([layers.Flatten()(a), layers.Flatten()(b)])
model = keras.Model(inputs, layers.Dense(10, activation="softmax")(x))

# %% Small steps
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((64, 64, 3)),
    layers.Conv2D(16, 3, activation="relu"),
    layers.AveragePooling2D(5, strides=3),
    layers.Flatten(),
    layers.Dense(10, activation="softmax"),
])

# %% Sound, sequences, pictures of unknown size
import keras
from keras import layers

sound = keras.Sequential([
    keras.Input((16000, 1)),
    layers.Conv1D(64, 80, strides=4, activation="relu"),
    layers.MaxPooling1D(8),
    layers.GlobalAveragePooling1D(),
    layers.Dense(10, activation="softmax"),
])
picture = keras.Sequential([
    keras.Input((None, None, 3)),
    layers.Conv2D(64, 3, activation="relu"),
    layers.MaxPooling2D(8),
    layers.GlobalAveragePooling2D(),
    layers.Dense(10, activation="softmax"),
])
