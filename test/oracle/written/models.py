# %% layers[i].output
import keras
from keras import layers
m = keras.Sequential([keras.Input((28, 28, 1)), layers.Conv2D(8, 3), layers.MaxPooling2D(), layers.Flatten(), layers.Dense(10)])
f = keras.Model(m.inputs, m.layers[1].output)
g = keras.Model(m.input, [l.output for l in m.layers])
h = keras.Model(m.input, m.get_layer("flatten").output)
print(m.layers[0].output.shape, m.output_shape)
# %% activations of all layers
import keras
from keras import layers
m = keras.Sequential([keras.Input((28, 28, 1)), layers.Conv2D(8, 3, name="c"), layers.MaxPooling2D(name="p"), layers.Flatten(), layers.Dense(10)])
outputs = [layer.output for layer in m.layers if isinstance(layer, (layers.Conv2D, layers.MaxPooling2D))]
f = keras.Model(inputs=m.input, outputs=outputs)
# %% no such layer
import keras
from keras import layers
m = keras.Sequential([keras.Input((28,)), layers.Dense(10, name="first"), layers.Dense(3)])
x = m.get_layer("second").output
# %% no such index
import keras
from keras import layers
m = keras.Sequential([keras.Input((28,)), layers.Dense(10, name="first"), layers.Dense(3)])
x = m.get_layer(index=5)
# %% neither
import keras
from keras import layers
m = keras.Sequential([keras.Input((28,)), layers.Dense(10, name="first"), layers.Dense(3)])
x = m.get_layer()
# %% both
import keras
from keras import layers
m = keras.Sequential([keras.Input((28,)), layers.Dense(10, name="first"), layers.Dense(3)])
x = m.get_layer("first", 0)
# %% list index out of range
import keras
from keras import layers
m = keras.Sequential([keras.Input((28,)), layers.Dense(10, name="first"), layers.Dense(3)])
m.layers[2].trainable = False
# %% output of an unbuilt
import keras
from keras import layers
m = keras.Sequential([layers.Dense(10, name="first"), layers.Dense(3)])
x = m.output
# %% output of a layer never called
import keras
from keras import layers
d = layers.Dense(4)
x = d.output
# %% input of a layer never called
import keras
from keras import layers
d = layers.Dense(4)
x = d.input
# %% layer called twice: output
import keras
from keras import layers
d = layers.Dense(4)
a, b = keras.Input((3,)), keras.Input((3,))
d(a); d(b)
m = keras.Model(a, d.output)
# %% weights of an unbuilt model
import keras
from keras import layers
m = keras.Sequential([layers.Dense(10), layers.Dense(3)])
n = m.count_params()
# %% summary of an unbuilt model
import keras
from keras import layers
m = keras.Sequential([layers.Dense(10), layers.Dense(3)])
m.summary()
# %% build later by data
import keras
import numpy as np
from keras import layers
m = keras.Sequential([layers.Dense(10), layers.Dense(3)])
y = m(np.ones((5, 7)))
m.summary()
z = m(np.ones((5, 8)))
# %% build later, then another shape
import keras
from keras import layers
m = keras.Sequential([layers.Dense(10), layers.Dense(3)])
m.build((None, 4))
m.build((None, 4))
m.build((None, 5))
# %% build with input_shape keyword and tuple of no batch
import keras
from keras import layers
m = keras.Sequential([layers.Conv2D(10, 3), layers.Dense(3)])
m.build(input_shape=(28, 28, 1))
# %% build with batch 1
import keras
from keras import layers
m = keras.Sequential([layers.Conv2D(10, 3), layers.Flatten(), layers.Dense(3)])
m.build((1, 28, 28, 1))
# %% pop and add
import keras
from keras import layers
m = keras.Sequential([keras.Input((8,)), layers.Dense(10), layers.Dense(3)])
m.pop()
m.add(layers.Dense(2, activation="softmax"))
m.summary()
# %% pop the only
import keras
from keras import layers
m = keras.Sequential([layers.Dense(3)])
m.pop()
m.pop()
# %% add after build mistakes
import keras
from keras import layers
m = keras.Sequential([keras.Input((8, 8, 3)), layers.Flatten()])
m.add(layers.Conv2D(3, 3))
# %% add model to sequential
import keras
from keras import layers
base = keras.Sequential([keras.Input((8, 8, 3)), layers.Conv2D(4, 3), layers.GlobalAveragePooling2D()])
head = keras.Sequential([layers.Dense(3), layers.Dense(2)])
m = keras.Sequential([base, head])
m.summary()
# %% add model with input_shape mismatch
import keras
from keras import layers
base = keras.Sequential([keras.Input((8, 8, 3)), layers.Conv2D(4, 3), layers.GlobalAveragePooling2D()])
m = keras.Sequential([keras.Input((9, 9, 3)), base, layers.Dense(2)])
# %% functional inside sequential with other size
import keras
from keras import layers
i = keras.Input((None, None, 3))
base = keras.Model(i, layers.GlobalAveragePooling2D()(layers.Conv2D(4, 3)(i)))
m = keras.Sequential([keras.Input((9, 9, 3)), base, layers.Dense(2)])
n = keras.Sequential([base, layers.Dense(2)])
# %% clone, then train flags
import keras
from keras import layers
m = keras.Sequential([keras.Input((8,)), layers.Dense(4, trainable=False), layers.BatchNormalization(), layers.Dense(2)])
m.layers[-1].trainable = False
c = keras.models.clone_model(m)
c.trainable = True
# %% clone functional with shared layer
import keras
from keras import layers
i = keras.Input((8,))
d = layers.Dense(8)
x = d(d(i))
m = keras.Model(i, x)
c = keras.models.clone_model(m)
# %% clone subclassed
import keras
from keras import layers
class Net(keras.Model):
    def __init__(self):
        super().__init__()
        self.d = layers.Dense(4)
    def call(self, x):
        return self.d(x)
