"""LeNet-5 (LeCun et al., 1998): tanh and average pooling; the last convolution covers its whole map."""
import keras
from keras import layers

model = keras.Sequential(
    [
        keras.Input(shape=(32, 32, 1)),
        layers.Conv2D(6, kernel_size=5, activation="tanh"),
        layers.AveragePooling2D(2),
        layers.Conv2D(16, kernel_size=5, activation="tanh"),
        layers.AveragePooling2D(2),
        layers.Conv2D(120, kernel_size=5, activation="tanh"),
        layers.Flatten(),
        layers.Dense(84, activation="tanh"),
        layers.Dense(10, activation="softmax"),
    ],
    name="lenet5",
)
model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
model.summary()
