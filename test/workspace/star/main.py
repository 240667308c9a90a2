import keras
from keras.layers import Flatten, Input
from parts import *

inputs = Input((8, 8))
x = Dense(20, activation="relu", kernel_initializer="zeros")(Flatten()(inputs))
#                        ~~~~~~ ReLU gets nothing but zeros here
#                                                   ^^^^^^^ error constant-kernel-init: Zero initialisation: with ReLU the gradient is zero and the layer will never move
model = keras.Model(inputs, head(x))
