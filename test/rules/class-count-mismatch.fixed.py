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

# %% As many places as `to_categorical` makes
import keras
from keras import layers

num_classes = 10
(x_train, y_train), (x_test, y_test) = keras.datasets.fashion_mnist.load_data()
y_train = keras.utils.to_categorical(y_train, num_classes)
inputs = keras.Input((28, 28))
outputs = layers.Dense(10, activation="softmax")(layers.Flatten()(inputs))
model = keras.Model(inputs, outputs)
model.compile(optimizer="adam", loss="categorical_crossentropy")
model.fit(x_train, y_train)

# %% A hundred classes, ten outputs
import keras
from keras import layers

(x_train, y_train), (x_test, y_test) = keras.datasets.cifar100.load_data()
model = keras.Sequential([
    keras.Input((32, 32, 3)),
    layers.Flatten(),
    layers.Dense(100, activation="softmax"),
])
model.compile(optimizer="adam", loss="sparse_categorical_crossentropy")
model.fit(x_train / 255.0, y_train.flatten())

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

