# %% A 1×1 convolution right behind another one [doc]
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((100, 100, 3)),
    layers.Conv2D(32, (3, 3), activation="relu"),
    layers.Conv2D(32, kernel_size=(1, 1), activation="relu"),
    layers.GlobalAveragePooling2D(),
    layers.Dense(10, activation="softmax"),
])

# %% A loop of blocks [doc]
import keras
from keras import layers

x = inputs = keras.Input((100, 100, 3))
for filters in [32, 64]:
    x = layers.Conv2D(filters, kernel_size=5, activation="relu")(x)
    x = layers.Conv2D(filters, kernel_size=1)(x)
    x = layers.MaxPooling2D(3)(x)
    x = layers.Activation("relu")(x)
outputs = layers.Dense(10, activation="softmax")(layers.Flatten()(x))
model = keras.Model(inputs, outputs)

# %% Nothing between the 1×1 convolution and the next layer
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((32, 32, 16)),
    layers.Conv2D(64, 1, activation="relu"),
    layers.Conv2D(64, 3, activation="relu"),
    layers.GlobalAveragePooling2D(),
    layers.Dense(10, activation="softmax"),
])

# %% Nothing on either side: said once
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((32, 32, 3)),
    layers.Conv2D(30, 3, activation="relu"),
    layers.Conv2D(30, (1, 1), activation="relu"),
    layers.Conv2D(30, 3, activation="relu"),
    layers.Flatten(),
    layers.Dense(10, activation="softmax"),
])