m = Net()
c = keras.models.clone_model(m)
# %% from_config
import keras
from keras import layers
m = keras.Sequential([keras.Input((8,)), layers.Dense(4), layers.Dense(2)])
c = keras.Sequential.from_config(m.get_config())
c.summary()
# %% layer from_config
import keras
from keras import layers
d = layers.Dense(4, activation="relu")
e = layers.Dense.from_config(d.get_config())
m = keras.Sequential([keras.Input((8,)), e])
# %% nested frozen
import keras
from keras import layers
base = keras.Sequential([keras.Input((8,)), layers.Dense(4), layers.BatchNormalization()])
base.trainable = False
i = keras.Input((8,))
x = base(i, training=False)
m = keras.Model(i, layers.Dense(2)(x))
base.layers[0].trainable = True
# %% freeze part of a nested
import keras
from keras import layers
base = keras.Sequential([keras.Input((8,)), layers.Dense(4, name="a"), layers.Dense(5, name="b"), layers.Dense(6, name="c")])
for layer in base.layers[:-1]:
    layer.trainable = False
m = keras.Sequential([base, layers.Dense(2)])
m.compile("adam", "mse")
base.trainable = True
for layer in base.layers:
    layer.trainable = layer.name == "b"
# %% freeze by isinstance
import keras
from keras import layers
base = keras.Sequential([keras.Input((8,)), layers.Dense(4), layers.BatchNormalization(), layers.Dense(6)])
for layer in base.layers:
    if isinstance(layer, layers.BatchNormalization):
        layer.trainable = False
