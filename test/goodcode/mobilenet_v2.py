"""MobileNetV2 (Sandler et al., 2018): inverted residuals with linear bottlenecks."""
import keras
from keras import layers


def inverted_residual(x, expansion, filters, stride):
    channels = x.shape[-1]
    y = x
    if expansion > 1:
        y = layers.Conv2D(expansion * channels, 1, padding="same", use_bias=False)(y)
        y = layers.BatchNormalization()(y)
        y = layers.ReLU(max_value=6)(y)
    y = layers.DepthwiseConv2D(3, strides=stride, padding="same", use_bias=False)(y)
    y = layers.BatchNormalization()(y)
    y = layers.ReLU(max_value=6)(y)
    y = layers.Conv2D(filters, 1, padding="same", use_bias=False)(y)
    y = layers.BatchNormalization()(y)
    if stride == 1 and channels == filters:
        return layers.Add()([x, y])
    return y


inputs = keras.Input(shape=(96, 96, 3))
x = layers.Conv2D(32, 3, strides=2, padding="same", use_bias=False)(inputs)
x = layers.BatchNormalization()(x)
x = layers.ReLU(max_value=6)(x)
x = inverted_residual(x, 1, 16, 1)
for expansion, filters, repeats, stride in [(6, 24, 2, 2), (6, 32, 3, 2), (6, 64, 4, 2), (6, 96, 3, 1)]:
    for i in range(repeats):
        x = inverted_residual(x, expansion, filters, stride if i == 0 else 1)
x = layers.Conv2D(1280, 1, use_bias=False)(x)
x = layers.BatchNormalization()(x)
x = layers.ReLU(max_value=6)(x)
x = layers.GlobalAveragePooling2D()(x)
x = layers.Dropout(0.2)(x)
outputs = layers.Dense(10, activation="softmax")(x)

model = keras.Model(inputs, outputs)
model.compile("adam", "sparse_categorical_crossentropy", metrics=["accuracy"])
