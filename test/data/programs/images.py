import keras
import numpy as np
from keras.datasets import cifar10, cifar100, fashion_mnist, mnist
from keras.utils import to_categorical

(x_train, y_train), (x_test, y_test) = mnist.load_data()
x_scaled = x_train.astype("float32") / 255
x_centred = x_train / 127.5 - 1.0
x_channel = x_scaled.reshape(-1, 28, 28, 1)
x_rows = x_train.reshape((60000, 784))
x_new = x_train[..., None]
x_expanded = np.expand_dims(x_test, -1)
y_vectors = to_categorical(y_train, 10)
y_counted = to_categorical(y_test)
x_validation, x_rest = x_scaled[:10000], x_scaled[10000:]
y_validation = y_vectors[:10000]
classes = np.unique(y_train)
(a, b), (c, d) = cifar10.load_data()
a_scaled = a * (1.0 / 255)
b_flat = b.flatten()
b_squeezed = np.squeeze(b)
d_vectors = to_categorical(d)
(e, f), _ = cifar100.load_data()
(g, h), (i, j) = fashion_mnist.load_data()
k = g
standard = (a - a.mean()) / a.std()
few = a[b.flatten() == 3]
x_small = x_train[:100] / x_train.max()
img = keras.utils.array_to_img(np.zeros((8, 8, 3)))
padded = np.pad(x_train[:5], ((0, 0), (2, 2), (2, 2)))
rgb = np.repeat(x_train[:5, ..., None], 3, axis=-1)
shuffled = x_train[np.random.permutation(len(x_train))]
(x_raw, y_raw), (x_more, y_more) = keras.datasets.imdb.load_data(num_words=100)
x_padded = keras.utils.pad_sequences(x_raw, maxlen=20)
(houses, prices), _ = keras.datasets.boston_housing.load_data()
houses_centred = houses - houses.mean(axis=0)
houses_standard = houses_centred / houses.std(axis=0)
