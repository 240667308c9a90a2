"""U-Net (Ronneberger et al., 2015), with same padding."""
import keras
from keras import layers


def double_conv(x, n_filters):
    x = layers.Conv2D(n_filters, 3, padding="same", activation="relu", kernel_initializer="he_normal")(x)
    x = layers.Conv2D(n_filters, 3, padding="same", activation="relu", kernel_initializer="he_normal")(x)
    return x


def downsample(x, n_filters):
    f = double_conv(x, n_filters)
    p = layers.MaxPool2D(2)(f)
    p = layers.Dropout(0.3)(p)
    return f, p


def upsample(x, features, n_filters):
    x = layers.Conv2DTranspose(n_filters, 3, 2, padding="same")(x)
    x = layers.concatenate([x, features])
    x = layers.Dropout(0.3)(x)
    x = double_conv(x, n_filters)
    return x


inputs = layers.Input(shape=(128, 128, 3))
f1, p1 = downsample(inputs, 64)
f2, p2 = downsample(p1, 128)
f3, p3 = downsample(p2, 256)
f4, p4 = downsample(p3, 512)
bottleneck = double_conv(p4, 1024)
u6 = upsample(bottleneck, f4, 512)
u7 = upsample(u6, f3, 256)
u8 = upsample(u7, f2, 128)
u9 = upsample(u8, f1, 64)
outputs = layers.Conv2D(3, 1, padding="same", activation="softmax")(u9)

unet_model = keras.Model(inputs, outputs, name="U-Net")
unet_model.compile(optimizer=keras.optimizers.Adam(), loss="sparse_categorical_crossentropy", metrics=["accuracy"])
