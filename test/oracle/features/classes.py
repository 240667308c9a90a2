# %% A model with sublayers
import keras
from keras import layers
import numpy as np

class Net(keras.Model):
    def __init__(self, units=16, classes=3, **kwargs):
        super().__init__(**kwargs)
        self.hidden = layers.Dense(units, activation="relu")
        self.drop = layers.Dropout(0.5)
        self.out = layers.Dense(classes)

    def call(self, inputs, training=False):
        x = self.hidden(inputs)
        if training:
            x = self.drop(x, training=training)
        return self.out(x)

net = Net()
y = net(np.zeros((2, 8)))
wide = Net(64, classes=5)
wide.build((None, 10))
z = wide(keras.Input((10,)))

# %% Sublayers in lists
import keras
from keras import layers

class Stack(keras.layers.Layer):
    def __init__(self, widths):
        super().__init__()
        self.blocks = [layers.Dense(w, activation="relu") for w in widths]
        self.norms = []
        for _ in widths:
            self.norms.append(layers.LayerNormalization())

    def call(self, x):
        for dense, norm in zip(self.blocks, self.norms):
            x = norm(dense(x))
        return x

inputs = keras.Input((4,))
model = keras.Model(inputs, Stack([8, 6])(Stack([5])(inputs)))

# %% Sublayers in dictionaries and by setattr
import keras
from keras import layers

class Heads(keras.Model):
    def __init__(self, heads):
        super().__init__()
        self.heads = {name: layers.Dense(n) for name, n in heads.items()}
        for i in range(2):
            setattr(self, f"pre{i}", layers.Dense(7 + i))

    def call(self, x):
        for i in range(2):
            x = getattr(self, f"pre{i}")(x)
        return {name: head(x) for name, head in self.heads.items()}

net = Heads({"a": 2, "b": 3})
out = net(keras.Input((5,)))
last = layers.Dense(1)(out["b"])

# %% build and add_weight
import keras
from keras import layers, ops

class Linear(layers.Layer):
    def __init__(self, units=32):
        super().__init__()
        self.units = units

    def build(self, input_shape):
        self.w = self.add_weight(shape=(input_shape[-1], self.units), initializer="random_normal", trainable=True)
        self.b = self.add_weight(shape=(self.units,), initializer="zeros", trainable=True)

    def call(self, inputs):
        return ops.matmul(inputs, self.w) + self.b

inputs = keras.Input((6,))
x = Linear(9)(inputs)
x = Linear(3)(x)
model = keras.Model(inputs, x)
seq = keras.Sequential([keras.Input((4,)), Linear(5), layers.Dense(2)])

# %% A layer that makes its sublayers in build
import keras
from keras import layers

