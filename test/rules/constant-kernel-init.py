# %% All units start from zero [doc]
import keras
from keras import layers

model = keras.Sequential()
model.add(layers.InputLayer([39]))
model.add(layers.Dense(128, kernel_initializer=keras.initializers.zeros()))
#                                              ^^^^^^^^^^^^^^^^^^^^^^^^^^ warning constant-kernel-init: Constant initialisation (zeros): all 128 units of this layer start identical, and we want them different
model.add(layers.Dense(1))

# %% Zeros before ReLU: the layer is dead [doc]
import keras
from keras import layers

inputs = keras.Input((39,))
x = layers.Dense(64, "relu", kernel_initializer="zeros")(inputs)
#                    ~~~~~~ ReLU gets nothing but zeros here
#                                               ^^^^^^^ error constant-kernel-init: Zero initialisation: with ReLU the gradient is zero and the layer will never move
outputs = layers.Dense(1)(x)
model = keras.Model(inputs, outputs)

# %% A number through a variable; ReLU behind BatchNormalization
import keras
from keras import layers

start = keras.initializers.Constant(0.0)
model = keras.Sequential([
    keras.Input((28, 28, 1)),
    layers.Conv2D(32, 3, kernel_initializer=start),
#                                           ^^^^^ error constant-kernel-init: Zero initialisation: with ReLU the gradient is zero and the layer will never move
    layers.BatchNormalization(),
    layers.Activation("relu"),
#                     ~~~~~~ ReLU gets nothing but zeros here
    layers.Flatten(),
    layers.Dense(10, activation="softmax"),
])

# %% Two zero layers in a row
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((8,)),
    layers.Dense(32, "tanh", kernel_initializer="zeros"),
#                                               ^^^^^^^ error constant-kernel-init: Zero initialisation: with two zero layers in a row the gradient is zero and they will never move
    layers.Dense(16, "tanh", kernel_initializer="zeros"),
#                                               ^^^^^^^ warning constant-kernel-init: Constant initialisation (zeros): all 16 units of this layer start identical, and we want them different
#                                               ~~~~~~~ the next layer starts from zeros too
    layers.Dense(1),
])

# %% Ones, as a class
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((28, 28, 1)),
    layers.Conv2D(32, 3, activation="sigmoid", kernel_initializer=keras.initializers.Ones),
#                                                                 ^^^^^^^^^^^^^^^^^^^^^^^ warning constant-kernel-init: Constant initialisation (ones): all 32 filters of this layer start identical, and we want them different
    layers.GlobalAveragePooling2D(),
    layers.Dense(10, activation="softmax"),
])

# %% A zero table before ReLU
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((20,)),
    layers.Embedding(1000, 16, embeddings_initializer="zeros"),
#                                                     ^^^^^^^ error constant-kernel-init: Zero initialisation: with ReLU the gradient is zero and the layer will never move
    layers.Dense(32, activation="relu"),
#                               ~~~~~~ ReLU gets nothing but zeros here
    layers.GlobalAveragePooling1D(),
    layers.Dense(1, activation="sigmoid"),
])

# %% Random numbers break the symmetry [doc]
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((39,)),
    layers.Dense(128, activation="relu", kernel_initializer="he_normal"),
    layers.Dense(1),
])

# %% A single layer may start anywhere
import keras
from keras import layers

model = keras.Sequential([keras.Input((39,)), layers.Dense(1, kernel_initializer="zeros")])
model.compile(optimizer="sgd", loss="mse")

# %% The last layer may start from zero
import keras
from keras import layers

inputs = keras.Input((39,))
x = layers.Dense(64, activation="relu")(inputs)
outputs = layers.Dense(4, kernel_initializer="zeros")(x)
policy = keras.Model(inputs, outputs)

# %% A residual branch starts as the identity
import keras
from keras import layers

inputs = keras.Input((64,))
x = layers.Dense(64, activation="relu")(inputs)
x = layers.Dense(64, kernel_initializer="zeros")(x)
x = layers.Add()([inputs, x])
outputs = layers.Dense(10, activation="softmax")(x)
model = keras.Model(inputs, outputs)

# %% A matrix is not a constant; gamma, biases and embeddings may be zero
import keras
import numpy as np
from keras import layers

vectors = np.random.normal(size=(1000, 16))
model = keras.Sequential([
    keras.Input((20,)),
    layers.Embedding(1000, 16, embeddings_initializer=keras.initializers.Constant(vectors)),
    layers.Dense(32, activation="relu", bias_initializer="zeros"),
    layers.BatchNormalization(gamma_initializer="zeros"),
    layers.GlobalAveragePooling1D(),
    layers.Dense(1, activation="sigmoid"),
])

# %% A zero table without ReLU learns row by row
import keras
from keras import layers

user = keras.Input((1,))
bias = layers.Flatten()(layers.Embedding(1000, 1, embeddings_initializer="zeros")(user))
model = keras.Model(user, layers.Dense(1)(bias))

# %% Fixed filters are not trained
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((28, 28, 1)),
    layers.Conv2D(1, 3, kernel_initializer="ones", use_bias=False, trainable=False),
    layers.Conv2D(16, 3, activation="relu"),
    layers.GlobalAveragePooling2D(),
    layers.Dense(10, activation="softmax"),
])
