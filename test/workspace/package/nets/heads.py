from . import sizes
from .sizes import DEPTH
from keras import layers


def classify(x, classes):
#   ~~~~~~~~ `classify` is called here
    x = layers.Flatten()(x)
    for _ in range(DEPTH):
#   ~~~~~~~~~~~~~~~~~~~~~~ turn 2: _=1
        x = layers.Dense(sizes.HIDDEN, activation="relu", kernel_initializer="zeros")(x)
#                                                 ~~~~~~ ReLU gets nothing but zeros here
#                                                                            ^^^^^^^ error constant-kernel-init: Zero initialisation: with ReLU the gradient is zero and the layer will never move
    return layers.Dense(classes, activation="softmax")(x)
