# %% Seven features, and eight were declared [doc] [late]
import keras
import numpy as np
from keras import layers

x_train, y_train = np.random.rand(64, 7), np.random.rand(64, 1)
model = keras.Sequential([keras.Input((8,)), layers.Dense(16, activation="relu"), layers.Dense(1)])
#                                     ^^^^ error declared-vs-data-shape: The model expects (8,) but the data has shape (7,)
model.compile("adam", "mse")
model.fit(x_train, y_train)
#         ~~~~~~~ the data of shape (7,) goes in here

# %% As many as there are [doc]
import keras
import numpy as np
from keras import layers

x_train, y_train = np.random.rand(64, 7), np.random.rand(64, 1)
model = keras.Sequential([keras.Input((7,)), layers.Dense(16, activation="relu"), layers.Dense(1)])
model.compile("adam", "mse")
model.fit(x_train, y_train)

# %% Pictures of another size into a functional model [late]
from keras import Input, Model, layers
import numpy as np

inputs = Input(shape=(32, 32, 3))
#                    ^^^^^^^^^^^ error declared-vs-data-shape: The model expects (32, 32, 3) but the data has shape (28, 28, 3)
x = layers.Conv2D(8, 3, activation="relu")(inputs)
x = layers.GlobalAveragePooling2D()(x)
model = Model(inputs, layers.Dense(2, activation="softmax")(x))
model.predict(np.zeros((4, 28, 28, 3)))
#             ~~~~~~~~~~~~~~~~~~~~~~~~ the data of shape (28, 28, 3) goes in here

# %% Pictures of another size into a stack that flattens [late]
import keras
import numpy as np
from keras import layers

model = keras.Sequential()
model.add(layers.Conv2D(8, 3, activation="relu", input_shape=(32, 32, 1)))
#                                                            ^^^^^^^^^^^ error declared-vs-data-shape: The model expects (32, 32, 1) but the data has shape (28, 28, 1)
model.add(layers.Flatten())
model.add(layers.Dense(2, activation="softmax"))
model.predict(np.zeros((4, 28, 28, 1)))
#             ~~~~~~~~~~~~~~~~~~~~~~~~ the data of shape (28, 28, 1) goes in here

# %% A last axis of one is Keras' own affair
import keras
import numpy as np
from keras import layers

model = keras.Sequential([keras.Input((28, 28, 1)), layers.Flatten(), layers.Dense(1)])
model.predict(np.zeros((4, 28, 28)), verbose=0)
other = keras.Sequential([keras.Input((28, 28)), layers.Flatten(), layers.Dense(1)])
other.predict(np.zeros((4, 28, 28, 1)), verbose=0)

# %% Any size goes into global pooling
import keras
import numpy as np
from keras import layers

model = keras.Sequential([keras.Input((32, 32, 3)), layers.Conv2D(8, 3), layers.GlobalMaxPooling2D(), layers.Dense(1)])
model.predict(np.zeros((4, 28, 28, 3)), verbose=0)
sequences = keras.Sequential([keras.Input((None, 3)), layers.LSTM(8), layers.Dense(1)])
sequences.predict(np.zeros((4, 17, 3)), verbose=0)

# %% Data that we do not know [unrunnable]
import keras
from keras import layers

model = keras.Sequential([keras.Input((8,)), layers.Dense(1)])
model.compile("adam", "mse")
model.fit(load(), y)
