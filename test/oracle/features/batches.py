# %% a sequence of batches
import keras
import numpy as np
from keras import layers


class Batches(keras.utils.PyDataset):
    def __init__(self, size, **kwargs):
        super().__init__(**kwargs)
        self.size = size

    def __len__(self):
        return 10

    def __getitem__(self, index):
        return np.zeros((self.size, 12)), np.zeros((self.size, 1))


model = keras.Sequential([layers.Dense(4), layers.Dense(1)])
model.compile(loss="mse")
model.fit(Batches(32))

# %% a generator of batches
import keras
import numpy as np
from keras import layers


def batches():
    while True:
        yield np.zeros((16, 8, 8, 3)), np.zeros((16,))


model = keras.Sequential([layers.Conv2D(4, 3), layers.Flatten(), layers.Dense(1)])
model.compile(loss="mse")
model.fit(batches(), steps_per_epoch=2)

# %% TensorShape
import tensorflow as tf
import keras
from keras import layers


class Linear(layers.Layer):
    def __init__(self, units):
        super().__init__()
        self.units = units

    def build(self, input_shape):
        self.w = self.add_weight(name="w", shape=tf.TensorShape((input_shape[-1], self.units)))

    def call(self, x):
        return tf.matmul(x, self.w)


y = Linear(5)(tf.zeros((2, 7)))
z = layers.Dense(3)(y)
