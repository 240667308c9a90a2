# %% Dense(i, None)
import keras
i = keras.Input((4,))
y = keras.layers.Dense(3)(i, None)

# %% Dropout(i, i)
import keras
i = keras.Input((4,))
y = keras.layers.Dropout(0.3)(i, i)

# %% BN(i, i)
import keras
i = keras.Input((4,))
y = keras.layers.BatchNormalization()(i, i)

# %% Flatten
import keras
i = keras.Input((4,))
y = keras.layers.Flatten()(i, i)

# %% conv
import keras
i = keras.Input((4, 4, 3))
y = keras.layers.Conv2D(3, 3)(i, i)

# %% act
import keras
i = keras.Input((4, 4, 3))
y = keras.layers.Activation("relu")(i, i)

# %% LSTM
import keras
i = keras.Input((4, 4))
y = keras.layers.LSTM(3)(i, i, i, i, i)

# %% Net(x, training) positional tensor
import keras
class Net(keras.layers.Layer):
    def call(self, x, training=None):
        return x
i = keras.Input((4, 4))
y = Net()(i, i)

# %% Net(x, True)
import keras
class Net(keras.layers.Layer):
    def call(self, x, training=None):
        return x
i = keras.Input((4, 4))
y = Net()(i, True)

# %% Net(x, 3)
import keras
class Net(keras.layers.Layer):
    def call(self, x, n):
        return x * n
i = keras.Input((4, 4))
y = Net()(i, 3)

# %% Net(x, n=3)
import keras
class Net(keras.layers.Layer):
    def call(self, x, n):
        return x * n
i = keras.Input((4, 4))
y = Net()(i, n=3)
m = keras.Model(i, y)

# %% Net(3)
import keras
class Net(keras.layers.Layer):
    def call(self, x):
        return x * n
y = Net()(3)

# %% Net("a")
import keras
class Net(keras.layers.Layer):
    def call(self, x):
        return x * n
y = Net()("a")

# %% kwonly
import keras
class Net(keras.layers.Layer):
    def call(self, x, *, k):
        return x
i = keras.Input((4, 4))
y = Net()(i)

# %% args
import keras
class Net(keras.layers.Layer):
    def call(self, *args, **kw):
        return args[0]
i = keras.Input((4, 4))
y = Net()(i, i, foo=3)

# %% mixed list
import keras
class Net(keras.layers.Layer):
    def call(self, xs):
        return xs[0]
i = keras.Input((4, 4))
y = Net()([i, 3])

# %% init by name
import keras
class Net(keras.layers.Layer):
    def __init__(self, units):
        keras.layers.Layer.__init__(self)
        self.units = units
    def call(self, x):
        return x
n = Net(3)(keras.Input((4,)))

# %% super(Net, self)
import keras
class Net(keras.layers.Layer):
    def __init__(self, units):
        super(Net, self).__init__()
        self.units = units
    def call(self, x):
        return x
n = Net(3)(keras.Input((4,)))

# %% subclass of subclass forgets
import keras
class A(keras.layers.Layer):
    def __init__(self):
        super().__init__()
    def call(self, x):
        return x
class B(A):
    def __init__(self):
        self.k = 3
n = B()(keras.Input((4,)))

# %% model super after
import keras, numpy as np
class A(keras.Model):
    def __init__(self):
        self.d = keras.layers.Dense(3)
        super().__init__()
    def call(self, x):
        return self.d(x)
n = A()
n(keras.Input((4,)))

# %% call returns none
import keras
class A(keras.layers.Layer):
    def call(self, x):
        x + 1
n = A()(keras.Input((4,)))
m = keras.layers.Dense(3)(n)

# %% init too many
import keras
class A(keras.Model):
    def __init__(self):
        super().__init__()
    def call(self, x):
        return x
n = A(3)
# %% init too few
import keras
class A(keras.layers.Layer):
    def __init__(self, units):
        super().__init__()
    def call(self, x):
        return x
n = A()
# %% init misspelt
import keras
class A(keras.layers.Layer):
    def __init__(self, units, rate=0.1):
        super().__init__()
    def call(self, x):
        return x
n = A(3, rat=0.2)
# %% super kwargs foo
import keras
class A(keras.Model):
    def __init__(self, **kwargs):
        super().__init__(**kwargs)
    def call(self, x):
        return x
n = A(foo=3)
# %% super kwargs foo layer
import keras
class A(keras.layers.Layer):
    def __init__(self, units=3, **kwargs):
        super().__init__(**kwargs)
    def call(self, x):
        return x
n = A(4, name="mine", activation="relu")
# %% super kwargs fine
import keras
class A(keras.layers.Layer):
    def __init__(self, units=3, **kwargs):
        super().__init__(**kwargs)
        self.d = keras.layers.Dense(units)
    def call(self, x):
        return self.d(x)
n = A(4, name="mine", dtype="float32", trainable=True, input_shape=(3,))
m = keras.Sequential([keras.Input((3,)), n])
# %% relu()
import keras
y = keras.ops.relu()
# %% activation relu()
import keras
y = keras.layers.Dense(3, activation=keras.activations.relu())
# %% base of base
import keras
class B(keras.layers.Layer):
    def __init__(self, units, **kwargs):
        super().__init__(**kwargs)
        self.d = keras.layers.Dense(units)
    def call(self, x):
        return self.d(x)
class A(B):
    pass
n = A(4)(keras.Input((3,)))
k = A()
# %% dict of filters
import keras
y = keras.layers.ConvLSTM2D({}, 3)(keras.Input((3, 8, 8, 2)))
# %% keyword only
import keras
class B(keras.layers.Layer):
    def __init__(self, *, units):
        super().__init__()
n = B(units=3)
k = B(3)
