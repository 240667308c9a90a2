import keras
import second

SIDE = 3


def make(size):
    return keras.Sequential([keras.Input((SIDE, SIDE, 1)), keras.layers.Conv2D(4, size)])
#                                                                                 ^^^^ error conv-eats-image: A 5×5 kernel does not fit: only 3×3 reaches this layer, so the model will not build


if __name__ == "__main__":
    model = second.run()
#           ~~~~~~~~~~~~ `run` is called here
