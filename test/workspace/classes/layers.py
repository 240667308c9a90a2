import keras


class Block(keras.layers.Layer):
    def __init__(self, filters, size=3):
        super().__init__()
        self.conv = keras.layers.Conv2D(filters, size, activation="relu")
#                                                ^^^^ error conv-eats-image: A 3×3 kernel does not fit: only 1×1 reaches this layer, so the model will not build
        self.pool = keras.layers.MaxPooling2D(2)

    def call(self, x):
        return self.pool(self.conv(x))


class Net(keras.Model):
    def __init__(self, classes):
        super().__init__()
        self.first = Block(16)
        self.second = Block(32, size=5)
        self.flatten = keras.layers.Flatten()
        self.out = keras.layers.Dense(classes, activation="softmax")

    def call(self, x):
        return self.out(self.flatten(self.second(self.first(x))))
