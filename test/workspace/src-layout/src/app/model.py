import keras

from app.sizes import WINDOW


def make(side):
    return keras.Sequential([keras.Input((side, side, 1)), keras.layers.MaxPooling2D(WINDOW)])
#                                                                                    ^^^^^^ error pool-eats-image: Pooling window 4×4 is larger than the 3×3 feature map: nothing is left
