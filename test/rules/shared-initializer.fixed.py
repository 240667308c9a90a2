# %% Two branches from one object [doc]
import keras
from keras import layers

start = keras.initializers.HeNormal()
inputs = keras.Input((64,))
a = layers.Dense(32, activation="relu", kernel_initializer=start)(inputs)
b = layers.Dense(32, activation="tanh", kernel_initializer="he_normal")(inputs)
model = keras.Model(inputs, layers.Dense(1)(layers.Concatenate()([a, b])))

# %% One seed in every turn of a loop
import keras
from keras import layers

model = keras.Sequential([keras.Input((64,))])
for name in ["first", "second"]:
    model.add(layers.Dense(64, activation="relu", kernel_initializer="glorot_normal", name=name))
model.add(layers.Dense(1))

# %% Two objects of one seed
import keras
from keras import layers

inputs = keras.Input((64,))
left = layers.Dense(16, "relu", kernel_initializer=keras.initializers.Orthogonal(seed=7), name="left")(inputs)
right = layers.Dense(16, "relu", kernel_initializer="orthogonal", name="right")(inputs)
model = keras.Model(inputs, layers.Dense(1)(layers.Add()([left, right])))

