# %% Sigmoid with a loss for exclusive classes [doc]
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((784,)),
    layers.Dense(128, activation="relu"),
    layers.Dense(10, activation="sigmoid"),
#                               ^^^^^^^^^ warning sigmoid-for-exclusive-classes: 10 mutually exclusive classes need softmax on the last layer, not sigmoid
])
model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
#                                    ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ `sparse_categorical_crossentropy` means that each object has one class

# %% Functional, a layer, a loss object
import keras
from keras import layers

inputs = keras.Input((784,))
x = layers.Dense(128, activation="relu")(inputs)
outputs = layers.Activation("sigmoid")(layers.Dense(5)(x))
#                           ^^^^^^^^^ warning sigmoid-for-exclusive-classes: 5 mutually exclusive classes need softmax on the last layer, not sigmoid
model = keras.Model(inputs, outputs)
loss = keras.losses.CategoricalCrossentropy()
model.compile(optimizer="adam", loss=loss)
#                                    ~~~~ `CategoricalCrossentropy` means that each object has one class

# %% No loss in sight
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((784,)),
    layers.Dense(128, activation="relu"),
    layers.Dense(10),
    layers.Activation("sigmoid"),
#                     ^^^^^^^^^ info sigmoid-for-exclusive-classes: If each object belongs to exactly one of 10 classes, the last layer needs softmax, not sigmoid
])

# %% The task is told
# footgun: task=single-label
#~~~~~~~~~~~~~~~~~~~~~~~~~~~ the task is said to be single-label
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((784,)),
    layers.Dense(10, activation="sigmoid"),
#                               ^^^^^^^^^ warning sigmoid-for-exclusive-classes: 10 mutually exclusive classes need softmax on the last layer, not sigmoid
])

# %% The task is told, the loss says otherwise
# footgun: task=single-label
#~~~~~~~~~~~~~~~~~~~~~~~~~~~ the task is said to be single-label
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((784,)),
    layers.Dense(10, activation="sigmoid"),
#                               ^^^^^^^^^ warning sigmoid-for-exclusive-classes: 10 mutually exclusive classes need softmax on the last layer, not sigmoid
])
model.compile(optimizer="adam", loss="binary_crossentropy")

# %% Softmax makes the classes compete [doc]
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((784,)),
    layers.Dense(128, activation="relu"),
    layers.Dense(10, activation="softmax"),
])
model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])

# %% Several labels an object
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((784,)),
    layers.Dense(128, activation="relu"),
    layers.Dense(10, activation="sigmoid"),
])
model.compile(optimizer="adam", loss="binary_crossentropy")

# %% Several labels, said by a name only
import keras
from keras import layers

tag_classifier = keras.Sequential([
    keras.Input((784,)),
    layers.Dense(128, activation="relu"),
    layers.Dense(10, activation="sigmoid"),
])

# %% An autoencoder gives back its input
import keras
from keras import layers

inputs = keras.Input((784,))
code = layers.Dense(32, activation="relu")(inputs)
autoencoder = keras.Model(inputs, layers.Dense(784, activation="sigmoid")(code))

# %% Weights of channels, one yes-or-no answer
import keras
from keras import layers

inputs = keras.Input((32, 32, 16))
squeezed = layers.GlobalAveragePooling2D()(inputs)
excited = layers.Dense(16, activation="sigmoid")(squeezed)
x = layers.Multiply()([inputs, layers.Reshape((1, 1, 16))(excited)])
x = layers.GlobalAveragePooling2D()(x)
model = keras.Model(inputs, layers.Dense(1, activation="sigmoid")(x))
