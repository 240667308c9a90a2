"""VGG-16 (Simonyan & Zisserman, 2014), by loops."""
import keras
from keras import layers

BLOCKS = [(2, 64), (2, 128), (3, 256), (3, 512), (3, 512)]


def vgg16(input_shape=(224, 224, 3), classes=1000):
    model = keras.Sequential(name="vgg16")
    model.add(keras.Input(shape=input_shape))
    for block, (depth, filters) in enumerate(BLOCKS, start=1):
        for i in range(depth):
            model.add(
                layers.Conv2D(filters, 3, padding="same", activation="relu", name=f"block{block}_conv{i + 1}")
            )
        model.add(layers.MaxPooling2D(2, strides=2, name=f"block{block}_pool"))
    model.add(layers.Flatten(name="flatten"))
    for i in (1, 2):
        model.add(layers.Dense(4096, activation="relu", name=f"fc{i}"))
        model.add(layers.Dropout(0.5))
    model.add(layers.Dense(classes, activation="softmax", name="predictions"))
    return model


model = vgg16()
model.compile(
    optimizer=keras.optimizers.SGD(learning_rate=0.01, momentum=0.9),
    loss="categorical_crossentropy",
    metrics=["accuracy", keras.metrics.TopKCategoricalAccuracy(5)],
)
