"""DenseNet-BC (Huang et al., 2017) for CIFAR."""
import keras
from keras import layers

GROWTH = 12


def conv_block(x, growth_rate):
    y = layers.BatchNormalization(epsilon=1.001e-5)(x)
    y = layers.Activation("relu")(y)
    y = layers.Conv2D(4 * growth_rate, 1, use_bias=False)(y)
    y = layers.BatchNormalization(epsilon=1.001e-5)(y)
    y = layers.Activation("relu")(y)
    y = layers.Conv2D(growth_rate, 3, padding="same", use_bias=False)(y)
    return layers.Concatenate()([x, y])


def transition(x, reduction=0.5):
    x = layers.BatchNormalization(epsilon=1.001e-5)(x)
    x = layers.Activation("relu")(x)
    x = layers.Conv2D(int(x.shape[-1] * reduction), 1, use_bias=False)(x)
    return layers.AveragePooling2D(2, strides=2)(x)


inputs = keras.Input((32, 32, 3))
x = layers.Conv2D(2 * GROWTH, 3, padding="same", use_bias=False)(inputs)
for stage in range(3):
    for _ in range(6):
        x = conv_block(x, GROWTH)
    if stage < 2:
        x = transition(x)
x = layers.BatchNormalization(epsilon=1.001e-5)(x)
x = layers.Activation("relu")(x)
x = layers.GlobalAveragePooling2D()(x)
outputs = layers.Dense(10, activation="softmax")(x)
model = keras.Model(inputs, outputs, name="densenet")
model.compile(
    optimizer=keras.optimizers.SGD(0.1, momentum=0.9, nesterov=True),
    loss=keras.losses.CategoricalCrossentropy(label_smoothing=0.1),
    metrics=["accuracy"],
)
