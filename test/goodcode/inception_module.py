"""GoogLeNet's first modules (Szegedy et al., 2014), with one auxiliary classifier."""
from keras.layers import (
    AveragePooling2D,
    Concatenate,
    Conv2D,
    Dense,
    Dropout,
    Flatten,
    GlobalAveragePooling2D,
    Input,
    MaxPooling2D,
)
from keras.models import Model


def inception(x, f1, f3_reduce, f3, f5_reduce, f5, pool_proj):
    path1 = Conv2D(f1, (1, 1), padding="same", activation="relu")(x)

    path2 = Conv2D(f3_reduce, (1, 1), padding="same", activation="relu")(x)
    path2 = Conv2D(f3, (3, 3), padding="same", activation="relu")(path2)

    path3 = Conv2D(f5_reduce, (1, 1), padding="same", activation="relu")(x)
    path3 = Conv2D(f5, (5, 5), padding="same", activation="relu")(path3)

    path4 = MaxPooling2D((3, 3), strides=(1, 1), padding="same")(x)
    path4 = Conv2D(pool_proj, (1, 1), padding="same", activation="relu")(path4)

    return Concatenate(axis=-1)([path1, path2, path3, path4])


def auxiliary(x, classes, name):
    x = AveragePooling2D((5, 5), strides=3)(x)
    x = Conv2D(128, (1, 1), padding="same", activation="relu")(x)
    x = Flatten()(x)
    x = Dense(1024, activation="relu")(x)
    x = Dropout(0.7)(x)
    return Dense(classes, activation="softmax", name=name)(x)


inputs = Input(shape=(224, 224, 3))
x = Conv2D(64, (7, 7), strides=2, padding="same", activation="relu")(inputs)
x = MaxPooling2D((3, 3), strides=2, padding="same")(x)
x = Conv2D(64, (1, 1), activation="relu")(x)
x = Conv2D(192, (3, 3), padding="same", activation="relu")(x)
x = MaxPooling2D((3, 3), strides=2, padding="same")(x)
x = inception(x, 64, 96, 128, 16, 32, 32)
x = inception(x, 128, 128, 192, 32, 96, 64)
x = MaxPooling2D((3, 3), strides=2, padding="same")(x)
x = inception(x, 192, 96, 208, 16, 48, 64)
aux = auxiliary(x, 1000, "aux")
x = inception(x, 160, 112, 224, 24, 64, 64)
x = GlobalAveragePooling2D()(x)
x = Dropout(0.4)(x)
main = Dense(1000, activation="softmax", name="main")(x)

model = Model(inputs, [main, aux], name="inception_v1_part")
model.compile(
    optimizer="adam",
    loss="sparse_categorical_crossentropy",
    loss_weights={"main": 1.0, "aux": 0.3},
)
