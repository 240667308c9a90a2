"""The critic and the generator of a Wasserstein GAN (Arjovsky et al., 2017): no sigmoid at the end of the critic."""
import keras
from keras import layers
from keras.constraints import Constraint


class ClipConstraint(Constraint):
    def __init__(self, clip_value):
        self.clip_value = clip_value

    def __call__(self, weights):
        return keras.ops.clip(weights, -self.clip_value, self.clip_value)


def wasserstein_loss(y_true, y_pred):
    return keras.ops.mean(y_true * y_pred)


def define_critic(in_shape=(28, 28, 1)):
    init = keras.initializers.RandomNormal(stddev=0.02)
    const = ClipConstraint(0.01)
    model = keras.Sequential()
    model.add(layers.Input(in_shape))
    model.add(layers.Conv2D(64, (4, 4), strides=(2, 2), padding="same", kernel_initializer=init, kernel_constraint=const))
    model.add(layers.BatchNormalization())
    model.add(layers.LeakyReLU(negative_slope=0.2))
    model.add(layers.Conv2D(64, (4, 4), strides=(2, 2), padding="same", kernel_initializer=init, kernel_constraint=const))
    model.add(layers.BatchNormalization())
    model.add(layers.LeakyReLU(negative_slope=0.2))
    model.add(layers.Flatten())
    model.add(layers.Dense(1))
    model.compile(loss=wasserstein_loss, optimizer=keras.optimizers.RMSprop(learning_rate=0.00005))
    return model


def define_generator(latent_dim):
    init = keras.initializers.RandomNormal(stddev=0.02)
    model = keras.Sequential()
    model.add(layers.Input((latent_dim,)))
    model.add(layers.Dense(128 * 7 * 7, kernel_initializer=init))
    model.add(layers.LeakyReLU(negative_slope=0.2))
    model.add(layers.Reshape((7, 7, 128)))
    for _ in range(2):
        model.add(layers.Conv2DTranspose(128, (4, 4), strides=(2, 2), padding="same"))
        model.add(layers.BatchNormalization())
        model.add(layers.LeakyReLU(negative_slope=0.2))
    model.add(layers.Conv2D(1, (7, 7), activation="tanh", padding="same"))
    return model


critic = define_critic()
generator = define_generator(50)
print(critic.output_shape, generator.output_shape)
