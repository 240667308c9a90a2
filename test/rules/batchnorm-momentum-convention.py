# %% PyTorch's 0.1 [doc]
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((32,)),
    layers.Dense(64, use_bias=False),
    layers.BatchNormalization(momentum=0.1),
#                                      ^^^ warning batchnorm-momentum-convention: `momentum=0.1`: in Keras this is the share of the old average, in PyTorch of the new one; you want 0.9
    layers.Activation("relu"),
])

# %% Keras' 0.9 [doc]
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((32,)),
    layers.Dense(64, use_bias=False),
    layers.BatchNormalization(momentum=0.9),
    layers.Activation("relu"),
])

# %% Through a variable and a dictionary
from tensorflow.keras.layers import BatchNormalization, Conv2D, Input

bn = {"momentum": 0.05, "epsilon": 1e-5}
MOMENTUM = 0.3
x = Conv2D(8, 3)(Input((16, 16, 3)))
x = BatchNormalization(**bn)(x)
#                        ^^ warning batchnorm-momentum-convention: `momentum=0.05`: in Keras this is the share of the old average, in PyTorch of the new one; you want 0.95
x = Conv2D(8, 3)(x)
x = BatchNormalization(momentum=MOMENTUM)(x)
#                               ^^^^^^^^ warning batchnorm-momentum-convention: `momentum=0.3`: in Keras this is the share of the old average, in PyTorch of the new one; you want 0.7

# %% Zero on purpose, the default, other layers
import keras
from keras import layers

x = layers.BatchNormalization(momentum=0.0)(keras.Input((8,)))
x = layers.BatchNormalization()(x)
optimizer = keras.optimizers.SGD(0.01, momentum=0.1)

# %% Unknown
import keras
import os
from keras import layers

x = layers.BatchNormalization(momentum=float(os.environ.get("MOMENTUM", 0.1)))(keras.Input((8,)))

# %% A little unusual
import keras
from keras import layers

x = layers.BatchNormalization(momentum=0.5)(keras.Input((8,)))
