# %% a class that fit calls first
import keras
import numpy as np
from keras import layers


class Net(keras.Model):
    def __init__(self):
        super().__init__()
        self.hidden = layers.Dense(8)
        self.out = layers.Dense(1)

    def call(self, x):
        return self.out(self.hidden(x))


x, y = np.zeros((100, 5)), np.zeros((100, 1))
net = Net()
net.compile(loss="mse")
net.fit(x, y)

# %% a model that builds itself
import keras
import numpy as np
from keras import layers


class Net(keras.Model):
    def build(self, batch_input_shape):
        self.back = layers.Dense(batch_input_shape[-1])
        self.out = layers.Dense(2)

    def call(self, x):
        return self.out(self.back(x))


net = Net()
y = net(np.zeros((4, 7)))

# %% two inputs that fit hands over
import keras
import numpy as np
from keras import layers


class Wide(keras.Model):
    def __init__(self):
        super().__init__()
        self.deep = layers.Dense(30)
        self.out = layers.Dense(1)

    def call(self, inputs):
        wide, deep = inputs
        return self.out(layers.concatenate([wide, self.deep(deep)]))


model = Wide()
model.compile(loss="mse")
model.fit((np.zeros((50, 3)), np.zeros((50, 6))), np.zeros((50, 1)))

# %% inputs by name
import keras
import numpy as np
from keras import layers


class Named(keras.Model):
    def __init__(self):
        super().__init__()
        self.out = layers.Dense(1)

    def call(self, inputs):
        return self.out(layers.concatenate([inputs["a"], inputs["b"]]))


model = Named()
model.compile(loss="mse")
model.fit({"a": np.zeros((50, 3)), "b": np.zeros((50, 6))}, np.zeros((50, 1)))

# %% lists for layers of preprocessing
import keras
import numpy as np
from keras import layers

pictures = [np.zeros((40, 60, 3)), np.zeros((40, 60, 3))]
cropped = layers.CenterCrop(20, 30)(pictures)
scaled = layers.Rescaling(1 / 255)(cropped)
maps = layers.Conv2D(4, 3)(scaled)
words = layers.StringLookup(vocabulary=["a", "b"], output_mode="one_hot")(["a", "c", "b"])
numbers = layers.IntegerLookup(vocabulary=[1, 4, 7])([[1], [2]])
hashed = layers.Hashing(num_bins=10)([["a"], ["b"], ["c"]])
texts = layers.TextVectorization(output_sequence_length=5, vocabulary=["a"])(["a b", "c"])

# %% fitted from a dataset
import keras
import numpy as np
import tensorflow as tf
from keras import layers


class Net(keras.Model):
    def __init__(self):
        super().__init__()
        self.conv = layers.Conv2D(4, 3)
        self.out = layers.Dense(2)

    def call(self, x):
        return self.out(layers.Flatten()(self.conv(x)))


data = tf.data.Dataset.from_tensor_slices((np.zeros((20, 8, 8, 1)), np.zeros((20,)))).batch(4)
net = Net()
net.compile(loss="sparse_categorical_crossentropy")
net.fit(data)
