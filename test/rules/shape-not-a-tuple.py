# %% brackets without a comma [doc]
import keras
from keras import layers

inputs = keras.Input(shape=(39))
#                           ^^ error shape-not-a-tuple: A shape must be a tuple, 39 is a number: write `(39,)`
x = layers.Dense(64, activation="relu")(inputs)
model = keras.Model(inputs, layers.Dense(1)(x))

# %% a bare number
from keras.layers import Dense, Input
from keras.models import Sequential

features = 20
model = Sequential()
model.add(Input(features))
#               ^^^^^^^^ error shape-not-a-tuple: A shape must be a tuple, 20 is a number: write `(20,)`
model.add(Dense(64, activation="relu"))
model.add(Dense(1))

# %% with the first layer
from keras.layers import Dense
from keras.models import Sequential

model = Sequential([
    Dense(64, activation="relu", input_shape=(13)),
#                                             ^^ error shape-not-a-tuple: A shape must be a tuple, 13 is a number: write `(13,)`
    Dense(1),
])

# %% height and width
import keras
from keras import layers

inputs = keras.Input(28, 28)
#                    ^^^^^^ error shape-not-a-tuple: A shape must be a tuple, these are several numbers: put them into brackets of their own
x = layers.Flatten()(inputs)
model = keras.Model(inputs, layers.Dense(10, activation="softmax")(x))

# %% a picture out of numbers
import keras
from keras import layers

noise = keras.Input((100,))
x = layers.Dense(7 * 7, activation="relu")(noise)
x = layers.Reshape(7, 7)(x)
#                  ^^^^ error shape-not-a-tuple: A shape must be a tuple, these are several numbers: put them into brackets of their own

# %% one number out of a picture
import keras
from keras import layers

inputs = keras.Input((28, 28))
x = layers.Reshape(784)(inputs)
#                  ^^^ error shape-not-a-tuple: A shape must be a tuple, 784 is a number: write `(784,)`
x = layers.Dense(64, activation="relu")(x)

# %% an order of axes
import keras
from keras import layers

inputs = keras.Input((10, 64))
x = layers.Permute(2, 1)(inputs)
#                  ^^^^ error shape-not-a-tuple: A shape must be a tuple, these are several numbers: put them into brackets of their own

# %% tuples and lists [silent] [doc]
import keras
from keras import layers

inputs = keras.Input([39])
x = layers.Dense(64, activation="relu")(inputs)
y = layers.Reshape((8, 8))(x)
z = layers.Permute((2, 1))(y)
model = keras.Sequential([layers.InputLayer((39,)), layers.Dense(1)])

# %% numbers where numbers are due [silent]
from keras.layers import Conv2D, Dense, Flatten, Input, MaxPooling2D
from keras.models import Sequential

model = Sequential([Dense(64, input_dim=39, activation="relu"), Dense(1)])
pictures = Sequential([Input((28, 28, 1)), Conv2D(16, 3, activation="relu"), MaxPooling2D(2), Flatten(), Dense(10)])

# %% a number that nobody looks at [silent]
import keras
from keras import layers

inputs = keras.Input((39,))
x = layers.Dense(64, activation="relu", input_shape=(39))(inputs)
model = keras.Model(inputs, layers.Dense(1)(x))

# %% a size of the batch that is meant [silent]
import keras
from keras import layers

inputs = keras.Input((28,), 32)
model = keras.Model(inputs, layers.Dense(1)(inputs))
