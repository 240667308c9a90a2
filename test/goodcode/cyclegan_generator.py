"""CycleGAN's ResNet generator and PatchGAN discriminator (Zhu et al., 2017)."""
import keras
from keras import layers

kernel_init = keras.initializers.RandomNormal(mean=0.0, stddev=0.02)
gamma_init = keras.initializers.RandomNormal(mean=0.0, stddev=0.02)


def residual_block(x, activation):
    dim = x.shape[-1]
    input_tensor = x
    x = layers.Conv2D(dim, (3, 3), kernel_initializer=kernel_init, padding="same", use_bias=False)(x)
    x = layers.GroupNormalization(groups=-1, gamma_initializer=gamma_init)(x)
    x = activation(x)
    x = layers.Conv2D(dim, (3, 3), kernel_initializer=kernel_init, padding="same", use_bias=False)(x)
    x = layers.GroupNormalization(groups=-1, gamma_initializer=gamma_init)(x)
    return layers.add([input_tensor, x])


def downsample(x, filters, activation, kernel_size=(3, 3), strides=(2, 2)):
    x = layers.Conv2D(filters, kernel_size, strides=strides, kernel_initializer=kernel_init, padding="same", use_bias=False)(x)
    x = layers.GroupNormalization(groups=-1, gamma_initializer=gamma_init)(x)
    if activation:
        x = activation(x)
    return x


def upsample(x, filters, activation):
    x = layers.Conv2DTranspose(filters, (3, 3), strides=(2, 2), padding="same", kernel_initializer=kernel_init, use_bias=False)(x)
    x = layers.GroupNormalization(groups=-1, gamma_initializer=gamma_init)(x)
    return activation(x)


def get_generator(name):
    img_input = layers.Input(shape=(256, 256, 3), name=name + "_img_input")
    x = layers.Conv2D(64, (7, 7), kernel_initializer=kernel_init, padding="same", use_bias=False)(img_input)
    x = layers.GroupNormalization(groups=-1, gamma_initializer=gamma_init)(x)
    x = layers.Activation("relu")(x)
    filters = 64
    for _ in range(2):
        filters *= 2
        x = downsample(x, filters=filters, activation=layers.Activation("relu"))
    for _ in range(3):
        x = residual_block(x, activation=layers.Activation("relu"))
    for _ in range(2):
        filters //= 2
        x = upsample(x, filters, activation=layers.Activation("relu"))
    x = layers.Conv2D(3, (7, 7), padding="same")(x)
    x = layers.Activation("tanh")(x)
    return keras.Model(img_input, x, name=name)


def get_discriminator(name):
    img_input = layers.Input(shape=(256, 256, 3), name=name + "_img_input")
    x = layers.Conv2D(64, (4, 4), strides=(2, 2), padding="same", kernel_initializer=kernel_init)(img_input)
    x = layers.LeakyReLU(0.2)(x)
    filters = 64
    for block in range(3):
        filters *= 2
        strides = (2, 2) if block < 2 else (1, 1)
        x = downsample(x, filters, activation=layers.LeakyReLU(0.2), kernel_size=(4, 4), strides=strides)
    x = layers.Conv2D(1, (4, 4), strides=(1, 1), padding="same", kernel_initializer=kernel_init)(x)
    return keras.Model(inputs=img_input, outputs=x, name=name)


gen_G = get_generator(name="generator_G")
disc_X = get_discriminator(name="discriminator_X")
