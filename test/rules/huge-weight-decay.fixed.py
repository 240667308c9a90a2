# %% A penalty of one half [doc]
import keras
from keras import layers, regularizers

model = keras.Sequential([
    keras.Input((64,)),
    layers.Dense(128, activation="relu", kernel_regularizer=regularizers.l2(1e-4)),
    layers.Dense(10, activation="softmax"),
])

# %% L1, both, a decay of the optimizer
from tensorflow import keras
from tensorflow.keras import layers

inputs = keras.Input((64,))
x = layers.Dense(64, activation="relu", kernel_regularizer=keras.regularizers.L1(l1=1e-5))(inputs)
x = layers.Dense(64, activation="relu", kernel_regularizer=keras.regularizers.L1L2(l1=1e-5, l2=1e-4))(x)
model = keras.Model(inputs, layers.Dense(1)(x))
optimizer = keras.optimizers.AdamW(1e-3, weight_decay=4e-3)

