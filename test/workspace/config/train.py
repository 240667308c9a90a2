import keras
from keras import layers

import config
from config import CLASSES, IMAGE

model = keras.Sequential()
model.add(keras.Input(IMAGE))
model.add(layers.Conv2D(8, config.KERNEL, padding="same", activation="relu"))
model.add(layers.GlobalAveragePooling2D())
model.add(layers.Dense(CLASSES, **config.OPTIONS))
#                                 ^^^^^^^^^^^^^^ error softmax-on-one-unit: Softmax over a single unit is always 1: use sigmoid
model.compile(optimizer="adam", loss="binary_crossentropy")
