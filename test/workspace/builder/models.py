import keras
from keras import layers


def build_model(shape, classes=10, units=64):
#   ~~~~~~~~~~~ `build_model` is called here
    model = keras.Sequential([keras.Input(shape)])
    model.add(layers.Conv2D(32, 5, activation="relu"))
#                               ~ the size shrinks here: 8 → 4
    model.add(layers.MaxPooling2D(2))
#                                 ~ the size shrinks here: 4 → 2
    model.add(layers.Conv2D(64, 5, activation="relu"))
#                               ^ error conv-eats-image: A 5×5 kernel does not fit: only 2×2 reaches this layer, so the model will not build
    model.add(layers.Flatten())
    model.add(layers.Dense(units, activation="relu", kernel_initializer="zeros"))
#                                            ~~~~~~ ReLU gets nothing but zeros here
#                                                                       ^^^^^^^ error constant-kernel-init: Zero initialisation: with ReLU the gradient is zero and the layer will never move
    model.add(layers.Dense(classes, activation="softmax"))
    return model
