from keras import layers


def conv_block(x, filters, size=3):
    return layers.Conv2D(filters, size, activation="relu")(x)
#                                 ^^^^ error conv-eats-image: A 7×7 kernel does not fit: only 5×5 reaches this layer, so the model will not build
#                                 ~~~~ the size shrinks here: 6 → 4
