"""MobileNet (Howard et al., 2017): depthwise separable blocks."""
import tensorflow as tf
from tensorflow.keras import layers


def depthwise_block(x, filters, stride):
    x = layers.DepthwiseConv2D(3, strides=stride, padding="same", use_bias=False)(x)
    x = layers.BatchNormalization()(x)
    x = layers.ReLU(6.0)(x)
    x = layers.Conv2D(filters, 1, padding="same", use_bias=False)(x)
    x = layers.BatchNormalization()(x)
    return layers.ReLU(6.0)(x)


inputs = tf.keras.Input((224, 224, 3))
x = layers.Conv2D(32, 3, strides=2, padding="same", use_bias=False)(inputs)
x = layers.BatchNormalization()(x)
x = layers.ReLU(6.0)(x)
for filters, stride in [(64, 1), (128, 2), (128, 1), (256, 2), (256, 1), (512, 2)] + 5 * [(512, 1)] + [(1024, 2), (1024, 1)]:
    x = depthwise_block(x, filters, stride)
x = layers.GlobalAveragePooling2D(keepdims=True)(x)
x = layers.Dropout(1e-3)(x)
x = layers.Conv2D(1000, 1, padding="same", name="conv_preds")(x)
x = layers.Reshape((1000,))(x)
outputs = layers.Activation("softmax")(x)
model = tf.keras.Model(inputs, outputs)
model.compile(optimizer="rmsprop", loss="categorical_crossentropy", metrics=["accuracy"])
