"""A convolutional autoencoder that removes noise from images."""
import numpy as np
from tensorflow.keras import layers
from tensorflow.keras.models import Model


def add_noise(array, factor=0.4):
    noisy = array + factor * np.random.normal(loc=0.0, scale=1.0, size=array.shape)
    return np.clip(noisy, 0.0, 1.0)


train_data = np.random.rand(64, 28, 28, 1).astype("float32")
noisy_train_data = add_noise(train_data)

input = layers.Input(shape=(28, 28, 1))

# Encoder
x = layers.Conv2D(32, (3, 3), activation="relu", padding="same")(input)
x = layers.MaxPooling2D((2, 2), padding="same")(x)
x = layers.Conv2D(32, (3, 3), activation="relu", padding="same")(x)
x = layers.MaxPooling2D((2, 2), padding="same")(x)

# Decoder
x = layers.Conv2DTranspose(32, (3, 3), strides=2, activation="relu", padding="same")(x)
x = layers.Conv2DTranspose(32, (3, 3), strides=2, activation="relu", padding="same")(x)
x = layers.Conv2D(1, (3, 3), activation="sigmoid", padding="same")(x)

autoencoder = Model(input, x)
autoencoder.compile(optimizer="adam", loss="binary_crossentropy")
autoencoder.summary()
autoencoder.fit(x=noisy_train_data, y=train_data, epochs=3, batch_size=16, shuffle=True, verbose=0)
predictions = autoencoder.predict(noisy_train_data, verbose=0)
