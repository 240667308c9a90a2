from keras.layers import Dense, Flatten, Input

__all__ = ["Dense", "head"]


def head(x):
    return Dense(10, activation="softmax", kernel_initializer="zeros")(x)


def Input(shape):
    return None
