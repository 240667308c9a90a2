# %% Flatten of a picture of any size [doc]
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((None, None, 3)),
#               ~~~~~~~~~~~~~~~ the size is left open here
    layers.Conv2D(32, 3, activation="relu"),
    layers.Flatten(),
#   ~~~~~~~~~~~~~~ Flatten of a size that is not known gives `None`
    layers.Dense(10, activation="softmax"),
#   ^^^^^^^^^^^^ error undefined-last-axis: The last axis is undefined (`None`), so the layer cannot size its weights: (None, None)
])

# %% Global pooling does not mind [doc]
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((None, None, 3)),
    layers.Conv2D(32, 3, activation="relu"),
    layers.GlobalAveragePooling2D(),
    layers.Dense(10, activation="softmax"),
])

# %% Words, then dropout
from tensorflow.keras.layers import Dense, Dropout, Embedding, Flatten, Input

x = Input(shape=(None,))
#               ~~~~~~~ the size is left open here
x = Embedding(10000, 64)(x)
x = Flatten()(x)
#   ~~~~~~~ Flatten of a size that is not known gives `None`
x = Dropout(0.5)(x)
x = Dense(1, activation="sigmoid")(x)
#   ^^^^^ error undefined-last-axis: The last axis is undefined (`None`), so the layer cannot size its weights: (None, None)

# %% An open number of features
import keras
from keras import layers

a = layers.Dense(8)(keras.Input((None,)))
#   ^^^^^^^^^^^^ error undefined-last-axis: The last axis is undefined (`None`), so the layer cannot size its weights: (None, None)
#                               ~~~~~~~ the size is left open here
b = layers.Conv1D(8, 3)(keras.Input((10, None)))
#   ^^^^^^^^^^^^^ error undefined-last-axis: The last axis is undefined (`None`), so the layer cannot size its weights: (None, 10, None)
#                                   ~~~~~~~~~~ the size is left open here
c = layers.LSTM(8)(keras.Input((10, None)))
#   ^^^^^^^^^^^ error undefined-last-axis: The last axis is undefined (`None`), so the layer cannot size its weights: (None, 10, None)
#                              ~~~~~~~~~~ the size is left open here
d = layers.BatchNormalization()(keras.Input((None,)))
#   ^^^^^^^^^^^^^^^^^^^^^^^^^ error undefined-last-axis: The last axis is undefined (`None`), so the layer cannot size its weights: (None, None)
#                                           ~~~~~~~ the size is left open here

# %% Only time and space are open
import keras
from keras import layers

a = layers.LSTM(8)(keras.Input((None, 4)))
b = layers.Conv2D(8, 3)(keras.Input((None, None, 1)))
c = layers.Dense(8)(keras.Input((None, 4)))

# %% Flatten of a picture of a known size
from tensorflow.keras import Sequential, layers

model = Sequential()
model.add(layers.Conv2D(8, 3, input_shape=(28, 28, 1)))
model.add(layers.Flatten())
model.add(layers.Dense(10, activation="softmax"))
