# %% A picture as PyTorch stores it [doc]
import keras
from keras import layers

model = keras.Sequential([
    keras.Input(shape=(224, 224, 3)),
    layers.Conv2D(32, 3, activation="relu"),
    layers.GlobalAveragePooling2D(),
    layers.Dense(10, activation="softmax"),
])

# %% The height is soon used up
from tensorflow.keras.layers import Conv2D, Flatten, MaxPooling2D
from tensorflow.keras.models import Sequential

model = Sequential()
model.add(Conv2D(32, (3, 3), activation="relu", padding="same", input_shape=(28, 28, 1)))
model.add(Conv2D(64, (3, 3), activation="relu"))
model.add(MaxPooling2D((2, 2)))
model.add(Flatten())

# %% Noise before the convolution
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((32, 32, 3)),
    layers.GaussianNoise(0.1),
    layers.Conv2D(32, 3, padding="same", activation="relu"),
    layers.Flatten(),
    layers.Dense(5, activation="softmax"),
])
