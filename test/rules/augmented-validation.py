# %% One generator for both parts [doc] [unrunnable]
from tensorflow import keras
from tensorflow.keras import layers
from tensorflow.keras.preprocessing.image import ImageDataGenerator

datagen = ImageDataGenerator(rescale=1.0 / 255, rotation_range=20, horizontal_flip=True, validation_split=0.2)
#                                               ~~~~~~~~~~~~~~~~~ this changes them at random
#                                                                  ~~~~~~~~~~~~~~~~~~~~ this changes them at random
train = datagen.flow_from_directory("flowers", target_size=(64, 64), class_mode="sparse", subset="training")
val = datagen.flow_from_directory("flowers", target_size=(64, 64), class_mode="sparse", subset="validation")
#                                                                                              ^^^^^^^^^^^^ info augmented-validation: Validation images are randomly augmented too: the score is noisy
model = keras.Sequential([keras.Input((64, 64, 3)), layers.Conv2D(8, 3, activation="relu"), layers.Flatten(), layers.Dense(5, activation="softmax")])
model.compile("adam", "sparse_categorical_crossentropy", metrics=["accuracy"])
model.fit(train, validation_data=val, epochs=5)

# %% A generator for each part [doc] [unrunnable]
from tensorflow import keras
from tensorflow.keras import layers
from tensorflow.keras.preprocessing.image import ImageDataGenerator

datagen = ImageDataGenerator(rescale=1.0 / 255, rotation_range=20, horizontal_flip=True, validation_split=0.2)
val_datagen = ImageDataGenerator(rescale=1.0 / 255, validation_split=0.2)
train = datagen.flow_from_directory("flowers", target_size=(64, 64), class_mode="sparse", subset="training")
val = val_datagen.flow_from_directory("flowers", target_size=(64, 64), class_mode="sparse", subset="validation")
model = keras.Sequential([keras.Input((64, 64, 3)), layers.Conv2D(8, 3, activation="relu"), layers.Flatten(), layers.Dense(5, activation="softmax")])
model.compile("adam", "sparse_categorical_crossentropy", metrics=["accuracy"])
model.fit(train, validation_data=val, epochs=5)

# %% Arrays, straight into fit
import numpy as np
from tensorflow import keras
from tensorflow.keras import layers

x_train, y_train = np.random.rand(32, 8, 8, 3), np.arange(32) % 2
x_held, y_held = np.random.rand(8, 8, 8, 3), np.arange(8) % 2
augment = keras.preprocessing.image.ImageDataGenerator(
    zoom_range=0.1,
#   ~~~~~~~~~~~~~~ this changes them at random
    width_shift_range=0.2,
#   ~~~~~~~~~~~~~~~~~~~~~ this changes them at random
    fill_mode="nearest",
)
model = keras.Sequential([keras.Input((8, 8, 3)), layers.Flatten(), layers.Dense(1, activation="sigmoid")])
model.compile("adam", "binary_crossentropy")
model.fit(augment.flow(x_train, y_train), validation_data=augment.flow(x_held, y_held), verbose=0)
#                                                         ^^^^^^^^^^^^ info augmented-validation: Validation images are randomly augmented too: the score is noisy

# %% Random layers mapped over the validation set
import numpy as np
import tensorflow as tf
from keras import Sequential, layers

augmentation = Sequential([layers.RandomFlip("horizontal"), layers.RandomRotation(0.1)])
images, labels = np.random.rand(32, 8, 8, 3).astype("float32"), np.arange(32) % 2
ds = tf.data.Dataset.from_tensor_slices((images, labels))
train_ds, val_ds = ds.take(24).batch(8), ds.skip(24).batch(8)
train_ds = train_ds.map(lambda x, y: (augmentation(x, training=True), y))
val_ds = val_ds.map(lambda x, y: (augmentation(x), y))
#                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ info augmented-validation: Validation images are randomly augmented too: the score is noisy
#                                 ~~~~~~~~~~~~~~~ this changes them at random

# %% A chain with functions that have names [unrunnable]
import tensorflow as tf
import tensorflow_datasets as tfds