# %% shared layers
import keras
from keras import layers
emb = layers.Embedding(100, 8)
a, b = keras.Input((5,), dtype="int32"), keras.Input((7,), dtype="int32")
lstm = layers.LSTM(4)
m = keras.Model([a, b], layers.Dot(1)([lstm(emb(a)), lstm(emb(b))]))
# %% shared layer with another size
import keras
from keras import layers
d = layers.Dense(4)
a, b = keras.Input((5,)), keras.Input((6,))
x = d(a)
y = d(b)
# %% shared conv other channels
import keras
from keras import layers
d = layers.Conv2D(4, 3)
a, b = keras.Input((8, 8, 3)), keras.Input((8, 8, 1))
x = d(a)
y = d(b)
# %% multi-output, dict outputs
import keras
from keras import layers
i = keras.Input((8,), name="x")
m = keras.Model(i, {"cls": layers.Dense(3, name="cls")(i), "reg": layers.Dense(1, name="reg")(i)})
y = m(keras.Input((8,)))
# %% multi-output list, indexing
import keras
from keras import layers
i = keras.Input((8,), name="x")
m = keras.Model(i, [layers.Dense(3)(i), layers.Dense(1)(i)])
a, b = m(keras.Input((8,)))
c = layers.Concatenate()([a, b])
d = m.outputs[1]
# %% disconnected
import keras
from keras import layers
a, b = keras.Input((8,)), keras.Input((8,))
m = keras.Model(a, layers.Dense(3)(b))
# %% output is the input
import keras
a = keras.Input((8,))
m = keras.Model(a, a)
# %% model of intermediate tensors
import keras
from keras import layers
a = keras.Input((8,))
x = layers.Dense(4)(a)
y = layers.Dense(3)(x)
m = keras.Model(x, y)
# %% model with a layer instead of a tensor
import keras
from keras import layers
a = keras.Input((8,))
x = layers.Dense(4)
m = keras.Model(a, x)
# %% model with an input layer
import keras
from keras import layers
a = layers.InputLayer((8,))
x = layers.Dense(4)(a.output)
m = keras.Model(a.output, x)
# %% summary order of branches
import keras
from keras import layers
a, b = keras.Input((8,)), keras.Input((4,))
x = layers.Dense(4)(a)
y = layers.Dense(4)(layers.Dense(5)(b))
z = layers.Concatenate()([y, x])
m = keras.Model([a, b], layers.Dense(1)(z))
m.summary()
# %% two names alike
import keras
from keras import layers
a = keras.Input((8,))
x = layers.Dense(4, name="d")(a)
x = layers.Dense(4, name="d")(x)
m = keras.Model(a, x)
# %% two names alike in Sequential
import keras
from keras import layers
m = keras.Sequential([layers.Dense(4, name="d"), layers.Dense(4, name="d")])
# %% name with slash
import keras
from keras import layers
m = keras.Sequential([keras.Input((4,)), layers.Dense(4, name="a/b")], name="x/y")
# %% Sequential with a tuple
import keras
from keras import layers
m = keras.Sequential((keras.Input((4,)), layers.Dense(4)))
# %% Sequential with a layer
import keras
from keras import layers
m = keras.Sequential(layers.Dense(4))
# %% Sequential with two arguments
import keras
from keras import layers
m = keras.Sequential(layers.Dense(4), layers.Dense(3))
# %% Sequential of a nested list
import keras
from keras import layers
m = keras.Sequential([keras.Input((4,)), [layers.Dense(4), layers.Dense(3)]])
# %% Sequential with a class
import keras
from keras import layers
m = keras.Sequential([keras.Input((4,)), layers.Dense(4), layers.Flatten])
# %% Sequential with a function
import keras
from keras import layers
m = keras.Sequential([keras.Input((4,)), layers.Dense(4), keras.activations.relu])
# %% missing comma
import keras
from keras import layers
m = keras.Sequential([keras.Input((4,)), layers.Dense(4)
    (layers.Dense(3))])
# %% Sequential with an input in the middle
import keras
from keras import layers
m = keras.Sequential([layers.Dense(3), keras.Input((4,)), layers.Dense(4)])
# %% Sequential with a tensor
import keras
from keras import layers
i = keras.Input((4,))
m = keras.Sequential([i, layers.Dense(3)(i)])
# %% layer called on a layer
import keras
from keras import layers
x = layers.Dense(3)(layers.Dense(4))
# %% layer called on a shape
import keras
from keras import layers
x = layers.Dense(3)((4,))
# %% layer called on nothing
import keras
from keras import layers
x = layers.Dense(3)()
# %% layer called on None
import keras
from keras import layers
x = layers.Dense(3)(None)
# %% layer called on a string
import keras
from keras import layers
x = layers.Dense(3)("relu")
# %% layer called on list of one
import keras
from keras import layers
x = layers.Dense(3)([keras.Input((4,))])
# %% Dense on a list of two
import keras
from keras import layers
a = keras.Input((4,))
x = layers.Dense(3)([a, a])
# %% Flatten on two
import keras
from keras import layers
a = keras.Input((4,))
x = layers.Flatten()([a, a])
# %% Dropout on two
import keras
from keras import layers
a = keras.Input((4,))
x = layers.Dropout(0.5)([a, a])
# %% Activation on two
import keras
from keras import layers
a = keras.Input((4,))
x = layers.Activation("relu")([a, a])
# %% a model called with two arguments
import keras
from keras import layers
a = keras.Input((4,))
m = keras.Model(a, layers.Dense(3)(a))
y = m(a, a)
# %% attributes of layers
import keras
from keras import layers
d = layers.Dense(4)
x = d(keras.Input((3,)))
e = layers.Dense(d.units * 2, activation=d.activation)(x)
w = layers.Dense(d.kernel.shape[1])(e)
print(d.name, d.input_shape)
# %% attributes that are none
import keras
from keras import layers
d = layers.Dense(4)
print(d.unit)
# %% model attributes that are none
import keras
from keras import layers
m = keras.Sequential([keras.Input((4,)), layers.Dense(4)])
m.fit_generator
# %% input_shape of layers
import keras
from keras import layers
m = keras.Sequential([keras.Input((6, 6, 3)), layers.Conv2D(4, 3), layers.Flatten()])
n = layers.Dense(m.output_shape[1])(keras.Input((m.input_shape[1],)))
k = layers.Dense(m.layers[0].output.shape[-1])(n)
