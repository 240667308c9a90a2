# %% Two branches from one object [doc]
import keras
from keras import layers

start = keras.initializers.HeNormal()
inputs = keras.Input((64,))
a = layers.Dense(32, activation="relu", kernel_initializer=start)(inputs)
#                                                          ~~~~~ the same start here
b = layers.Dense(32, activation="tanh", kernel_initializer=start)(inputs)
#                                                          ^^^^^ warning shared-initializer: `dense` and `dense_1` start with identical weights: they share one initializer object
model = keras.Model(inputs, layers.Dense(1)(layers.Concatenate()([a, b])))

# %% One seed in every turn of a loop
import keras
from keras import layers

model = keras.Sequential([keras.Input((64,))])
for name in ["first", "second"]:
#~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ turn 2: name='second'
    model.add(layers.Dense(64, activation="relu", kernel_initializer=keras.initializers.GlorotNormal(seed=42), name=name))
#                                                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ info shared-initializer: `first` and `second` start with identical weights: their initializers share one seed
#                                                                    ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ the same start here
model.add(layers.Dense(1))

# %% In a stack the same numbers part in training: nothing for an engineer [standard]
import keras
from keras import layers

start = keras.initializers.RandomNormal(stddev=0.02)
model = keras.Sequential([
    keras.Input((32, 32, 8)),
    layers.Conv2D(8, 3, kernel_initializer=start),
    layers.LeakyReLU(),
    layers.Conv2D(8, 3, kernel_initializer=start),
    layers.LeakyReLU(),
    layers.Flatten(),
    layers.Dense(1),
])

# %% Two objects of one seed
import keras
from keras import layers

inputs = keras.Input((64,))
left = layers.Dense(16, "relu", kernel_initializer=keras.initializers.Orthogonal(seed=7), name="left")(inputs)
#                                                  ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ the same start here
right = layers.Dense(16, "relu", kernel_initializer=keras.initializers.Orthogonal(seed=7), name="right")(inputs)
#                                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning shared-initializer: `left` and `right` start with identical weights: their initializers share one seed
model = keras.Model(inputs, layers.Dense(1)(layers.Add()([left, right])))

# %% A string makes a new object each time [doc]
import keras
from keras import layers

start = "he_normal"
inputs = keras.Input((64,))
a = layers.Dense(32, activation="relu", kernel_initializer=start)(inputs)
b = layers.Dense(32, activation="tanh", kernel_initializer=start)(inputs)
model = keras.Model(inputs, layers.Dense(1)(layers.Concatenate()([a, b])))

# %% Other shapes, other seeds, other objects
import keras
from keras import initializers, layers

start = initializers.HeNormal(seed=1)
inputs = keras.Input((64,))
a = layers.Dense(32, activation="relu", kernel_initializer=start)(inputs)
b = layers.Dense(16, activation="relu", kernel_initializer=start)(inputs)
c = layers.Dense(8, activation="relu", kernel_initializer=initializers.HeNormal(seed=2))(inputs)
d = layers.Dense(8, activation="relu", kernel_initializer=initializers.HeNormal(seed=3))(inputs)
e = layers.Dense(4, activation="relu", kernel_initializer=initializers.HeNormal())(inputs)
f = layers.Dense(4, activation="relu", kernel_initializer=initializers.HeNormal())(inputs)
model = keras.Model(inputs, layers.Dense(1)(layers.Concatenate()([a, b, c, d, e, f])))

# %% A generator of seeds, a layer that is shared on purpose
import keras
from keras import initializers, layers

start = initializers.HeNormal(seed=keras.random.SeedGenerator(1))
tower = layers.Dense(32, activation="relu", kernel_initializer=initializers.HeNormal())
left = keras.Input((64,))
right = keras.Input((64,))
x = layers.Dense(32, activation="relu", kernel_initializer=start)(left)
y = layers.Dense(32, activation="relu", kernel_initializer=start)(right)
model = keras.Model([left, right], layers.Dense(1)(layers.Add()([tower(left), tower(right), x, y])))

# %% A target network starts equal on purpose
import keras
from keras import layers


def network(start):
    return keras.Sequential([keras.Input((8,)), layers.Dense(32, "relu", kernel_initializer=start), layers.Dense(2)])


start = keras.initializers.HeNormal()
online = network(start)
target = network(start)
target.set_weights(online.get_weights())
