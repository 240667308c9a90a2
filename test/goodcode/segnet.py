"""A SegNet-like encoder and decoder (Badrinarayanan et al., 2015), upsampling without indices."""
from keras import Input, Sequential
from keras.layers import Activation, BatchNormalization, Conv2D, MaxPooling2D, UpSampling2D

num_classes = 12
model = Sequential([Input((256, 320, 3))], name="segnet")

for filters in [64, 128, 256]:
    model.add(Conv2D(filters, 3, padding="same", use_bias=False))
    model.add(BatchNormalization())
    model.add(Activation("relu"))
    model.add(MaxPooling2D())

for filters in [256, 128, 64]:
    model.add(UpSampling2D())
    model.add(Conv2D(filters, 3, padding="same", use_bias=False))
    model.add(BatchNormalization())
    model.add(Activation("relu"))

model.add(Conv2D(num_classes, 1, padding="valid"))
model.add(Activation("softmax"))
model.compile(loss="categorical_crossentropy", optimizer="adam", metrics=["accuracy"])
model.summary()
