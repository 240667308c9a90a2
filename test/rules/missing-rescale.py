# %% Digits as they are [doc]
import keras
from keras import layers

(x_train, y_train), (x_test, y_test) = keras.datasets.mnist.load_data()
#                                      ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ the pixels come from here
model = keras.Sequential([
    keras.Input((28, 28)),
    layers.Flatten(),
    layers.Dense(128, activation="relu"),
#   ~~~~~~~~~~~~ the first layer that they reach
    layers.Dense(10, activation="softmax"),
])
model.compile(optimizer="adam", loss="sparse_categorical_crossentropy")
model.fit(x_train, y_train, epochs=5)
#         ^^^^^^^ warning missing-rescale: Pixels in 0…255 enter the network unscaled: divide them by 255

# %% Pictures from folders, a functional model [unrunnable]
from tensorflow import keras
from tensorflow.keras import layers

train_ds = keras.utils.image_dataset_from_directory("photos", image_size=(64, 64), batch_size=32)
#          ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ the pixels come from here
train_ds = train_ds.shuffle(100).prefetch(2)
inputs = keras.Input(shape=(64, 64, 3))
x = layers.Conv2D(16, 3, activation="relu")(inputs)
#   ~~~~~~~~~~~~~ the first layer that they reach
x = layers.GlobalAveragePooling2D()(x)
outputs = layers.Dense(5, activation="softmax")(x)
net = keras.Model(inputs, outputs)
net.compile("adam", "sparse_categorical_crossentropy")
net.fit(train_ds, epochs=3)
#       ^^^^^^^^ warning missing-rescale: Pixels in 0…255 enter the network unscaled: divide them by 255

# %% Divided, under another name
import keras
from keras import layers

(x_train, y_train), _ = keras.datasets.mnist.load_data()
images = x_train.astype("float32") / 255
model = keras.Sequential([keras.Input((28, 28)), layers.Flatten(), layers.Dense(10, activation="softmax")])
model.compile(optimizer="adam", loss="sparse_categorical_crossentropy")
model.fit(images, y_train, epochs=5)

# %% Inside the model [doc]
import keras
from keras import layers

(x_train, y_train), _ = keras.datasets.cifar10.load_data()
model = keras.Sequential([
    keras.Input((32, 32, 3)),
    layers.Rescaling(1.0 / 255),
    layers.Conv2D(32, 3, activation="relu"),
    layers.GlobalAveragePooling2D(),
    layers.Dense(10, activation="softmax"),
])
model.compile(optimizer="adam", loss="sparse_categorical_crossentropy")
model.fit(x_train, y_train, epochs=5)

# %% Normalised by the batch right behind the first layer
import keras
from keras import layers

(x_train, y_train), _ = keras.datasets.cifar10.load_data()
model = keras.Sequential([
    keras.Input((32, 32, 3)),
    layers.Conv2D(32, 3, use_bias=False),
    layers.BatchNormalization(),
    layers.ReLU(),
    layers.GlobalAveragePooling2D(),
    layers.Dense(10, activation="softmax"),
])
model.compile(optimizer="adam", loss="sparse_categorical_crossentropy")
model.fit(x_train, y_train, epochs=5)

# %% Divided in a map
import tensorflow as tf
from tensorflow import keras
from tensorflow.keras import layers

(x_train, y_train), _ = keras.datasets.mnist.load_data()
train = tf.data.Dataset.from_tensor_slices((x_train, y_train))
train = train.map(lambda image, label: (tf.cast(image, tf.float32) / 255.0, label)).batch(64)
model = keras.Sequential([keras.Input((28, 28)), layers.Flatten(), layers.Dense(10, activation="softmax")])
model.compile("adam", "sparse_categorical_crossentropy")
model.fit(train, epochs=2)
