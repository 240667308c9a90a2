"""Transfer learning: a frozen base, a new head, then fine-tuning at a low rate."""
import keras
import numpy as np
from keras import layers

x_train = np.random.uniform(0, 255, size=(16, 96, 96, 3)).astype("float32")
y_train = np.random.randint(0, 2, size=(16,))
weights = None  # "imagenet" where there is a network

data_augmentation = keras.Sequential([layers.RandomFlip("horizontal"), layers.RandomRotation(0.1)])

base_model = keras.applications.MobileNetV2(weights=weights, input_shape=(96, 96, 3), include_top=False)
base_model.trainable = False

inputs = keras.Input(shape=(96, 96, 3))
x = data_augmentation(inputs)
x = layers.Rescaling(scale=1 / 127.5, offset=-1)(x)
x = base_model(x, training=False)
x = layers.GlobalAveragePooling2D()(x)
x = layers.Dropout(0.2)(x)
outputs = layers.Dense(1)(x)
model = keras.Model(inputs, outputs)

model.compile(
    optimizer=keras.optimizers.Adam(),
    loss=keras.losses.BinaryCrossentropy(from_logits=True),
    metrics=[keras.metrics.BinaryAccuracy(threshold=0.0)],
)
model.fit(x_train, y_train, epochs=3, batch_size=8, verbose=0)

base_model.trainable = True
for layer in base_model.layers:
    if isinstance(layer, layers.BatchNormalization):
        layer.trainable = False
model.compile(
    optimizer=keras.optimizers.Adam(1e-5),
    loss=keras.losses.BinaryCrossentropy(from_logits=True),
    metrics=[keras.metrics.BinaryAccuracy(threshold=0.0)],
)
model.fit(x_train, y_train, epochs=3, batch_size=8, verbose=0)
