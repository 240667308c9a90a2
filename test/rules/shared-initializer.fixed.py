# %% One seed in every turn of a loop
import keras
from keras import layers

model = keras.Sequential([keras.Input((64,))])
for name in ["first", "second"]:
    model.add(layers.Dense(64, activation="relu", kernel_initializer="glorot_normal", name=name))
model.add(layers.Dense(1))

