# %% eq functional out
import keras
i = keras.Input((8, 8, 3))
y = keras.layers.Equalization()(i)
m = keras.Model(i, y)

# %% eq then dense
import keras
i = keras.Input((8, 8, 3))
y = keras.layers.Equalization()(i)
z = keras.layers.Dense(3)(y)
m = keras.Model(i, z)

# %% after conv
import keras
i = keras.Input((8, 8, 3))
h = keras.layers.Dense(3)(i)
y = keras.layers.Equalization()(h)
z = keras.layers.Dense(3)(y)
m = keras.Model(i, z)

# %% branch not used
import keras
i = keras.Input((8, 8, 3))
h = keras.layers.Dense(3)(i)
y = keras.layers.Equalization()(h)
z = keras.layers.Dense(3)(i)
m = keras.Model(i, z)

# %% sequential
import keras
m = keras.Sequential([keras.Input((8, 8, 3)), keras.layers.Equalization(), keras.layers.Flatten()])

# %% sequential later
import keras
m = keras.Sequential([keras.layers.Equalization(), keras.layers.Flatten()])
y = m(keras.Input((8, 8, 3)))

# %% int
import keras
i = keras.Input((8, 8, 3), dtype="int32")
y = keras.layers.Equalization()(i)
m = keras.Model(i, y)

# %% dtype
import keras
i = keras.Input((8, 8, 3), dtype="int32")
y = keras.layers.Equalization(dtype="float16")(i)
m = keras.Model(i, y)
