# %% 512 filters on a grey picture [doc]
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((28, 28, 1)),
    layers.Conv2D(filters=512, kernel_size=(3, 3), activation="relu"),
#                         ^^^ info first-conv-too-wide: 512 filters in the first layer is a lot: 32–64 are enough for 3×3 patches
    layers.MaxPooling2D(2),
    layers.Flatten(),
    layers.Dense(10, activation="softmax"),
])

# %% Few filters first, many at the end [doc]
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((28, 28, 1)),
    layers.Conv2D(filters=32, kernel_size=(3, 3), activation="relu"),
    layers.MaxPooling2D(2),
    layers.Conv2D(filters=512, kernel_size=(3, 3), activation="relu"),
    layers.GlobalAveragePooling2D(),
    layers.Dense(10, activation="softmax"),
])

# %% Functional, scaled, through a variable
from tensorflow import keras
from tensorflow.keras import layers

width = 256
inputs = keras.Input(shape=(None, None, 3))
x = layers.Rescaling(1.0 / 255)(inputs)
x = layers.Conv2D(width, 5, strides=2, padding="same", activation="relu")(x)
#                 ^^^^^ info first-conv-too-wide: 256 filters in the first layer is a lot: 32–64 are enough for 5×5 patches
x = layers.GlobalAveragePooling2D()(x)
outputs = layers.Dense(5, activation="softmax")(x)
model = keras.Model(inputs, outputs)

# %% A volume; the sum needs as many channels on its other side
import keras
from keras import layers

inputs = keras.Input((32, 32, 32, 1))
x = layers.Conv3D(256, 3, padding="same", activation="relu")(inputs)
#                 ^^^ info first-conv-too-wide: 256 filters in the first layer is a lot: 32–64 are enough for 3×3×3 patches
y = layers.Conv3D(256, 3, padding="same")(x)
x = layers.Add()([x, y])
x = layers.Flatten()(x)
model = keras.Model(inputs, layers.Dense(2)(x))

# %% Patches
import keras
from keras import layers

inputs = keras.Input((224, 224, 3))
x = layers.Conv2D(768, 16, strides=16)(inputs)
x = layers.LayerNormalization()(x)
x = layers.GlobalAveragePooling2D()(x)
model = keras.Model(inputs, layers.Dense(1000, activation="softmax")(x))

# %% Words, and maps of features that have been found already
import keras
from keras import layers

text = keras.Sequential([
    keras.Input((200,)),
    layers.Embedding(10000, 128),
    layers.Conv1D(512, 5, activation="relu"),
    layers.GlobalMaxPooling1D(),
    layers.Dense(2, activation="softmax"),
])
features = keras.Sequential([
    keras.Input((7, 7, 512)),
    layers.Conv2D(256, 3, activation="relu"),
    layers.GlobalAveragePooling2D(),
    layers.Dense(2, activation="softmax"),
])

# %% Not a classifier: the picture comes out again
import keras
from keras import layers

inputs = keras.Input((64, 64, 3))
x = layers.Conv2D(256, 3, strides=2, padding="same", activation="relu")(inputs)
x = layers.Conv2DTranspose(3, 3, strides=2, padding="same", activation="sigmoid")(x)
model = keras.Model(inputs, x)

# %% A discriminator, by its name
import keras
from keras import layers


def make_discriminator():
    return keras.Sequential([
        keras.Input((64, 64, 3)),
        layers.Conv2D(256, 4, strides=2, padding="same"),
        layers.LeakyReLU(0.2),
        layers.Flatten(),
        layers.Dense(1),
    ])


model = make_discriminator()

# %% A number that a tuner chooses [unrunnable]
import keras
from keras import layers


def build(hp):
    return keras.Sequential([
        keras.Input((28, 28, 1)),
        layers.Conv2D(hp.Int("filters", 32, 512), 3, activation="relu"),
        layers.Flatten(),
        layers.Dense(10, activation="softmax"),
    ])
