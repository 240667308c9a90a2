# %% A penalty of one half [doc]
import keras
from keras import layers, regularizers

model = keras.Sequential([
    keras.Input((64,)),
    layers.Dense(128, activation="relu", kernel_regularizer=regularizers.l2(0.5)),
#                                                                           ^^^ info huge-weight-decay: A penalty of 0.5 will crush the weights: 1e-5 to 1e-3 is usual
    layers.Dense(10, activation="softmax"),
])

# %% A usual one [doc]
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
x = layers.Dense(64, activation="relu", kernel_regularizer=keras.regularizers.L1(l1=0.1))(inputs)
#                                                                                   ^^^ info huge-weight-decay: A penalty of 0.1 will crush the weights: 1e-5 to 1e-3 is usual
x = layers.Dense(64, activation="relu", kernel_regularizer=keras.regularizers.L1L2(l1=1e-5, l2=1))(x)
#                                                                                              ^ info huge-weight-decay: A penalty of 1 will crush the weights: 1e-5 to 1e-3 is usual
model = keras.Model(inputs, layers.Dense(1)(x))
optimizer = keras.optimizers.AdamW(1e-3, weight_decay=1.0)
#                                                     ^^^ info huge-weight-decay: A weight decay of 1 will crush the weights: 0.004 is the default of AdamW

# %% Ridge regression
import keras
from keras import layers

model = keras.Sequential([keras.Input((64,)), layers.Dense(1, kernel_regularizer=keras.regularizers.l2(1.0))])

# %% Other things that are penalised
import keras
from keras import layers

inputs = keras.Input((64,))
x = layers.Dense(64, activation="relu", activity_regularizer=keras.regularizers.l1(0.1))(inputs)
x = layers.Dense(64, activation="relu", bias_regularizer=keras.regularizers.l2(1.0), kernel_regularizer="l2")(x)
model = keras.Model(inputs, layers.Dense(1)(x))

# %% Several are tried
import keras
from keras import layers

for factor in (1e-4, 1e-2, 1.0):
    model = keras.Sequential([
        keras.Input((64,)),
        layers.Dense(128, activation="relu", kernel_regularizer=keras.regularizers.l2(factor)),
        layers.Dense(10, activation="softmax"),
    ])
