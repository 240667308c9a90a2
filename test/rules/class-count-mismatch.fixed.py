# %% Vectors of another length [doc]
import keras
import numpy as np
from keras import layers

model = keras.Sequential([
    keras.Input((8,)),
    layers.Dense(10, activation="softmax"),
])
model.compile(optimizer="adam", loss="categorical_crossentropy")
model.fit(np.random.rand(100, 8), np.zeros((100, 10)))

# %% The hint tells how many classes there are
# footgun: task=single-label classes=20
import keras
from keras import layers

units = 20
inputs = keras.Input((8,))
outputs = layers.Activation("softmax")(layers.Dense(units)(inputs))
model = keras.Model(inputs, outputs)
model.compile(optimizer="adam", loss="sparse_categorical_crossentropy")

# %% One sigmoid for several classes
# footgun: classes=5
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((8,)),
    layers.Dense(5, activation="softmax"),
])
model.compile(optimizer="adam", loss="sparse_categorical_crossentropy")

# %% Far too many
# footgun: classes=10
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((8,)),
    layers.Dense(10),
])
model.compile(optimizer="adam", loss=keras.losses.SparseCategoricalCrossentropy(from_logits=True))

