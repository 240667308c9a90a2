# %% channels_first
import keras
from keras import layers
m = keras.Sequential([keras.Input((3, 32, 32)), layers.Conv2D(8, 3, data_format="channels_first"), layers.MaxPooling2D(2, data_format="channels_first"), layers.BatchNormalization(axis=1), layers.Flatten(data_format="channels_first"), layers.Dense(3)])
# %% image_data_format set
import keras
from keras import layers
keras.backend.set_image_data_format("channels_first")
m = keras.Sequential([keras.Input((3, 32, 32)), layers.Conv2D(8, 3), layers.GlobalAveragePooling2D()])
keras.backend.set_image_data_format("channels_last")
n = keras.Sequential([keras.Input((32, 32, 3)), layers.Conv2D(8, 3), layers.GlobalAveragePooling2D()])
# %% strides, dilation, groups
import keras
from keras import layers
x = keras.Input((32, 33, 4))
a = layers.Conv2D(8, (3, 5), strides=(2, 1), padding="same")(x)
b = layers.Conv2D(8, 3, dilation_rate=2)(x)
c = layers.Conv2D(8, 3, groups=2)(x)
d = layers.DepthwiseConv2D(3, depth_multiplier=2, strides=2)(x)
e = layers.SeparableConv2D(6, 3, padding="same")(x)
f = layers.Conv2DTranspose(6, 3, strides=2, padding="same")(x)
g = layers.Conv2DTranspose(6, 3, strides=2, output_padding=1)(x)
h = layers.UpSampling2D((2, 3), interpolation="bilinear")(x)
i = layers.ZeroPadding2D(((1, 0), (2, 3)))(x)
j = layers.Cropping2D(((1, 2), (3, 4)))(x)
k = layers.Conv1D(4, 3, padding="causal", dilation_rate=2)(keras.Input((20, 3)))
m = keras.Model(x, [a, b, c, d, e, f, g, h, i, j])
# %% strides and dilation
import keras
from keras import layers
c = layers.Conv2D(8, 3, strides=2, dilation_rate=2)
# %% groups that do not divide
import keras
from keras import layers
c = layers.Conv2D(8, 3, groups=3)
# %% groups that do not divide channels
import keras
from keras import layers
y = layers.Conv2D(8, 3, groups=2)(keras.Input((8, 8, 3)))
# %% kernel larger than the image
import keras
from keras import layers
m = keras.Sequential([keras.Input((28, 28, 1)), layers.Conv2D(32, 3), layers.MaxPooling2D(), layers.Conv2D(64, 3), layers.MaxPooling2D(), layers.Conv2D(64, 3), layers.MaxPooling2D(), layers.Conv2D(64, 3), layers.Flatten(), layers.Dense(10)])
# %% pool larger than the image
import keras
from keras import layers
m = keras.Sequential([keras.Input((28, 28, 1)), layers.MaxPooling2D(4), layers.MaxPooling2D(8), layers.Dense(10)])
# %% no channel
import keras
from keras import layers
m = keras.Sequential([keras.Input((28, 28)), layers.Conv2D(32, 3)])
# %% kernel_size forgotten
import keras
from keras import layers
c = layers.Conv2D(32)
# %% kernel as two numbers
import keras
from keras import layers
m = keras.Sequential([keras.Input((28, 28, 1)), layers.Conv2D(32, 3, 3), layers.MaxPooling2D(2, 2)])
# %% kernel of three
import keras
from keras import layers
c = layers.Conv2D(32, (3, 3, 3))
# %% old names
import keras
from keras import layers
c = layers.Conv2D(filters=32, kernel_size=3, border_mode="same")
# %% padding misspelt
import keras
from keras import layers
c = layers.Conv2D(32, 3, padding="some")
# %% causal in two dimensions
import keras
from keras import layers
c = layers.Conv2D(32, 3, padding="causal")
# %% data_format misspelt
import keras
from keras import layers
c = layers.Conv2D(32, 3, data_format="channel_first")
# %% input_shape with the batch
import keras
from keras import layers
m = keras.Sequential([layers.Conv2D(32, 3, input_shape=(None, 28, 28, 1)), layers.Flatten()])
# %% input_shape as a number
import keras
from keras import layers
m = keras.Sequential([layers.Dense(32, input_shape=784), layers.Dense(2)])
# %% input_shape in parentheses
import keras
from keras import layers
m = keras.Sequential([layers.Dense(32, input_shape=(784)), layers.Dense(2)])
# %% input_dim
import keras
from keras import layers
m = keras.Sequential([layers.Dense(32, input_dim=784), layers.Dense(2)])
# %% Flatten with input_shape
import keras
from keras import layers
m = keras.Sequential([layers.Flatten(input_shape=(28, 28)), layers.Dense(2)])
# %% Input number
import keras
x = keras.Input(10)
# %% Input shape with batch_size
import keras
x = keras.Input((10,), 32)
y = keras.Input(shape=(10,), batch_size=32, dtype="int32", name="ids")
z = keras.layers.Dense(3)(y)
# %% Input with both
import keras
x = keras.Input(shape=(10,), batch_shape=(3, 10))
# %% Input with strings
import keras
x = keras.Input(shape=("a",))
# %% Input with a negative size
import keras
x = keras.Input(shape=(-1, 10))
# %% Input of nothing
import keras
x = keras.Input()
# %% Input with an empty shape
import keras
x = keras.Input(())
y = keras.layers.Dense(3)(x)
# %% Input with a list
import keras
x = keras.Input([10, 3])
y = keras.layers.Flatten()(x)
# %% fully open image
import keras
from keras import layers
x = keras.Input((None, None, 3))
y = layers.Conv2D(8, 3, strides=2)(x)
z = layers.GlobalAveragePooling2D()(y)
w = layers.Flatten()(y)
m = keras.Model(x, z)
# %% Flatten of open then Dense
import keras
from keras import layers
x = keras.Input((None, None, 3))
y = layers.Dense(3)(layers.Flatten()(x))
# %% Dense on an open last axis
import keras
from keras import layers
y = layers.Dense(3)(keras.Input((None,)))
# %% Conv on open channels
import keras
from keras import layers
y = layers.Conv2D(3, 3)(keras.Input((8, 8, None)))
# %% UNet
import keras
from keras import layers
def down(x, f):
    x = layers.Conv2D(f, 3, padding="same", activation="relu")(x)
    return x, layers.MaxPooling2D()(x)
