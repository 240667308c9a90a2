import keras
from keras import layers

from .config import DEFAULTS
from .layers import SqueezeExcite, double_conv


def build_unet(shape, classes, filters=None, dropout=DEFAULTS["dropout"]):
    filters = filters or DEFAULTS["filters"]
    inputs = keras.Input(shape)
    x, skips = inputs, []
    for f in filters[:-1]:
        x = double_conv(x, f, activation=DEFAULTS["activation"])
        skips.append(x)
        x = layers.MaxPooling2D()(x)
    x = double_conv(x, filters[-1])
    x = SqueezeExcite()(x)
    for f, skip in zip(reversed(filters[:-1]), reversed(skips)):
        x = layers.Conv2DTranspose(f, 2, strides=2, padding="same")(x)
        x = layers.Concatenate()([x, skip])
        x = layers.Dropout(dropout)(x)
        x = double_conv(x, f)
    outputs = layers.Conv2D(classes, 1, activation="softmax")(x)
    return keras.Model(inputs, outputs, name="unet")


class UNet(keras.Model):
    def __init__(self, classes, **kwargs):
        super().__init__(**kwargs)
        self.inner = build_unet((None, None, 3), classes)

    def call(self, x):
        return self.inner(x)
