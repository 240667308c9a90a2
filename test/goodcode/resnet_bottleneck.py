"""ResNet-50 (He et al., 2015): bottleneck blocks, 1×1 – 3×3 – 1×1."""
import keras
from keras import layers


def bottleneck(x, filters, stride=1, conv_shortcut=True, name=None):
    if conv_shortcut:
        shortcut = layers.Conv2D(4 * filters, 1, strides=stride, name=name + "_0_conv")(x)
        shortcut = layers.BatchNormalization(epsilon=1.001e-5, name=name + "_0_bn")(shortcut)
    else:
        shortcut = x

    x = layers.Conv2D(filters, 1, strides=stride, name=name + "_1_conv")(x)
    x = layers.BatchNormalization(epsilon=1.001e-5, name=name + "_1_bn")(x)
    x = layers.Activation("relu", name=name + "_1_relu")(x)

    x = layers.Conv2D(filters, 3, padding="same", name=name + "_2_conv")(x)
    x = layers.BatchNormalization(epsilon=1.001e-5, name=name + "_2_bn")(x)
    x = layers.Activation("relu", name=name + "_2_relu")(x)

    x = layers.Conv2D(4 * filters, 1, name=name + "_3_conv")(x)
    x = layers.BatchNormalization(epsilon=1.001e-5, name=name + "_3_bn")(x)

    x = layers.Add(name=name + "_add")([shortcut, x])
    return layers.Activation("relu", name=name + "_out")(x)


def stack(x, filters, blocks, stride=2, name=None):
    x = bottleneck(x, filters, stride=stride, name=name + "_block1")
    for i in range(2, blocks + 1):
        x = bottleneck(x, filters, conv_shortcut=False, name=f"{name}_block{i}")
    return x


inputs = layers.Input(shape=(224, 224, 3))
x = layers.ZeroPadding2D(padding=((3, 3), (3, 3)), name="conv1_pad")(inputs)
x = layers.Conv2D(64, 7, strides=2, name="conv1_conv")(x)
x = layers.BatchNormalization(epsilon=1.001e-5, name="conv1_bn")(x)
x = layers.Activation("relu", name="conv1_relu")(x)
x = layers.ZeroPadding2D(padding=((1, 1), (1, 1)), name="pool1_pad")(x)
x = layers.MaxPooling2D(3, strides=2, name="pool1_pool")(x)
x = stack(x, 64, 3, stride=1, name="conv2")
x = stack(x, 128, 4, name="conv3")
x = stack(x, 256, 6, name="conv4")
x = stack(x, 512, 3, name="conv5")
x = layers.GlobalAveragePooling2D(name="avg_pool")(x)
x = layers.Dense(1000, activation="softmax", name="predictions")(x)

model = keras.Model(inputs, x, name="resnet50")
