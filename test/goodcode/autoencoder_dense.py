"""A dense autoencoder for 28 × 28 digits, with its encoder and decoder as models of their own."""
import keras
import numpy as np
from keras import layers

encoding_dim = 32

input_img = keras.Input(shape=(784,))
encoded = layers.Dense(128, activation="relu")(input_img)
encoded = layers.Dense(64, activation="relu")(encoded)
encoded = layers.Dense(encoding_dim, activation="relu")(encoded)
decoded = layers.Dense(64, activation="relu")(encoded)
decoded = layers.Dense(128, activation="relu")(decoded)
decoded = layers.Dense(784, activation="sigmoid")(decoded)

autoencoder = keras.Model(input_img, decoded)
encoder = keras.Model(input_img, encoded)

autoencoder.compile(optimizer="adam", loss="binary_crossentropy")

x_train = np.random.rand(128, 784).astype("float32")
x_test = np.random.rand(32, 784).astype("float32")
autoencoder.fit(x_train, x_train, epochs=5, batch_size=64, shuffle=True, validation_data=(x_test, x_test), verbose=0)

encoded_imgs = encoder.predict(x_test, verbose=0)
decoded_imgs = autoencoder.predict(x_test, verbose=0)
print(encoded_imgs.shape, decoded_imgs.shape)
