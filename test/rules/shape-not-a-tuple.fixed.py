# %% brackets without a comma [doc]
import keras
from keras import layers

inputs = keras.Input(shape=(39,))
x = layers.Dense(64, activation="relu")(inputs)
model = keras.Model(inputs, layers.Dense(1)(x))

# %% a bare number
from keras.layers import Dense, Input
from keras.models import Sequential

features = 20
model = Sequential()
model.add(Input((features,)))
model.add(Dense(64, activation="relu"))
model.add(Dense(1))

# %% with the first layer
from keras.layers import Dense
from keras.models import Sequential

model = Sequential([
    Dense(64, activation="relu", input_shape=(13,)),
    Dense(1),
])

# %% height and width
import keras
from keras import layers

inputs = keras.Input((28, 28))
x = layers.Flatten()(inputs)
model = keras.Model(inputs, layers.Dense(10, activation="softmax")(x))

# %% a picture out of numbers
import keras
from keras import layers

noise = keras.Input((100,))
x = layers.Dense(7 * 7, activation="relu")(noise)
x = layers.Reshape((7, 7))(x)

# %% one number out of a picture
import keras
from keras import layers

inputs = keras.Input((28, 28))
x = layers.Reshape((784,))(inputs)
x = layers.Dense(64, activation="relu")(x)

# %% an order of axes
import keras
from keras import layers

inputs = keras.Input((10, 64))
x = layers.Permute((2, 1))(inputs)

