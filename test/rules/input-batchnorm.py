# %% BatchNormalization before the first Dense [doc]
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((39,)),
    layers.BatchNormalization(),
#   ^^^^^^^^^^^^^^^^^^^^^^^^^ hint input-batchnorm: BatchNorm as the first layer is fine: it acts like a StandardScaler
    layers.Dense(128, activation="relu"),
    layers.Dense(1),
])

# %% The data has been scaled [doc]
import keras
from keras import layers

scaler = layers.Normalization()
model = keras.Sequential([
    keras.Input((39,)),
    scaler,
    layers.BatchNormalization(),
    layers.Dense(128, activation="relu"),
    layers.Dense(1),
])

# %% Functional
from tensorflow.keras.layers import BatchNormalization, Dense, Input

features = Input(shape=(12,))
x = BatchNormalization(momentum=0.9)(features)
#   ^^^^^^^^^^^^^^^^^^ hint input-batchnorm: BatchNorm as the first layer is fine: it acts like a StandardScaler
x = Dense(32, activation="relu")(x)
x = BatchNormalization()(x)
outputs = Dense(1)(x)

# %% Behind another layer
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((39,)),
    layers.Dense(128, activation="relu"),
    layers.BatchNormalization(),
    layers.Dense(1),
])

# %% Pictures and sequences
import keras
from keras import layers

x = layers.BatchNormalization()(keras.Input((28, 28, 1)))
y = layers.BatchNormalization()(keras.Input((100, 8)))

# %% For an engineer this is no news [standard]
import keras
from keras import layers

model = keras.Sequential([keras.Input((39,)), layers.BatchNormalization(), layers.Dense(1)])
