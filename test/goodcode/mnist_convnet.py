"""A simple convolutional network for digits, as on Keras' own page."""
import keras
import numpy as np
from keras import layers

num_classes = 10
input_shape = (28, 28, 1)

x_train = np.random.randint(0, 256, size=(128, 28, 28))
y_train = np.random.randint(0, 10, size=(128,))

x_train = x_train.astype("float32") / 255
x_train = np.expand_dims(x_train, -1)
y_train = keras.utils.to_categorical(y_train, num_classes)

model = keras.Sequential(
    [
        keras.Input(shape=input_shape),
        layers.Conv2D(32, kernel_size=(3, 3), activation="relu"),
        layers.MaxPooling2D(pool_size=(2, 2)),
        layers.Conv2D(64, kernel_size=(3, 3), activation="relu"),
        layers.MaxPooling2D(pool_size=(2, 2)),
        layers.Flatten(),
        layers.Dropout(0.5),
        layers.Dense(num_classes, activation="softmax"),
    ]
)
model.summary()
model.compile(loss="categorical_crossentropy", optimizer="adam", metrics=["accuracy"])
model.fit(x_train, y_train, batch_size=32, epochs=5, validation_split=0.1, verbose=0)
score = model.evaluate(x_train, y_train, verbose=0)