class Bottleneck(layers.Layer):
    def __init__(self, ratio=4, **kwargs):
        super().__init__(**kwargs)
        self.ratio = ratio

    def build(self, input_shape):
        channels = input_shape[-1]
        self.down = layers.Conv2D(channels // self.ratio, 1)
        self.up = layers.Conv2D(channels, 1)
        super().build(input_shape)

    def call(self, x):
        return x + self.up(self.down(x))

    def get_config(self):
        return {**super().get_config(), "ratio": self.ratio}

inputs = keras.Input((8, 8, 16))
model = keras.Model(inputs, Bottleneck(2)(Bottleneck(name="first")(inputs)))

# %% compute_output_shape and a call that cannot be followed
import keras
from keras import layers, ops

class Halve(layers.Layer):
    def call(self, x):
        return x[:, ::2]

    def compute_output_shape(self, input_shape):
        return (input_shape[0], (input_shape[1] + 1) // 2) + tuple(input_shape[2:])

inputs = keras.Input((9, 4))
model = keras.Model(inputs, layers.Flatten()(Halve()(inputs)))

# %% Methods as blocks
import keras
from keras import layers

class Builder:
    def __init__(self, filters):
        self.filters = filters
        self.count = 0

    def conv(self, x, size=3):
        self.count += 1
        return layers.Conv2D(self.filters * self.count, size, padding="same")(x)

    def pooled(self, x):
        return layers.MaxPooling2D()(self.conv(x))

    def build(self, shape):
        inputs = keras.Input(shape)
        x = inputs
        for _ in range(2):
            x = self.pooled(x)
        return keras.Model(inputs, self.conv(x, 1))

model = Builder(4).build((16, 16, 3))

# %% Inheritance within the file, super of both kinds
import keras
from keras import layers

class Base(keras.Model):
    width = 8

    def __init__(self, n):
        super(Base, self).__init__()
        self.body = self.make_body(n)
        self.out = layers.Dense(2)

    def make_body(self, n):
        return layers.Dense(n * self.width)

    def features(self, x):
        return self.body(x)

    def call(self, x):
        return self.out(self.features(x))

class Deeper(Base):
    width = 4

    def make_body(self, n):
        return keras.Sequential([layers.Dense(n * self.width), super().make_body(n + 1)])

    def features(self, x):
        return layers.concatenate([super().features(x), x])

a = Base(3)(keras.Input((5,)))
b = Deeper(3)(keras.Input((5,)))

# %% Abstract bases and several of them
from abc import ABC, abstractmethod
import keras
from keras import layers

class Named:
    def label(self):
        return type(self).__name__.lower()

class Maker(ABC):
    @abstractmethod
    def body(self, x): ...

    def make(self, n):
        inputs = keras.Input((n,))
        return keras.Model(inputs, self.body(inputs), name=self.label())

class Small(Named, Maker):
    def body(self, x):
        return layers.Dense(3)(x)

class Large(Small):
    def body(self, x):
        return layers.Dense(30)(super().body(x))

models = [cls().make(4) for cls in (Small, Large)]

# %% Properties, class methods and static methods of a network
import keras
from keras import layers

class Net(keras.Model):
    def __init__(self, units):
        super().__init__()
        self._units = units
        self.dense = layers.Dense(self.double)

    @property
    def double(self):
        return self._units * 2

    @classmethod
    def tiny(cls):
        return cls(2)

    @staticmethod
    def pool(x):
        return layers.GlobalAveragePooling1D()(x)

    def call(self, x):
        return self.pool(self.dense(x))

net = Net.tiny()
y = net(keras.Input((7, 3)))

# %% A Sequential that is a class
import keras
from keras import layers

class ConvBlock(keras.Sequential):
    def __init__(self, filters, size=3):
        super().__init__()
        self.add(layers.Conv2D(filters, size, use_bias=False))
        self.add(layers.BatchNormalization())
        self.add(layers.ReLU())

x = keras.Input((10, 10, 3))
y = ConvBlock(4)(x)
z = ConvBlock(8, 1)(y)

# %% A functional model that is a class
import keras
from keras import layers

class Auto(keras.Model):
    def __init__(self, n, hidden):
        inputs = keras.Input((n,))
        x = layers.Dense(hidden)(inputs)
        outputs = layers.Dense(n)(x)
        super().__init__(inputs=inputs, outputs=outputs, name="auto")

model = Auto(12, 5)
y = model(keras.Input((12,)))

# %% Several inputs and outputs of call
import keras
from keras import layers
import numpy as np

class Two(keras.Model):
    def __init__(self):
        super().__init__()
        self.a = layers.Dense(4)
        self.b = layers.Dense(5)

    def call(self, inputs, mask=None, training=None):
        x, y = inputs
        return self.a(x), self.b(y)

class Named(layers.Layer):
    def __init__(self):
        super().__init__()
        self.mix = layers.Dense(6)

    def call(self, inputs):
        return self.mix(layers.concatenate([inputs["p"], inputs["q"]]))

p, q = Two()([np.zeros((2, 3)), np.zeros((2, 7))])
r = Named()({"p": keras.Input((2,)), "q": keras.Input((3,))})

# %% Attention block with training, mask and keyword calls
import keras
from keras import layers

class Block(layers.Layer):
    def __init__(self, dim, heads, rate=0.1):
        super().__init__()
        self.att = layers.MultiHeadAttention(num_heads=heads, key_dim=dim)
        self.ffn = keras.Sequential([layers.Dense(dim * 2, activation="relu"), layers.Dense(dim)])
        self.norm1 = layers.LayerNormalization(epsilon=1e-6)
        self.norm2 = layers.LayerNormalization(epsilon=1e-6)
        self.drop = layers.Dropout(rate)

    def call(self, inputs, training=None, mask=None):
        att = self.att(query=inputs, value=inputs, key=inputs, attention_mask=mask)
        out = self.norm1(inputs + self.drop(att, training=training))
        return self.norm2(out + self.ffn(out))

class Positions(layers.Layer):
    def __init__(self, maxlen, vocab, dim):
        super().__init__()
        self.token = layers.Embedding(input_dim=vocab, output_dim=dim)
        self.pos = layers.Embedding(input_dim=maxlen, output_dim=dim)

    def call(self, x):
        positions = keras.ops.arange(start=0, stop=keras.ops.shape(x)[-1], step=1)
        return self.token(x) + self.pos(positions)

inputs = keras.Input((20,))
x = Positions(20, 100, 8)(inputs)
x = Block(8, 2)(x)
x = layers.GlobalAveragePooling1D()(x)
model = keras.Model(inputs, layers.Dense(2)(x))

# %% Custom train_step: the network is still seen
import keras
import tensorflow as tf
from keras import layers
import numpy as np

class Custom(keras.Model):
    def train_step(self, data):
        x, y = data
        with tf.GradientTape() as tape:
            y_pred = self(x, training=True)
            loss = self.compute_loss(y=y, y_pred=y_pred)
        gradients = tape.gradient(loss, self.trainable_weights)
        self.optimizer.apply_gradients(zip(gradients, self.trainable_weights))
        return {"loss": loss}

inputs = keras.Input((6,))
outputs = layers.Dense(1)(inputs)
model = Custom(inputs, outputs)
model.compile(optimizer="adam", loss="mse")
model.fit(np.random.random((10, 6)), np.random.random((10, 1)))

# %% A GradientTape loop
import keras
import tensorflow as tf
import numpy as np
from keras import layers

model = keras.Sequential([layers.Dense(8, activation="relu"), layers.Dense(3)])
optimizer = keras.optimizers.SGD(0.1)
loss_fn = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
x = np.random.rand(32, 5).astype("float32")
y = np.random.randint(0, 3, 32)

@tf.function
def step(x, y):
    with tf.GradientTape() as tape:
        logits = model(x, training=True)
        loss = loss_fn(y, logits)
    grads = tape.gradient(loss, model.trainable_variables)
    optimizer.apply_gradients(zip(grads, model.trainable_variables))
    return loss

for epoch in range(3):
    loss = step(x, y)
    if float(loss) < 0.001:
        break

# %% A GAN in a class
import keras
from keras import layers
import numpy as np

class GAN:
    def __init__(self):
        self.shape = (28, 28, 1)
        self.latent = 10
        self.discriminator = self.build_discriminator()
        self.generator = self.build_generator()
        z = keras.Input(shape=(self.latent,))
        img = self.generator(z)
        self.discriminator.trainable = False
        self.combined = keras.Model(z, self.discriminator(img))

    def build_generator(self):
        model = keras.Sequential()
        model.add(keras.Input((self.latent,)))
        model.add(layers.Dense(32))
        model.add(layers.Dense(int(np.prod(self.shape)), activation="tanh"))
        model.add(layers.Reshape(self.shape))
        noise = keras.Input(shape=(self.latent,))
        return keras.Model(noise, model(noise))

    def build_discriminator(self):
        model = keras.Sequential([keras.Input(self.shape), layers.Flatten(), layers.Dense(1)])
        img = keras.Input(shape=self.shape)
        return keras.Model(img, model(img))

if __name__ == "__main__":
    gan = GAN()

# %% Custom layers in a Sequential, registered
import keras
from keras import layers, ops

@keras.saving.register_keras_serializable(package="own")
class Scale(layers.Layer):
    def build(self, input_shape):
        self.gamma = self.add_weight(name="gamma", shape=input_shape[1:], initializer="ones")

    def call(self, x):
        return x * self.gamma

model = keras.Sequential([keras.Input((5, 6)), Scale(), layers.Flatten(), Scale(), layers.Dense(1)])

# %% Layers made in __call__ of a plain class, and instances in a list
import keras
from keras import layers

class Conv:
    def __init__(self, f):
        self.f = f

    def __call__(self, x):
        return layers.Conv1D(self.f, 3, padding="same")(x)

x = inputs = keras.Input((12, 2))
for block in [Conv(4), Conv(8), layers.GlobalMaxPooling1D()]:
    x = block(x)
model = keras.Model(inputs, x)

# %% A model of models
import keras
from keras import layers

class Encoder(layers.Layer):
    def __init__(self, dim):
        super().__init__()
        self.proj = layers.Dense(16, activation="relu")
        self.mean = layers.Dense(dim)
        self.log_var = layers.Dense(dim)

    def call(self, x):
        x = self.proj(x)
        return self.mean(x), self.log_var(x)

class Decoder(layers.Layer):
    def __init__(self, size):
        super().__init__()
        self.proj = layers.Dense(16)
        self.out = layers.Dense(size, activation="sigmoid")

    def call(self, z):
        return self.out(self.proj(z))

class Auto(keras.Model):
    def __init__(self, size, dim=4):
        super().__init__()
        self.encoder = Encoder(dim)
        self.decoder = Decoder(size)

    def call(self, x):
        mean, log_var = self.encoder(x)
        z = mean + keras.ops.exp(0.5 * log_var)
        self.add_loss(keras.ops.mean(log_var))
        return self.decoder(z)

auto = Auto(30)
y = auto(keras.Input((30,)))

# %% tf.Module with variables
import keras
import tensorflow as tf
from keras import layers

class Linear(tf.Module):
    def __init__(self, n, m, name=None):
        super().__init__(name=name)
        self.w = tf.Variable(tf.random.normal([n, m]), name="w")
        self.b = tf.Variable(tf.zeros([m]), name="b")

    @tf.function
    def __call__(self, x):
        return tf.nn.relu(tf.matmul(x, self.w) + self.b)

linear = Linear(3, 4)
y = layers.Dense(5)(linear(tf.ones((2, 3))))

# %% Functions of tf on tensors inside call
import keras
import tensorflow as tf
from keras import layers

class Mix(layers.Layer):
    def __init__(self):
        super().__init__()
        self.dense = layers.Dense(4)

    def call(self, x):
        a = tf.reduce_mean(x, axis=1)
        b = tf.reduce_max(x, axis=1)
        c = tf.concat([a, b], axis=-1)
        d = tf.expand_dims(c, 1)
        e = tf.tile(d, [1, 3, 1])
        f = tf.transpose(e, perm=[0, 2, 1])
        g = tf.reshape(f, [-1, 6 * 3 // 1])
        h = tf.cast(tf.shape(x)[0], tf.float32) * tf.nn.softmax(g)
        return self.dense(h)

y = Mix()(keras.Input((5, 3)))
