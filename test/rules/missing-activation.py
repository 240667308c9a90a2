# %% Two Dense layers with nothing between them [doc]
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((39,)),
    layers.Dense(128),
#   ^^^^^^^^^^^^ warning missing-activation: No activation between `Dense(128)` and `Dense(1)`: two linear layers in a row collapse into one
    layers.Dense(1),
#   ~~~~~~~~~~~~ the next linear layer
])

# %% Dropout and BatchNormalization are no activation [doc]
import keras
from keras import layers

inputs = keras.Input((39,))
x = layers.Dense(64)(inputs)
#   ^^^^^^^^^^^^ warning missing-activation: No activation between `Dense(64)` and `Dense(10)`: two linear layers in a row collapse into one
x = layers.BatchNormalization()(x)
x = layers.Dropout(0.5)(x)
outputs = layers.Dense(10, activation="softmax")(x)
#         ~~~~~~~~~~~~ the next linear layer
model = keras.Model(inputs, outputs)

# %% Written out as None, through a variable
import keras
from keras import layers

act = None
model = keras.Sequential([
    keras.Input((32, 32, 3)),
    layers.Conv2D(64, 3, activation=act),
#                                   ^^^ warning missing-activation: No activation between `Conv2D(64)` and `Conv2D(64)`: two linear layers in a row collapse into one
    layers.Conv2D(64, 3, activation="relu"),
#   ~~~~~~~~~~~~~ the next linear layer
    layers.GlobalAveragePooling2D(),
    layers.Dense(10, activation="softmax"),
])

# %% A convolution into Flatten and Dense
import keras
from keras import layers

model = keras.Sequential()
model.add(layers.Conv2D(32, (3, 3), input_shape=(28, 28, 1)))
#         ^^^^^^^^^^^^^ warning missing-activation: No activation between `Conv2D(32)` and `Dense(10)`: two linear layers in a row collapse into one
model.add(layers.Flatten())
model.add(layers.Dense(10, activation="softmax"))
#         ~~~~~~~~~~~~ the next linear layer

# %% Every turn of a loop
import keras
from keras import layers

model = keras.Sequential([keras.Input((100,))])
for units in [64, 64, 64]:
#~~~~~~~~~~~~~~~~~~~~~~~~~ turn 2: units=64
#~~~~~~~~~~~~~~~~~~~~~~~~~ turn 3: units=64
    model.add(layers.Dense(units))
#             ^^^^^^^^^^^^ warning missing-activation: No activation between `Dense(64)` and `Dense(64)`: two linear layers in a row collapse into one
#             ~~~~~~~~~~~~ the next linear layer
model.add(layers.Dense(10, activation="softmax"))

# %% ReLU between them [doc]
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((39,)),
    layers.Dense(128, activation="relu"),
    layers.Dense(64),
    layers.LeakyReLU(),
    layers.Dense(1),
])

# %% A bottleneck is linear on purpose
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((784,)),
    layers.Dense(32),
    layers.Dense(784, activation="sigmoid"),
])

# %% Max pooling alone is a weak nonlinearity
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((28, 28, 1)),
    layers.Conv2D(32, 3),
#   ^^^^^^^^^^^^^ info missing-activation: `Conv2D(32)` has no activation: between it and `Conv2D(64)` there is only max pooling
    layers.MaxPooling2D(),
#   ~~~~~~~~~~~~~~~~~~~ only this is not linear
    layers.Conv2D(64, 3, activation="relu"),
#   ~~~~~~~~~~~~~ the next linear layer
    layers.GlobalMaxPooling2D(),
    layers.Dense(10, activation="softmax"),
])

# %% The linear result is used elsewhere too
import keras
from keras import layers

inputs = keras.Input((64,))
x = layers.Dense(64)(inputs)
y = layers.Dense(64, activation="relu")(x)
outputs = layers.Dense(10, activation="softmax")(layers.Add()([x, y]))
model = keras.Model(inputs, outputs)

# %% A generator's stem, a patch embedding
import keras
from keras import layers

generator = keras.Sequential([
    keras.Input((128,)),
    layers.Dense(7 * 7 * 128),
    layers.Reshape((7, 7, 128)),
    layers.Conv2D(64, 3, padding="same", activation="relu"),
    layers.Conv2DTranspose(1, 4, strides=2, padding="same", activation="sigmoid"),
])
patches = keras.Sequential([
    keras.Input((32, 32, 3)),
    layers.Conv2D(64, 4, strides=4),
    layers.Conv2D(64, 3, activation="relu"),
    layers.GlobalAveragePooling2D(),
    layers.Dense(10, activation="softmax"),
])

# %% One convolution in two factors; depthwise and pointwise
import keras
from keras import layers

inputs = keras.Input((32, 32, 16))
x = layers.Conv2D(16, (1, 7), padding="same")(inputs)
x = layers.Conv2D(16, (7, 1), padding="same", activation="relu")(x)
x = layers.DepthwiseConv2D(3, padding="same")(x)
x = layers.Conv2D(32, 1, activation="relu")(x)
x = layers.GlobalAveragePooling2D()(x)
model = keras.Model(inputs, layers.Dense(10, activation="softmax")(x))

# %% An activation that is not known
import keras
from keras import layers


def build(activation):
    return keras.Sequential([
        keras.Input((39,)),
        layers.Dense(64, activation=activation),
        layers.Dense(1),
    ])

# %% An activation behind the pooling
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((28, 28, 1)),
    layers.Conv2D(32, 3),
    layers.MaxPooling2D(),
    layers.ReLU(),
    layers.Conv2D(64, 3),
    layers.BatchNormalization(),
    layers.Activation("relu"),
    layers.MaxPooling2D(),
    layers.Flatten(),
    layers.Dense(10, activation="softmax"),
])
