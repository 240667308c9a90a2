"""ResNet-20 for CIFAR (He et al., 2015): basic blocks, projection where the size changes."""
import keras
from keras import layers


def conv_bn(x, filters, kernel_size=3, strides=1):
    x = layers.Conv2D(
        filters,
        kernel_size,
        strides=strides,
        padding="same",
        use_bias=False,
        kernel_initializer="he_normal",
        kernel_regularizer=keras.regularizers.L2(1e-4),
    )(x)
    return layers.BatchNormalization()(x)


def basic_block(x, filters, strides=1):
    shortcut = x
    x = conv_bn(x, filters, strides=strides)
    x = layers.ReLU()(x)
    x = conv_bn(x, filters)
    if strides != 1 or shortcut.shape[-1] != filters:
        shortcut = conv_bn(shortcut, filters, kernel_size=1, strides=strides)
    x = layers.add([x, shortcut])
    return layers.ReLU()(x)


def resnet(depth=20, num_classes=10):
    blocks = (depth - 2) // 6
    inputs = keras.Input(shape=(32, 32, 3))
    x = conv_bn(inputs, 16)
    x = layers.ReLU()(x)
    for stage, filters in enumerate([16, 32, 64]):
        for block in range(blocks):
            strides = 2 if stage > 0 and block == 0 else 1
            x = basic_block(x, filters, strides)
    x = layers.GlobalAveragePooling2D()(x)
    outputs = layers.Dense(num_classes, activation="softmax", kernel_initializer="he_normal")(x)
    return keras.Model(inputs, outputs, name=f"resnet{depth}")


model = resnet()
model.compile(
    loss="categorical_crossentropy",
    optimizer=keras.optimizers.SGD(
        keras.optimizers.schedules.PiecewiseConstantDecay([32000, 48000], [0.1, 0.01, 0.001]), momentum=0.9
    ),
    metrics=["accuracy"],
)
