import keras


def build(inputs, outputs):
    return keras.Model(inputs, outputs)
