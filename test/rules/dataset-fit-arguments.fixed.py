# %% Targets twice, a batch size that nobody reads [doc]
import keras
import numpy as np
import tensorflow as tf
from keras import layers

x, y = np.random.rand(64, 8), np.random.rand(64, 1)
dataset = tf.data.Dataset.from_tensor_slices((x, y)).shuffle(64).batch(16)
model = keras.Sequential([keras.Input((8,)), layers.Dense(16, activation="relu"), layers.Dense(1)])
model.compile("adam", "mse")
model.fit(dataset, epochs=2, verbose=0)

# %% A split of what cannot be split
import keras
import numpy as np
import tensorflow as tf
from keras import layers

data = tf.data.Dataset.from_tensor_slices((np.random.rand(64, 8), np.random.rand(64, 1)))
batches = data.batch(16)
net = keras.Sequential([keras.Input((8,)), layers.Dense(1)])
net.compile("adam", "mse")
net.fit(batches, verbose=0)

# %% No batches at all
import keras
import numpy as np
import tensorflow as tf
from keras import Input, Model, layers

images, answers = np.random.rand(16, 8, 8, 3), np.random.rand(16, 1)
train_ds = tf.data.Dataset.from_tensor_slices((images, answers))
train_ds = train_ds.shuffle(16).prefetch(2)
inputs = Input((8, 8, 3))
net = Model(inputs, layers.Dense(1)(layers.Flatten()(inputs)))
net.compile("adam", "mse")
net.fit(train_ds.batch(4), verbose=0)

# %% A generator of pictures, with targets and weights [unrunnable]
from tensorflow.keras import Sequential, layers
from tensorflow.keras.preprocessing.image import ImageDataGenerator

flow = ImageDataGenerator(rescale=1 / 255).flow_from_directory("photos", target_size=(32, 32), class_mode="binary")
model = Sequential([layers.Input((32, 32, 3)), layers.Flatten(), layers.Dense(1, activation="sigmoid")])
model.compile("adam", "binary_crossentropy")
model.fit(flow, shuffle=True)
model.evaluate(flow)

# %% An order that is in the data already
import keras
import numpy as np
import tensorflow as tf
from keras import layers

dataset = tf.data.Dataset.from_tensor_slices((np.random.rand(64, 8), np.random.rand(64, 1))).batch(16)
model = keras.Sequential([keras.Input((8,)), layers.Dense(1)])
model.compile("adam", "mse")
model.fit(dataset, verbose=0)

# %% An epoch that is cut short
import keras
import numpy as np
import tensorflow as tf
from keras import layers

dataset = tf.data.Dataset.from_tensor_slices((np.random.rand(48, 8), np.random.rand(48, 1))).batch(8)
model = keras.Sequential([keras.Input((8,)), layers.Dense(1)])
model.compile("adam", "mse")
model.fit(dataset.repeat(), steps_per_epoch=4, epochs=3, verbose=0)

