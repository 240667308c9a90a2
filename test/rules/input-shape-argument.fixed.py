# %% the first layer [doc]
import keras
from keras import layers

model = keras.Sequential([
    layers.Input((20,)),
    layers.Dense(64, activation="relu"),
    layers.Dense(1),
])

# %% by its number of features
from keras.layers import Dense, Input
from keras.models import Sequential

model = Sequential()
model.add(Input((20,)))
model.add(Dense(64, activation="relu"))
model.add(Dense(1))

# %% a picture, as a list
from keras.layers import Conv2D, Dense, Flatten, MaxPooling2D, Input
from keras.models import Sequential

size = 28
model = Sequential()
model.add(Input((28, 28, 1)))
model.add(Conv2D(16, (3, 3), activation="relu"))
model.add(MaxPooling2D((2, 2)))
model.add(Flatten())
model.add(Dense(10, activation="softmax"))

# %% a later layer
import keras
from keras import layers

model = keras.Sequential([
    layers.Input((20,)),
    layers.Dense(64, activation="relu"),
    layers.Dense(1),
])