def prepare(image, label):
    image = tf.image.resize(image, (64, 64))
    image = tf.image.random_flip_left_right(image)
#           ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ this changes them at random
    return image, label


def flip(image, label):
    return tf.image.random_flip_left_right(image), label
#          ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ this changes them at random


train_ds = tfds.load("cats_vs_dogs", split="train[:80%]", as_supervised=True).map(prepare).batch(32)
test_ds = tfds.load("cats_vs_dogs", split="train[80%:]", as_supervised=True).map(prepare).batch(32)
#                                                                                ^^^^^^^ info augmented-validation: Test images are randomly augmented too: the score is noisy
validation_ds = tfds.load("cats_vs_dogs", split="train[90%:]", as_supervised=True).map(flip).batch(32)
#                                                                                      ^^^^ info augmented-validation: Validation images are randomly augmented too: the score is noisy

# %% Only scaled
import numpy as np
from tensorflow import keras
from tensorflow.keras import layers
from tensorflow.keras.preprocessing.image import ImageDataGenerator

x_train, y_train = np.random.rand(32, 8, 8, 3), np.arange(32) % 2
x_test, y_test = np.random.rand(8, 8, 8, 3), np.arange(8) % 2
train_datagen = ImageDataGenerator(rescale=1 / 255, rotation_range=30)
test_datagen = ImageDataGenerator(rescale=1 / 255, rotation_range=0, horizontal_flip=False)
val_generator = test_datagen.flow(x_test, y_test)
model = keras.Sequential([keras.Input((8, 8, 3)), layers.Flatten(), layers.Dense(1, activation="sigmoid")])
model.compile("adam", "binary_crossentropy")
model.fit(train_datagen.flow(x_train, y_train), validation_data=val_generator, verbose=0)

# %% Pictures of what augmentation does
import numpy as np
from keras.layers import RandomFlip
from tensorflow.keras.preprocessing.image import ImageDataGenerator

x_test = np.random.rand(4, 8, 8, 3)
shown = next(ImageDataGenerator(rotation_range=30).flow(x_test[:1]))

# %% Inside the model, and outside it with training=False
import numpy as np
import tensorflow as tf
from keras import Input, Sequential, layers

flip = layers.RandomFlip("horizontal")
images, labels = np.random.rand(32, 8, 8, 3).astype("float32"), np.arange(32) % 2
ds = tf.data.Dataset.from_tensor_slices((images, labels)).batch(8)
val_ds = ds.map(lambda x, y: (flip(x, training=False), y))
val_ds = val_ds.map(lambda x, y: (layers.Rescaling(1 / 255)(x), y))
model = Sequential([Input((8, 8, 3)), flip, layers.Flatten(), layers.Dense(1, activation="sigmoid")])
model.compile("adam", "binary_crossentropy")
model.fit(ds, validation_data=val_ds, verbose=0)

# %% Augmented only where it is asked for
import numpy as np
import tensorflow as tf
from keras import layers

flip = layers.RandomFlip("horizontal")


def prepare(ds, augment=False):
    ds = ds.batch(8)
    if augment:
        ds = ds.map(lambda x, y: (flip(x, training=True), y))
    return ds.prefetch(1)


images, labels = np.random.rand(32, 8, 8, 3).astype("float32"), np.arange(32) % 2
ds = tf.data.Dataset.from_tensor_slices((images, labels))
train_ds = prepare(ds.take(24), augment=True)
val_ds = prepare(ds.skip(24))

# %% Predictions over several changed passes
import numpy as np
from keras import Input, Sequential, layers
from tensorflow.keras.preprocessing.image import ImageDataGenerator

x_test = np.random.rand(8, 8, 8, 3)
model = Sequential([Input((8, 8, 3)), layers.Flatten(), layers.Dense(1, activation="sigmoid")])
model.compile("adam", "binary_crossentropy")
model.fit(x_test, np.arange(8) % 2, verbose=0)
test_flow = ImageDataGenerator(horizontal_flip=True).flow(x_test, shuffle=False)
scores = np.mean([model.predict(test_flow, verbose=0) for _ in range(5)], axis=0)
