# %% One loss for two outputs [doc]
import keras
import numpy as np
from keras import layers

inputs = keras.Input((8,))
size = layers.Dense(1, name="size")(inputs)
price = layers.Dense(1, name="price")(inputs)
model = keras.Model(inputs, [size, price])
model.compile(optimizer="adam", loss="mse")
model.fit(np.random.rand(64, 8), [np.random.rand(64), np.random.rand(64)])

# %% A name that no output has [doc]
import keras
import numpy as np
from keras import layers

inputs = keras.Input((8,))
size = layers.Dense(1, name="size")(inputs)
kind = layers.Activation("softmax", name="probabilities")(layers.Dense(3, name="kind")(inputs))
model = keras.Model(inputs, [size, kind])
model.compile(optimizer="adam", loss={"size": "mse", "probabilities": "sparse_categorical_crossentropy"})
model.fit(np.random.rand(64, 8), [np.random.rand(64), np.random.randint(0, 3, size=(64,))])

# %% Too many losses, metrics and weights
import keras
import numpy as np
from keras import layers

inputs = keras.Input((8,))
model = keras.Model(inputs, [layers.Dense(1, name="size")(inputs), layers.Dense(1, name="price")(inputs)])
model.compile(optimizer="adam", loss=["mse", "mse", "mae"], metrics={"size": ["mae"], "price": ["mae"]}, loss_weights=[1.0, 0.5])
model.fit(np.random.rand(64, 8), [np.random.rand(64), np.random.rand(64)])

