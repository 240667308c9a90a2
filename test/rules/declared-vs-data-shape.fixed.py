# %% Seven features, and eight were declared [doc] [late]
import keras
import numpy as np
from keras import layers

x_train, y_train = np.random.rand(64, 7), np.random.rand(64, 1)
model = keras.Sequential([keras.Input((7,)), layers.Dense(16, activation="relu"), layers.Dense(1)])
model.compile("adam", "mse")
model.fit(x_train, y_train)

# %% Pictures of another size into a functional model [late]
from keras import Input, Model, layers
import numpy as np

inputs = Input(shape=(28, 28, 3))
x = layers.Conv2D(8, 3, activation="relu")(inputs)
x = layers.GlobalAveragePooling2D()(x)
model = Model(inputs, layers.Dense(2, activation="softmax")(x))
model.predict(np.zeros((4, 28, 28, 3)))

# %% Pictures of another size into a stack that flattens [late]
import keras
import numpy as np
from keras import layers

model = keras.Sequential()
model.add(layers.Conv2D(8, 3, activation="relu", input_shape=(28, 28, 1)))
model.add(layers.Flatten())
model.add(layers.Dense(2, activation="softmax"))
model.predict(np.zeros((4, 28, 28, 1)))

