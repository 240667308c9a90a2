# %% Targets twice, a batch size that nobody reads [doc]
import keras
import numpy as np
import tensorflow as tf
from keras import layers

x, y = np.random.rand(64, 8), np.random.rand(64, 1)
dataset = tf.data.Dataset.from_tensor_slices((x, y)).shuffle(64).batch(16)
#         ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ the data
model = keras.Sequential([keras.Input((8,)), layers.Dense(16, activation="relu"), layers.Dense(1)])
model.compile("adam", "mse")
model.fit(dataset, y, batch_size=32, epochs=2, verbose=0)
#                  ^ error dataset-fit-arguments: `tf.data.Dataset` already carries the targets: `y` is not allowed
#                                ^^ warning dataset-fit-arguments: `tf.data.Dataset` already carries the batches: `batch_size` is ignored

# %% Everything is in the data [doc]
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
#      ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ the data
batches = data.batch(16)
net = keras.Sequential([keras.Input((8,)), layers.Dense(1)])
net.compile("adam", "mse")
net.fit(batches, validation_split=0.2, verbose=0)
#                                 ^^^ error dataset-fit-arguments: `validation_split` works with arrays only: `tf.data.Dataset` has to be split beforehand

# %% No batches at all
import keras
import numpy as np
import tensorflow as tf
from keras import Input, Model, layers

images, answers = np.random.rand(16, 8, 8, 3), np.random.rand(16, 1)
train_ds = tf.data.Dataset.from_tensor_slices((images, answers))
#          ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ the data
train_ds = train_ds.shuffle(16).prefetch(2)
inputs = Input((8, 8, 3))
net = Model(inputs, layers.Dense(1)(layers.Flatten()(inputs)))
net.compile("adam", "mse")
net.fit(train_ds, batch_size=4, verbose=0)
#       ^^^^^^^^ error dataset-fit-arguments: The dataset has no `.batch()`: single samples will reach the model

# %% A generator of pictures, with targets and weights [unrunnable]
from tensorflow.keras import Sequential, layers
from tensorflow.keras.preprocessing.image import ImageDataGenerator

flow = ImageDataGenerator(rescale=1 / 255).flow_from_directory("photos", target_size=(32, 32), class_mode="binary")
#      ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ the data
model = Sequential([layers.Input((32, 32, 3)), layers.Flatten(), layers.Dense(1, activation="sigmoid")])
model.compile("adam", "binary_crossentropy")
model.fit(flow, sample_weight=weights, batch_size=16, shuffle=True)
#                             ^^^^^^^ error dataset-fit-arguments: `DirectoryIterator` already carries the sample weights: `sample_weight` is not allowed
#                                                 ^^ warning dataset-fit-arguments: `DirectoryIterator` already carries the batches: `batch_size` is ignored
model.evaluate(flow, flow.classes)
#                    ^^^^^^^^^^^^ error dataset-fit-arguments: `DirectoryIterator` already carries the targets: `y` is not allowed

# %% An order that is in the data already
import keras
import numpy as np
import tensorflow as tf
from keras import layers

dataset = tf.data.Dataset.from_tensor_slices((np.random.rand(64, 8), np.random.rand(64, 1))).batch(16)
#         ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ the data
model = keras.Sequential([keras.Input((8,)), layers.Dense(1)])
model.compile("adam", "mse")
model.fit(dataset, shuffle=True, verbose=0)
#                          ^^^^ warning dataset-fit-arguments: `tf.data.Dataset` already carries the order: `shuffle` is ignored

# %% An epoch that is cut short
import keras
import numpy as np
import tensorflow as tf
from keras import layers

dataset = tf.data.Dataset.from_tensor_slices((np.random.rand(48, 8), np.random.rand(48, 1))).batch(8)
#         ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ the data
model = keras.Sequential([keras.Input((8,)), layers.Dense(1)])
model.compile("adam", "mse")
model.fit(dataset, steps_per_epoch=4, epochs=3, verbose=0)
#                                  ^ warning dataset-fit-arguments: A pass over the data lasts 6 steps, an epoch asks for 4: some epochs will stop early

# %% Passes that end with an epoch, and data that begins again
import keras
import numpy as np
import tensorflow as tf
from keras import layers

dataset = tf.data.Dataset.from_tensor_slices((np.random.rand(48, 8), np.random.rand(48, 1))).batch(8)
model = keras.Sequential([keras.Input((8,)), layers.Dense(1)])
model.compile("adam", "mse")
model.fit(dataset, steps_per_epoch=3, epochs=4, verbose=0)
model.fit(dataset, steps_per_epoch=6, epochs=2, verbose=0)
model.fit(dataset.repeat(), steps_per_epoch=4, epochs=3, verbose=0)

# %% None and False are not said at all
import keras
import numpy as np
import tensorflow as tf
from keras import layers

dataset = tf.data.Dataset.from_tensor_slices((np.random.rand(48, 8), np.random.rand(48, 1))).batch(8)
model = keras.Sequential([keras.Input((8,)), layers.Dense(1)])
model.compile("adam", "mse")
model.fit(dataset, None, batch_size=None, shuffle=False, validation_split=0.0, verbose=0)
predictions = model.predict(dataset, batch_size=8, verbose=0)

# %% Batched where it is not seen
import keras
import numpy as np
import tensorflow as tf
from keras import layers

x, y = np.random.rand(6, 8, 8), np.random.rand(6, 8, 1)
batches = tf.data.Dataset.from_tensor_slices((x, y))
single = tf.data.Dataset.from_tensor_slices((x[0], y[0])).map(lambda a, b: (a[None], b[None]))
model = keras.Sequential([keras.Input((8,)), layers.Dense(1)])
model.compile("adam", "mse")
model.fit(batches, verbose=0)
model.fit(single, verbose=0)

# %% Arrays
import keras
import numpy as np
from keras import layers

x, y = np.random.rand(64, 8), np.random.rand(64, 1)
model = keras.Sequential([keras.Input((8,)), layers.Dense(1)])
model.compile("adam", "mse")
model.fit(x, y, sample_weight=np.ones(64), batch_size=16, validation_split=0.25, shuffle=True, verbose=0)
