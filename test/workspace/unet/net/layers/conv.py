from keras import layers


class ConvBNAct(layers.Layer):
    def __init__(self, filters, kernel_size=3, strides=1, activation="relu", **kwargs):
        super().__init__(**kwargs)
        self.conv = layers.Conv2D(filters, kernel_size, strides=strides, padding="same", use_bias=False)
        self.bn = layers.BatchNormalization()
        self.act = layers.Activation(activation)

    def call(self, x, training=None):
        return self.act(self.bn(self.conv(x), training=training))


def double_conv(x, filters, **options):
    x = ConvBNAct(filters, **options)(x)
    return ConvBNAct(filters, **options)(x)
