import keras
from keras import layers

from net.config import Config
from net.layers import ConvBNAct


def residual(x, filters, strides=1):
    shortcut = x
    x = ConvBNAct(filters, strides=strides)(x)
    x = layers.Conv2D(filters, 3, padding="same")(x)
    if strides != 1 or shortcut.shape[-1] != filters:
        shortcut = layers.Conv2D(filters, 1, strides=strides)(shortcut)
    return layers.ReLU()(layers.Add()([x, shortcut]))


def build(config=Config(), size=32):
    inputs = keras.Input((size, size, 3))
    x = ConvBNAct(config.width)(inputs)
    for stage in range(config.depth):
        x = residual(x, config.width * 2**stage, strides=1 if stage == 0 else 2)
        x = residual(x, config.width * 2**stage)
    x = layers.GlobalAveragePooling2D()(x)
    return keras.Model(inputs, layers.Dense(config.classes, activation="softmax")(x), name=f"resnet{config.depth}")
