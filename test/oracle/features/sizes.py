# %% sizes in an array
import numpy as np
import keras
from keras import layers

sizes = np.array([1, 1, 2]) * 16
x = keras.Input((32, 32, 3))
y = x
for i in range(3):
    y = layers.Conv2D(int(sizes[i]), (3, 3), padding="same")(y)
    y = layers.MaxPooling2D(pool_size=(sizes[i] // 8, sizes[i] // 8), padding="same")(y)
model = keras.Model(x, layers.Flatten()(y))

# %% a loop over an array
import numpy as np
import keras
from keras import layers

model = keras.Sequential([keras.Input((4,))])
for units in np.arange(4, 20, 4):
    model.add(layers.Dense(int(units)))
for units in np.array([3.7, 2.2]).astype(int).tolist():
    model.add(layers.Dense(units))

# %% a grid of numbers
import numpy as np
from keras import Input, layers

grid = np.array([[2, 4], [8, 16]])
x = Input((6,))
x = layers.Dense(grid[1, -1].item())(x)
x = layers.Dense(int(grid.reshape(-1)[1] + grid.max()))(x)
x = layers.Reshape((grid[0, 0], -1))(x)

# %% an array that is written to
import numpy as np
from keras import Input, layers

sizes = np.array([5, 6])
other = sizes + 0
sizes[0] = 9
x = layers.Dense(int(other[0]))(Input((2,)))

# %% whole numbers of NumPy are no int
import numpy as np
import keras
from keras import layers

labels = np.array([0, 1, 2, 2])
layer = layers.Dense(np.max(labels) + 1)

# %% a product of a shape is no int
import numpy as np
from keras import layers

layer = layers.Dense(np.prod((28, 28, 1)))

# %% as many words as the highest
import numpy as np
from keras import layers

words = np.array([[3, 1], [7, 2]])
layer = layers.Embedding(words.max() + 1, 8)

# %% int of a number of NumPy
import numpy as np
import keras
from keras import layers

labels = np.array([0, 1, 2, 2])
model = keras.Sequential([keras.Input((3,)), layers.Dense(int(labels.max()) + 1)])

# %% Lambda that is told its shape
import keras
from keras import layers


def switch(pair):
    return keras.strange(pair)


def first(shapes):
    return (shapes[0][0], shapes[1][1])


a, b = keras.Input((3,)), keras.Input((5,))
told = layers.Lambda(switch, output_shape=(2,))([a, b])
asked = layers.Lambda(switch, output_shape=first)([a, b])
alone = layers.Lambda(switch, output_shape=lambda shape: shape + (7,))(a)
model = keras.Model([a, b], layers.Concatenate()([told, asked]))
