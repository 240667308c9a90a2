"""Squeeze-and-excitation (Hu et al., 2018) on residual blocks."""
import keras
from keras import layers


class SqueezeExcite(layers.Layer):
    def __init__(self, ratio=16, **kwargs):
        super().__init__(**kwargs)
        self.ratio = ratio

    def build(self, input_shape):
        channels = input_shape[-1]
        self.pool = layers.GlobalAveragePooling2D(keepdims=True)
        self.squeeze = layers.Conv2D(channels // self.ratio, 1, activation="relu")
        self.excite = layers.Conv2D(channels, 1, activation="sigmoid")

    def call(self, inputs):
        return inputs * self.excite(self.squeeze(self.pool(inputs)))


def se_block(x, ratio=16):
    filters = x.shape[-1]
    gate = layers.GlobalAveragePooling2D()(x)
    gate = layers.Reshape((1, 1, filters))(gate)
    gate = layers.Dense(filters // ratio, activation="relu", use_bias=False)(gate)
    gate = layers.Dense(filters, activation="sigmoid", use_bias=False)(gate)
    return layers.Multiply()([x, gate])


inputs = keras.Input((64, 64, 3))
x = layers.Conv2D(64, 3, padding="same", activation="relu")(inputs)
for filters in (64, 128, 256):
    shortcut = layers.Conv2D(filters, 1, strides=2)(x)
    x = layers.Conv2D(filters, 3, strides=2, padding="same")(x)
    x = layers.BatchNormalization()(x)
    x = layers.Activation("relu")(x)
    x = layers.Conv2D(filters, 3, padding="same")(x)
    x = layers.BatchNormalization()(x)
    x = se_block(x)
    x = layers.Add()([shortcut, x])
    x = layers.Activation("relu")(x)
x = SqueezeExcite()(x)
x = layers.GlobalAveragePooling2D()(x)
outputs = layers.Dense(100, activation="softmax")(x)
model = keras.Model(inputs, outputs)
model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
