# %% the first layer [doc]
import keras
from keras import layers

model = keras.Sequential([
    layers.Dense(64, activation="relu", input_shape=(20,)),
#                                       ^^^^^^^^^^^^^^^^^ hint input-shape-argument: Prefer an `Input` layer to the argument `input_shape`
    layers.Dense(1),
])

# %% by its number of features
from keras.layers import Dense
from keras.models import Sequential

model = Sequential()
model.add(Dense(64, input_dim=20, activation="relu"))
#                   ^^^^^^^^^^^^ hint input-shape-argument: Prefer an `Input` layer to the argument `input_dim`
model.add(Dense(1))

# %% a picture, as a list
from keras.layers import Conv2D, Dense, Flatten, MaxPooling2D
from keras.models import Sequential

size = 28
model = Sequential()
model.add(Conv2D(16, (3, 3), activation="relu", input_shape=[size, size, 1]))
#                                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^ hint input-shape-argument: Prefer an `Input` layer to the argument `input_shape`
model.add(MaxPooling2D((2, 2)))
model.add(Flatten())
model.add(Dense(10, activation="softmax"))

# %% a later layer
import keras
from keras import layers

model = keras.Sequential([
    layers.Input((20,)),
    layers.Dense(64, activation="relu", input_shape=(30,)),
#                                       ^^^^^^^^^^^^^^^^^ hint input-shape-argument: Prefer an `Input` layer to the argument `input_shape`
    layers.Dense(1, input_dim=64),
#                   ^^^^^^^^^^^^ hint input-shape-argument: Prefer an `Input` layer to the argument `input_dim`
])

# %% an Input [doc]
import keras
from keras import layers

model = keras.Sequential([layers.Input((20,)), layers.Dense(64, activation="relu"), layers.Dense(1)])

# %% pretrained networks take it by right
import keras
from keras import layers

base = keras.applications.MobileNetV2(input_shape=(96, 96, 3), include_top=False, weights=None)
model = keras.Sequential([base, layers.GlobalAveragePooling2D(), layers.Dense(3, activation="softmax")])

# %% a functional model, a layer of one's own
import keras
from keras import layers

class Scale(layers.Layer):
    def __init__(self, input_dim):
        super().__init__()
        self.input_dim = input_dim

    def call(self, inputs):
        return inputs / self.input_dim

inputs = keras.Input((20,))
x = layers.Dense(64, activation="relu", input_shape=(20,))(inputs)
model = keras.Sequential([layers.Input((20,)), Scale(input_dim=20), layers.Dense(1)])

# %% to whom it does not matter [standard]
import keras
from keras import layers

model = keras.Sequential([layers.Dense(64, activation="relu", input_shape=(20,)), layers.Dense(1)])

# %% Embedding has its own
import keras
from keras import layers

model = keras.Sequential([layers.Input((80,)), layers.Embedding(input_dim=1000, output_dim=16), layers.GlobalAveragePooling1D(), layers.Dense(1)])