def up(x, skip, f):
    x = layers.Conv2DTranspose(f, 2, strides=2)(x)
    x = layers.concatenate([x, skip])
    return layers.Conv2D(f, 3, padding="same")(x)
i = keras.Input((64, 64, 3))
s1, x = down(i, 8)
s2, x = down(x, 16)
x = layers.Conv2D(32, 3, padding="same")(x)
x = up(x, s2, 16)
x = up(x, s1, 8)
m = keras.Model(i, layers.Conv2D(1, 1, activation="sigmoid")(x))
# %% UNet with odd sizes
import keras
from keras import layers
i = keras.Input((50, 50, 3))
a = layers.Conv2D(8, 3, padding="same")(i)
b = layers.MaxPooling2D()(layers.MaxPooling2D()(a))
c = layers.UpSampling2D(4)(b)
d = layers.concatenate([a, c])
# %% resnet block
import keras
from keras import layers
def res(x, f, s=1):
    y = layers.Conv2D(f, 3, strides=s, padding="same")(x)
    y = layers.BatchNormalization()(y)
    y = layers.ReLU()(y)
    y = layers.Conv2D(f, 3, padding="same")(y)
    if s != 1 or x.shape[-1] != f:
        x = layers.Conv2D(f, 1, strides=s)(x)
    return layers.ReLU()(layers.add([x, y]))
i = keras.Input((32, 32, 3))
x = layers.Conv2D(16, 3, padding="same")(i)
for f, s in [(16, 1), (32, 2), (64, 2)]:
    x = res(x, f, s)
