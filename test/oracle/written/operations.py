# %% slicing
import keras
x = keras.Input((10, 8))
a = x[:, 0]
b = x[:, -1, :]
c = x[:, 2:5]
d = x[:, ::2]
e = x[..., 0]
f = x[:, None]
g = x[:, :, None, 1:3]
h = x[:, 8:100]
i = x[0]
k = x[:, 5:2]
m = keras.Model(x, [a, b, c, d, e, f, g, h, i, k])
# %% slicing too deep
import keras
x = keras.Input((10, 8))
y = x[:, 0, 0, 0]
# %% slicing beyond
import keras
x = keras.Input((10, 8))
y = x[:, 10]
# %% iterating
import keras
x = keras.Input((10, 8))
for t in x:
    pass
# %% len
import keras
x = keras.Input((10, 8))
n = len(x)
# %% truth
import keras
x = keras.Input((10, 8))
if x:
    y = x
# %% comparison
import keras
x = keras.Input((10, 8))
y = x > 0
z = keras.ops.where(y, x, 0.0)
m = keras.Model(x, z)
# %% numpy on a tensor
import keras
import numpy as np
x = keras.Input((10, 8))
y = np.sum(x)
# %% numpy array of a tensor
import keras
import numpy as np
x = keras.Input((10, 8))
y = np.array(x)
# %% numpy exp
import keras
import numpy as np
x = keras.Input((10, 8))
y = np.exp(x)
# %% tf on a Keras tensor
import keras
import tensorflow as tf
x = keras.Input((10, 8))
y = tf.reduce_mean(x, axis=1)
# %% tf.concat
import keras
import tensorflow as tf
x = keras.Input((10, 8))
y = tf.concat([x, x], axis=-1)
# %% tf.keras.backend
import tensorflow as tf
x = tf.keras.Input((10, 8))
y = tf.keras.backend.mean(x, axis=1)
# %% tf.nn.relu
import tensorflow as tf
x = tf.keras.Input((10, 8))
y = tf.nn.relu(x)
# %% tf.reshape
import tensorflow as tf
x = tf.keras.Input((10, 8))
y = tf.reshape(x, (-1, 80))
# %% tf.shape
import tensorflow as tf
x = tf.keras.Input((10, 8))
y = tf.shape(x)[0]
# %% tf.expand_dims
import tensorflow as tf
x = tf.keras.Input((10, 8))
y = tf.expand_dims(x, -1)
# %% tf.cast and squeeze and transpose and matmul
import tensorflow as tf
x = tf.keras.Input((10, 8))
y = tf.cast(x, tf.float16)
# %% tf squeeze
import tensorflow as tf
x = tf.keras.Input((10, 1))
y = tf.squeeze(x, -1)
# %% tf matmul
import tensorflow as tf
x = tf.keras.Input((10, 8))
y = tf.matmul(x, x, transpose_b=True)
# %% tf math
import tensorflow as tf
x = tf.keras.Input((10, 8))
y = tf.math.log(x)
# %% tf image
import tensorflow as tf
x = tf.keras.Input((10, 8, 3))
y = tf.image.resize(x, (5, 5))
# %% tf stack
import tensorflow as tf
x = tf.keras.Input((10, 8))
y = tf.stack([x, x], axis=1)
# %% tf function in Lambda
import tensorflow as tf
x = tf.keras.Input((10, 8))
y = tf.keras.layers.Lambda(lambda t: tf.reduce_mean(t, axis=1))(x)
m = tf.keras.Model(x, y)
# %% ops
import keras
from keras import ops
x = keras.Input((10, 8))
y = ops.mean(x, axis=1)
z = ops.expand_dims(y, 1)
w = ops.concatenate([x, z], axis=1)
v = ops.transpose(w, (0, 2, 1))
u = ops.matmul(w, v)
t = ops.reshape(u, (-1, 121))
s = ops.squeeze(ops.sum(t, axis=1, keepdims=True), axis=-1)
r = ops.stack([y, y], axis=1)
q = ops.split(x, 2, axis=1)
p = ops.softmax(x, axis=-1)
o = ops.one_hot(ops.argmax(x, axis=-1), 8)
n = ops.pad(x, [[0, 0], [1, 1], [0, 0]])
l = ops.tile(x, [1, 2, 1])
k = ops.repeat(x, 3, axis=1)
j = ops.einsum("bij,bkj->bik", x, x)
h = ops.shape(x)
g = ops.arange(5)
f = ops.cast(x, "float16")
e = ops.maximum(x, 0.0)
d = ops.norm(x, axis=-1)
c = ops.top_k(x, 3)
b = ops.clip(x, 0, 1)
a = ops.flip(x, axis=1)
m = keras.Model(x, [y, z, w, v, u, t, s, r, q[0], p, o, n, l, k, j, f, e, d, c[0], b, a])
# %% ops mistakes: matmul
import keras
from keras import ops
x = keras.Input((10, 8))
y = ops.matmul(x, x)
# %% ops mistakes: concatenate
import keras
from keras import ops
x, y = keras.Input((10, 8)), keras.Input((10, 7))
z = ops.concatenate([x, y], axis=1)
# %% ops mistakes: reshape
import keras
from keras import ops
x = keras.Input((10, 8), batch_size=2)
z = ops.reshape(x, (2, 81))
# %% ops mistakes: squeeze
import keras
from keras import ops
x = keras.Input((10, 8))
z = ops.squeeze(x, axis=1)
# %% ops mistakes: add
import keras
from keras import ops
x, y = keras.Input((10, 8)), keras.Input((10, 7))
z = ops.add(x, y)
# %% ops mistakes: axis
import keras
from keras import ops
x = keras.Input((10, 8))
z = ops.mean(x, axis=3)
# %% ops mistakes: split
import keras
from keras import ops
x = keras.Input((10, 8))
z = ops.split(x, 3, axis=1)
# %% ops mistakes: transpose
import keras
from keras import ops
x = keras.Input((10, 8))
z = ops.transpose(x, (0, 1))
# %% ops mistakes: einsum
import keras
from keras import ops
x, y = keras.Input((10, 8)), keras.Input((10, 7))
z = ops.einsum("bij,bjk->bik", x, y)
# %% operators
import keras
import numpy as np
x = keras.Input((10, 8))
a = x + 1
b = 2 - x
c = x @ np.ones((8, 3))
e = x ** 2 / 3
f = x // 2
g = x % 2
h = abs(-x)
i = x * x
m = keras.Model(x, [a, b, c, e, f, g, h, i])
# %% operator with an array that does not fit
import keras
import numpy as np
x = keras.Input((10, 8))
y = x + np.ones((7,))
# %% matmul that does not fit
import keras
import numpy as np
x = keras.Input((10, 8))
y = x @ np.ones((7, 3))
# %% plus of two tensors that do not fit
import keras
from keras import layers
x = keras.Input((10, 8))
y = layers.Dense(7)(x)
z = x + y
# %% plus a string
import keras
x = keras.Input((10, 8))
z = x + "a"
# %% plus a list
import keras
x = keras.Input((10, 8))
z = x + [1, 2, 3, 4, 5, 6, 7, 8]
# %% tensor methods
import keras
x = keras.Input((10, 8))
n = x.ndim
s = x.shape
d = x.dtype
y = x.reshape((-1, 80))
# %% shape arithmetic
import keras
from keras import layers
x = keras.Input((10, 8))
b, t, f = x.shape
y = layers.Reshape((t * f,))(x)
z = layers.Dense(f // 2)(x)
w = layers.Reshape((x.shape[2], x.shape[1]))(x)
v = layers.Dense(int(x.shape[-1] / 3))(w)
m = keras.Model(x, [y, z, v])
# %% shape arithmetic with None
import keras
from keras import layers
x = keras.Input((None, 8))
y = layers.Reshape((x.shape[1] * 8,))(x)
# %% attention by hand
import keras
from keras import layers, ops
x = keras.Input((10, 8))
q, k, v = layers.Dense(4)(x), layers.Dense(4)(x), layers.Dense(6)(x)
s = ops.matmul(q, ops.transpose(k, (0, 2, 1))) / ops.sqrt(4.0)
w = ops.softmax(s)
y = ops.matmul(w, v)
m = keras.Model(x, y)
# %% activations as functions
import keras
from keras import layers, activations
x = keras.Input((10, 8))
y = activations.relu(x)
z = keras.activations.softmax(layers.Dense(3)(y))
w = keras.activations.get("tanh")(z)
m = keras.Model(x, w)
# %% random
import keras
from keras import layers
x = keras.Input((10, 8))
e = keras.random.normal((8,))
y = x + e
m = keras.Model(x, y)
# %% backend K
import keras
from keras import backend as K
x = keras.Input((10,))
y = K.sum(x, axis=1)
# %% keras.utils
import keras
import numpy as np
y = keras.utils.to_categorical(np.array([0, 1, 2]), 3)
d = keras.layers.Dense(y.shape[1])(keras.Input((4,)))
# %% merge functions
import keras
from keras.layers import add, concatenate, multiply, average, maximum, minimum, subtract, dot
a, b = keras.Input((4,)), keras.Input((4,))
c = add([a, b]); d = concatenate([a, b], axis=1); e = multiply([a, b]); f = average([a, b])
g = maximum([a, b]); h = minimum([a, b]); i = subtract([a, b]); j = dot([a, b], axes=1)
m = keras.Model([a, b], [c, d, e, f, g, h, i, j])
# %% merge function mistakes
import keras
from keras.layers import add
a, b = keras.Input((4,)), keras.Input((5,))
c = add(a, b)
# %% Concatenate mistakes
import keras
from keras import layers
a, b = keras.Input((4, 4, 3)), keras.Input((5, 4, 3))
c = layers.Concatenate()([a, b])
# %% Concatenate along another axis
import keras
from keras import layers
a, b = keras.Input((4, 4, 3)), keras.Input((5, 4, 3))
c = layers.Concatenate(axis=1)([a, b])
d = layers.Concatenate(axis=-3)([a, b])
m = keras.Model([a, b], [c, d])
# %% Concatenate a single one
import keras
from keras import layers
a = keras.Input((4, 4, 3))
c = layers.Concatenate()([a])
# %% Concatenate ranks
import keras
from keras import layers
a, b = keras.Input((4, 4, 3)), keras.Input((3,))
c = layers.Concatenate()([a, b])
# %% Concatenate two positional
import keras
from keras import layers
a, b = keras.Input((3,)), keras.Input((3,))
c = layers.Concatenate()(a, b)
# %% Add two positional
import keras
from keras import layers
a, b = keras.Input((3,)), keras.Input((3,))
c = layers.Add()(a, b)
