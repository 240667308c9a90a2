# %% a slip of the finger [doc]
import keras
from keras import layers

model = keras.Sequential([
    layers.Input((784,)),
    layers.Dense(64, activation="rellu"),
#                               ^^^^^^^ error unknown-identifier: Keras does not know the activation function 'rellu'; did you mean 'relu'?
    layers.Dense(10, activation="sofmax"),
#                               ^^^^^^^^ error unknown-identifier: Keras does not know the activation function 'sofmax'; did you mean 'softmax'?
])

# %% with a capital
import keras
from keras.layers import Activation, Conv2D, Dense, Flatten, Input

model = keras.Sequential()
model.add(Input((28, 28, 1)))
model.add(Conv2D(32, (3, 3), padding="same"))
model.add(Activation("ReLU"))
#                    ^^^^^^ error unknown-identifier: Keras does not know the activation function 'ReLU'; did you mean 'relu'?
model.add(Flatten())
model.add(Dense(10, activation="softmax"))

# %% names from elsewhere
import keras
from keras import layers

inputs = keras.Input((784,))
x = layers.Dense(64, activation="relu", kernel_initializer="he")(inputs)
#                                                          ^^^^ error unknown-identifier: Keras does not know the initializer 'he'; did you mean 'he_normal'?
y = layers.Dense(64, activation="relu", kernel_regularizer="l1_l2")(inputs)
#                                                          ^^^^^^^ error unknown-identifier: Keras does not know the regularizer 'l1_l2'; did you mean 'L1L2'?
z = layers.Dense(64, activation="relu", kernel_constraint="maxnorm")(inputs)
#                                                         ^^^^^^^^^ error unknown-identifier: Keras does not know the constraint 'maxnorm'; did you mean 'max_norm'?
w = layers.Dense(64, activation="relu", kernel_initializer="constant")(inputs)
#                                                          ^^^^^^^^^^ error unknown-identifier: Keras does not know the initializer 'constant'

# %% a loss and a metric [late]
import keras
import numpy as np
from keras import layers

x, y = np.random.rand(320, 20), np.random.randint(3, size=320)
model = keras.Sequential([layers.Input((20,)), layers.Dense(64, activation="relu"), layers.Dense(3, activation="softmax")])
model.compile(optimizer="adam", loss="sparse_categorical_crossentrpy", metrics=["accurcy"])
#                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error unknown-identifier: Keras does not know the loss 'sparse_categorical_crossentrpy'; did you mean 'sparse_categorical_crossentropy'?
#                                                                               ^^^^^^^^^ error unknown-identifier: Keras does not know the metric 'accurcy'; did you mean 'accuracy'?
model.fit(x, y, epochs=2)

# %% an optimizer
import keras
from keras import layers

model = keras.Sequential([layers.Input((20,)), layers.Dense(64, activation="relu"), layers.Dense(1)])
model.compile(optimizer="adamm", loss="mse")
#                       ^^^^^^^ error unknown-identifier: Keras does not know the optimizer 'adamm'; did you mean 'adam'?

# %% metrics by output [late]
import keras
import numpy as np
from keras import layers

inputs = keras.Input((20,))
hidden = layers.Dense(64, activation="relu")(inputs)
price = layers.Dense(1, name="price")(hidden)
kind = layers.Dense(3, activation="softmax", name="kind")(hidden)
model = keras.Model(inputs, [price, kind])
model.compile(
    optimizer="adam",
    loss={"price": "huber_loss", "kind": "sparse_categorical_crossentropy"},
#                  ^^^^^^^^^^^^ error unknown-identifier: Keras does not know the loss 'huber_loss'; did you mean 'huber'?
    metrics={"price": ["mean_square_error", "mae"], "kind": "accuracy"},
#                      ^^^^^^^^^^^^^^^^^^^ error unknown-identifier: Keras does not know the metric 'mean_square_error'; did you mean 'mean_squared_error'?
)
model.fit(np.random.rand(320, 20), [np.random.rand(320), np.random.randint(3, size=320)], epochs=2)

# %% pooling is stricter than convolutions
import keras
from keras import layers

inputs = keras.Input((28, 28, 1))
x = layers.Conv2D(32, 3, padding="SAME", activation="relu")(inputs)
x = layers.MaxPooling2D(2, padding="SAME")(x)
#                                  ^^^^^^ error unknown-identifier: Keras does not know the padding 'SAME'; did you mean 'same'?

# %% a padding that nobody has
import keras
from keras import layers

inputs = keras.Input((28, 28, 1))
x = layers.Conv2D(32, 3, padding="smae", activation="relu")(inputs)
#                                ^^^^^^ error unknown-identifier: Keras does not know the padding 'smae'; did you mean 'same'?

# %% names that Keras knows [silent] [doc]
import keras
import numpy as np
from keras import layers

x, y = np.random.rand(320, 20), keras.utils.to_categorical(np.random.randint(3, size=320), 3)
model = keras.Sequential([
    layers.Input((20,)),
    layers.Dense(64, activation="leaky_relu", kernel_initializer="HeNormal", kernel_regularizer="l2"),
    layers.Dense(64, activation="swish", kernel_initializer="he_normal", kernel_constraint="max_norm"),
    layers.Dense(3, activation="softmax", bias_initializer="zeros"),
])
model.compile(optimizer="ADAM", loss="CategoricalCrossentropy", metrics=["AUC", "acc", "top_k_categorical_accuracy"])
model.fit(x, y, epochs=2)

# %% the loss that fits [silent]
import keras
from keras import layers

model = keras.Sequential([layers.Input((20,)), layers.Dense(64, activation="relu"), layers.Dense(3, activation="softmax")])
model.compile(optimizer="adam", loss="crossentropy", metrics=["Accuracy"])

# %% an activation of one's own, by its name
import keras
from keras import layers

@keras.saving.register_keras_serializable()
def gaussian(x):
    return keras.ops.exp(-keras.ops.square(x))

keras.saving.get_custom_objects()["gaussian"] = gaussian
model = keras.Sequential([layers.Input((20,)), layers.Dense(64, activation="gaussian"), layers.Dense(1)])
#                                                                          ^^^^^^^^^^ error unknown-identifier: Keras does not know the activation function 'gaussian'

# %% an initializer of one's own, by its name [silent]
import keras
from keras import layers

def halves(shape, dtype=None):
    return keras.ops.full(shape, 0.5, dtype=dtype)

keras.saving.get_custom_objects()["halves"] = halves
model = keras.Sequential([layers.Input((20,)), layers.Dense(64, bias_initializer="halves", activation="relu"), layers.Dense(1)])

# %% objects and functions [silent]
import keras
from keras import layers

def rmse(y_true, y_pred):
    return keras.ops.sqrt(keras.ops.mean(keras.ops.square(y_true - y_pred)))

model = keras.Sequential([
    layers.Input((20,)),
    layers.Dense(64, activation=keras.activations.relu, kernel_initializer=keras.initializers.Constant(0.1)),
    layers.Dense(1),
])
model.compile(optimizer=keras.optimizers.Adam(), loss=rmse, metrics=[rmse])
