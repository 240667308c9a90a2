# %% Two Dense layers with nothing between them [doc]
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((39,)),
    layers.Dense(128, activation="relu"),
    layers.Dense(1),
])

# %% Dropout and BatchNormalization are no activation [doc]
import keras
from keras import layers

inputs = keras.Input((39,))
x = layers.Dense(64)(inputs)
x = layers.BatchNormalization()(x)
x = layers.Activation("relu")(x)
x = layers.Dropout(0.5)(x)
outputs = layers.Dense(10, activation="softmax")(x)
model = keras.Model(inputs, outputs)

# %% Written out as None, through a variable
import keras
from keras import layers

act = "relu"
model = keras.Sequential([
    keras.Input((32, 32, 3)),
    layers.Conv2D(64, 3, activation=act),
    layers.Conv2D(64, 3, activation="relu"),
    layers.GlobalAveragePooling2D(),
    layers.Dense(10, activation="softmax"),
])

# %% A convolution into Flatten and Dense
import keras
from keras import layers

model = keras.Sequential()
model.add(layers.Conv2D(32, (3, 3), input_shape=(28, 28, 1), activation="relu"))
model.add(layers.Flatten())
model.add(layers.Dense(10, activation="softmax"))

# %% Every turn of a loop
import keras
from keras import layers

model = keras.Sequential([keras.Input((100,))])
for units in [64, 64, 64]:
    model.add(layers.Dense(units, activation="relu"))
model.add(layers.Dense(10, activation="softmax"))

# %% Max pooling alone is a weak nonlinearity
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((28, 28, 1)),
    layers.Conv2D(32, 3, activation="relu"),
    layers.MaxPooling2D(),
    layers.Conv2D(64, 3, activation="relu"),
    layers.GlobalMaxPooling2D(),
    layers.Dense(10, activation="softmax"),
])

