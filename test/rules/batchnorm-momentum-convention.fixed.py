# %% PyTorch's 0.1 [doc]
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

bn = {"momentum": 0.95, "epsilon": 1e-5}
MOMENTUM = 0.7
x = Conv2D(8, 3)(Input((16, 16, 3)))
x = BatchNormalization(**bn)(x)
x = Conv2D(8, 3)(x)
x = BatchNormalization(momentum=MOMENTUM)(x)

