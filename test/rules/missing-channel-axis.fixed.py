# %% Height and width only [doc]
import keras
from keras import layers

model = keras.Sequential([
    keras.Input(shape=(28, 28, 1)),
    layers.Conv2D(32, 3, activation="relu"),
    layers.Flatten(),
    layers.Dense(10, activation="softmax"),
])

# %% Scaled first, a pooling, an argument of the first layer
from tensorflow.keras.layers import Conv2D, Input, MaxPooling2D, Rescaling
from tensorflow.keras.models import Sequential

rows, columns = 64, 48
x = Input((rows, columns, 1))
x = Rescaling(1.0 / 255)(x)
x = MaxPooling2D(2)(x)

model = Sequential()
model.add(Conv2D(8, (3, 3), input_shape=[32, 32, 1]))

# %% The data tells, where no input is declared [late]
import keras
import numpy as np
from keras import layers

x_train = np.zeros((64, 28, 28))
y_train = np.zeros((64,))
model = keras.Sequential([
    layers.Input((28, 28, 1)),
    layers.Conv2D(8, 3, activation="relu"),
    layers.GlobalAveragePooling2D(),
    layers.Dense(10, activation="softmax"),
])
model.compile("adam", "sparse_categorical_crossentropy")
model.fit(x_train, y_train)
