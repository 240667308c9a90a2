"""Digit sequences: one convolutional trunk, a softmax head for each of five digits."""
import keras
from keras import layers

inputs = keras.Input((54, 54, 3))
x = inputs
for filters in (48, 64, 128, 160):
    x = layers.Conv2D(filters, 5, padding="same", use_bias=False)(x)
    x = layers.BatchNormalization()(x)
    x = layers.ReLU()(x)
    x = layers.MaxPooling2D(2)(x)
    x = layers.Dropout(0.2)(x)
x = layers.Flatten()(x)
x = layers.Dense(1024, activation="relu")(x)
outputs = [layers.Dense(11, activation="softmax", name=f"digit{i + 1}")(x) for i in range(5)]
model = keras.Model(inputs, outputs)
model.compile(optimizer="adam", loss=["sparse_categorical_crossentropy"] * 5, metrics=[["accuracy"]] * 5)
