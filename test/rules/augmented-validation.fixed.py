# %% One generator for both parts [doc] [unrunnable]
from tensorflow import keras
from tensorflow.keras import layers
from tensorflow.keras.preprocessing.image import ImageDataGenerator

datagen = ImageDataGenerator(rescale=1.0 / 255, rotation_range=20, horizontal_flip=True, validation_split=0.2)
train = datagen.flow_from_directory("flowers", target_size=(64, 64), class_mode="sparse", subset="training")
val_datagen = ImageDataGenerator(rescale=1.0 / 255, validation_split=0.2)
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
    width_shift_range=0.2,
    fill_mode="nearest",
)
model = keras.Sequential([keras.Input((8, 8, 3)), layers.Flatten(), layers.Dense(1, activation="sigmoid")])
model.compile("adam", "binary_crossentropy")
val_datagen = keras.preprocessing.image.ImageDataGenerator()
model.fit(augment.flow(x_train, y_train), validation_data=val_datagen.flow(x_held, y_held), verbose=0)

# %% Random layers mapped over the validation set
import numpy as np
import tensorflow as tf
from keras import Sequential, layers

augmentation = Sequential([layers.RandomFlip("horizontal"), layers.RandomRotation(0.1)])
images, labels = np.random.rand(32, 8, 8, 3).astype("float32"), np.arange(32) % 2
ds = tf.data.Dataset.from_tensor_slices((images, labels))
train_ds, val_ds = ds.take(24).batch(8), ds.skip(24).batch(8)
train_ds = train_ds.map(lambda x, y: (augmentation(x, training=True), y))

# %% A chain with functions that have names [unrunnable]
import tensorflow as tf
import tensorflow_datasets as tfds


def prepare(image, label):
    image = tf.image.resize(image, (64, 64))
    image = tf.image.random_flip_left_right(image)
    return image, label


def flip(image, label):
    return tf.image.random_flip_left_right(image), label


train_ds = tfds.load("cats_vs_dogs", split="train[:80%]", as_supervised=True).map(prepare).batch(32)
test_ds = tfds.load("cats_vs_dogs", split="train[80%:]", as_supervised=True).map(prepare).batch(32)
validation_ds = tfds.load("cats_vs_dogs", split="train[90%:]", as_supervised=True).batch(32)