m = keras.Model(i, layers.Dense(10)(layers.GlobalAveragePooling2D()(x)))
# %% resnet block without the projection
import keras
from keras import layers
i = keras.Input((32, 32, 3))
y = layers.Conv2D(16, 3, strides=2, padding="same")(i)
z = layers.add([i, y])
# %% inception
import keras
from keras import layers
i = keras.Input((32, 32, 3))
towers = [layers.Conv2D(4, k, padding="same", activation="relu")(i) for k in (1, 3, 5)]
towers.append(layers.MaxPooling2D(3, strides=1, padding="same")(i))
x = layers.Concatenate()(towers)
m = keras.Model(i, x)
# %% GAN
import keras
from keras import layers
g = keras.Sequential([keras.Input((100,)), layers.Dense(7 * 7 * 16), layers.Reshape((7, 7, 16)), layers.Conv2DTranspose(8, 4, strides=2, padding="same"), layers.LeakyReLU(0.2), layers.Conv2DTranspose(1, 4, strides=2, padding="same", activation="tanh")])
d = keras.Sequential([keras.Input((28, 28, 1)), layers.Conv2D(8, 3, strides=2), layers.LeakyReLU(alpha=0.2), layers.Flatten(), layers.Dropout(0.3), layers.Dense(1, activation="sigmoid")])
d.compile("adam", "binary_crossentropy")
d.trainable = False
z = keras.Input((100,))
gan = keras.Model(z, d(g(z)))
# %% GAN whose sizes do not meet
import keras
from keras import layers
g = keras.Sequential([keras.Input((100,)), layers.Dense(7 * 7 * 16), layers.Reshape((7, 7, 16)), layers.Conv2DTranspose(1, 4, strides=2, padding="same")])
d = keras.Sequential([keras.Input((28, 28, 1)), layers.Flatten(), layers.Dense(1)])
gan = keras.Sequential([g, d])
# %% Reshape that does not fit
import keras
from keras import layers
m = keras.Sequential([keras.Input((100,)), layers.Dense(7 * 7 * 16), layers.Reshape((7, 7, 15))])
# %% Reshape with two unknown
import keras
from keras import layers
y = layers.Reshape((-1, -1))(keras.Input((100,)))
# %% Reshape of a number
import keras
from keras import layers
y = layers.Reshape(100)(keras.Input((100,)))
# %% Permute
import keras
from keras import layers
y = layers.Permute((2, 1))(keras.Input((10, 20)))
z = layers.Permute((0, 1))
# %% Permute of another rank
import keras
from keras import layers
y = layers.Permute((2, 1))(keras.Input((10, 20, 3)))
# %% augmentation
import keras
from keras import layers
aug = keras.Sequential([layers.RandomFlip("horizontal"), layers.RandomRotation(0.1), layers.RandomZoom(0.2), layers.Rescaling(1 / 255)])
i = keras.Input((64, 64, 3))
x = aug(i)
m = keras.Model(i, layers.Conv2D(3, 3)(x))
m.summary()
# %% resizing
import keras
from keras import layers
m = keras.Sequential([keras.Input((None, None, 3)), layers.Resizing(32, 48), layers.CenterCrop(24, 24), layers.RandomCrop(20, 20), layers.Rescaling(1 / 127.5, offset=-1), layers.Conv2D(2, 3)])
# %% flatten of a scalar, pooling of everything
import keras
from keras import layers
x = keras.Input((8, 8, 3))
a = layers.GlobalMaxPooling2D(keepdims=True)(x)
b = layers.AdaptiveAveragePooling2D((2, 3))(x)
c = layers.AveragePooling2D(3, strides=2, padding="same")(x)
m = keras.Model(x, [a, b, c])
# %% Conv3D
import keras
from keras import layers
m = keras.Sequential([keras.Input((16, 16, 16, 1)), layers.Conv3D(4, 3), layers.MaxPooling3D(2), layers.Conv3D(8, (3, 3, 1)), layers.GlobalAveragePooling3D(), layers.Dense(1)])
# %% BatchNormalization on a wrong axis
import keras
from keras import layers
y = layers.BatchNormalization(axis=4)(keras.Input((8, 8, 3)))
# %% GroupNormalization
import keras
from keras import layers
y = layers.GroupNormalization(groups=2)(keras.Input((8, 8, 3)))
# %% LayerNormalization on axes
import keras
from keras import layers
x = keras.Input((8, 8, 3))
m = keras.Model(x, [layers.LayerNormalization(axis=[1, 2, 3])(x), layers.LayerNormalization(axis=(1, 2), center=False)(x), layers.UnitNormalization()(x), layers.SpectralNormalization(layers.Conv2D(3, 3))(x)])
# %% PReLU shared axes
import keras
from keras import layers
x = keras.Input((8, 8, 3))
m = keras.Model(x, [layers.PReLU()(x), layers.PReLU(shared_axes=[1, 2])(x)])
# %% activations by object
import keras
from keras import layers
x = keras.Input((8,))
m = keras.Model(x, [layers.Dense(3, activation=keras.activations.relu)(x), layers.Dense(3, activation=layers.LeakyReLU(0.1))(x), layers.Activation(keras.ops.tanh)(x), layers.Dense(3, activation=lambda t: t * 2)(x)])
# %% Activation of a number
import keras
from keras import layers
d = layers.Activation(3)
# %% a regularizer
import keras
from keras import layers, regularizers
x = keras.Input((8,))
m = keras.Model(x, layers.Dense(3, kernel_regularizer=regularizers.L2(1e-4), bias_regularizer=regularizers.l1(0.1), kernel_initializer=keras.initializers.HeNormal(seed=1))(x))
# %% a misspelt initializer
import keras
from keras import layers
d = layers.Dense(3, kernel_initializer="he_norm")
# %% a misspelt regularizer
import keras
from keras import layers
d = layers.Dense(3, kernel_regularizer="l3")
# %% dtype policies
import keras
from keras import layers
x = keras.Input((8,))
y = layers.Dense(3, dtype="mixed_float16")(x)
print(y.dtype)
z = layers.Dense(3, dtype="float64")(y)
m = keras.Model(x, z)
# %% dtype misspelt
import keras
from keras import layers
d = layers.Dense(3, dtype="flaot32")
# %% units as a string
import keras
from keras import layers
d = layers.Dense("10")
# %% units negative
import keras
from keras import layers
d = layers.Dense(-3)
# %% units missing
import keras
from keras import layers
d = layers.Dense(activation="relu")
# %% units twice
import keras
from keras import layers
d = layers.Dense(10, units=3)
# %% activation in the second place, and third
import keras
from keras import layers
d = layers.Dense(10, "relu", True, "zeros")
e = layers.Dense(10, 20)
