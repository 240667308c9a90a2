# %% One loss for two outputs [doc]
import keras
import numpy as np
from keras import layers

inputs = keras.Input((8,))
size = layers.Dense(1, name="size")(inputs)
price = layers.Dense(1, name="price")(inputs)
model = keras.Model(inputs, [size, price])
model.compile(optimizer="adam", loss=["mse"])
#                                    ^^^^^^^ warning per-output-loss-mismatch: The model has 2 outputs but `loss` has 1 entry: `price` will not be trained
model.fit(np.random.rand(64, 8), [np.random.rand(64), np.random.rand(64)])

# %% A name that no output has [doc]
import keras
import numpy as np
from keras import layers

inputs = keras.Input((8,))
size = layers.Dense(1, name="size")(inputs)
kind = layers.Activation("softmax", name="probabilities")(layers.Dense(3, name="kind")(inputs))
model = keras.Model(inputs, [size, kind])
model.compile(optimizer="adam", loss={"size": "mse", "kind": "sparse_categorical_crossentropy"})
#                                                    ^^^^^^ error per-output-loss-mismatch: The model has no output named `kind`: it has `size`, `probabilities`
model.fit(np.random.rand(64, 8), [np.random.rand(64), np.random.randint(0, 3, size=(64,))])

# %% Too many losses, metrics and weights
import keras
import numpy as np
from keras import layers

inputs = keras.Input((8,))
model = keras.Model(inputs, [layers.Dense(1, name="size")(inputs), layers.Dense(1, name="price")(inputs)])
model.compile(optimizer="adam", loss=["mse", "mse", "mae"], metrics=["mae"], loss_weights=[1.0, 0.5])
#                                    ^^^^^^^^^^^^^^^^^^^^^ error per-output-loss-mismatch: The model has 2 outputs but `loss` has 3 entries: `fit()` will fail
#                                                                   ^^^^^^^ error per-output-loss-mismatch: The model has 2 outputs but `metrics` has 1 entry: `fit()` will fail
#                                                                                         ^^^^^^^^^^ error per-output-loss-mismatch: `loss_weights` has 2 entries for 3 losses: `fit()` will fail
model.fit(np.random.rand(64, 8), [np.random.rand(64), np.random.rand(64)])

# %% A name is missing
import keras
import numpy as np
from keras import layers

inputs = keras.Input((8,))
model = keras.Model(inputs, {"size": layers.Dense(1)(inputs), "price": layers.Dense(1)(inputs)})
model.compile(optimizer="adam", loss={"size": "mse"})
#                                    ^^^^^^^^^^^^^^^ error per-output-loss-mismatch: `loss` has nothing for the output `price`: `fit()` will fail
model.fit(np.random.rand(64, 8), {"size": np.random.rand(64), "price": np.random.rand(64)})

# %% A loss for each [doc]
import keras
import numpy as np
from keras import layers

inputs = keras.Input((8,))
model = keras.Model(inputs, [layers.Dense(1, name="size")(inputs), layers.Dense(1, name="price")(inputs)])
model.compile(optimizer="adam", loss=["mse", "mae"], loss_weights=[1.0, 0.5], metrics=[["mae"], ["mse"]])
model.compile(optimizer="adam", loss={"size": "mse", "price": "mae"}, metrics={"size": "mae"})
model.compile(optimizer="adam", loss="mse")
model.compile(optimizer="adam", loss=["mse", None])
model.fit(np.random.rand(64, 8), [np.random.rand(64), np.random.rand(64)])

# %% A single output takes a list of one
import keras
import numpy as np
from keras import layers

model = keras.Sequential([keras.Input((8,)), layers.Dense(1)])
model.compile(optimizer="adam", loss=["mse"], metrics=["mae", "mse"])
model.fit(np.random.rand(64, 8), np.random.rand(64))

# %% Never trained after this
import keras
from keras import layers

inputs = keras.Input((8,))
model = keras.Model(inputs, [layers.Dense(1, name="size")(inputs), layers.Dense(1, name="price")(inputs)])
model.compile(optimizer="adam", loss={"size": "mse"})
