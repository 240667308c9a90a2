# %% A picture as PyTorch stores it [doc]
import keras
from keras import layers

model = keras.Sequential([
    keras.Input(shape=(3, 224, 224)),
#                     ^^^^^^^^^^^^^ warning channels-first-input: Channels seem to come first: (3, 224, 224). Keras expects (height, width, channels)
    layers.Conv2D(32, 3, activation="relu"),
    layers.GlobalAveragePooling2D(),
    layers.Dense(10, activation="softmax"),
])

# %% Channels last [doc]
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
model.add(Conv2D(32, (3, 3), activation="relu", padding="same", input_shape=(1, 28, 28)))
#                                                                           ^^^^^^^^^^^ error channels-first-input: Channels seem to come first: (1, 28, 28). Keras expects (height, width, channels)
model.add(Conv2D(64, (3, 3), activation="relu"))
#         ~~~~~~ the height of 1 is used up here
model.add(MaxPooling2D((2, 2)))
model.add(Flatten())

# %% Channels first, said so to a layer
import keras
from keras import layers

inputs = keras.Input((3, 224, 224))
x = layers.Conv2D(32, 3, data_format="channels_first")(inputs)
x = layers.MaxPooling2D(2, data_format="channels_first")(x)

# %% Channels first, said so to Keras
import keras
from keras import layers

keras.config.set_image_data_format("channels_first")
x = layers.Conv2D(32, 3)(keras.Input((3, 224, 224)))
x = layers.MaxPooling2D(2)(x)

# %% The axes are turned
import keras
from keras import layers

inputs = keras.Input((3, 224, 224))
x = layers.Permute((2, 3, 1))(inputs)
x = layers.Conv2D(32, 3)(x)

# %% Not a picture, or not of that kind
import keras
from keras import layers

spectrogram = layers.Conv2D(8, (1, 3))(keras.Input((4, 128, 64)))
board = layers.Conv2D(8, 3, padding="same")(keras.Input((3, 3, 3)))
sequence = layers.LSTM(8)(layers.Reshape((3, -1))(keras.Input((3, 64, 64))))

# %% Noise before the convolution
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((3, 32, 32)),
#               ^^^^^^^^^^^ warning channels-first-input: Channels seem to come first: (3, 32, 32). Keras expects (height, width, channels)
    layers.GaussianNoise(0.1),
    layers.Conv2D(32, 3, padding="same", activation="relu"),
    layers.Flatten(),
    layers.Dense(5, activation="softmax"),
])
