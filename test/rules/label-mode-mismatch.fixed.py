# %% Numbers from the loader, vectors for the loss [doc] [unrunnable]
import keras
from keras import layers

train = keras.utils.image_dataset_from_directory("flowers", image_size=(64, 64), batch_size=32)
model = keras.Sequential([
    keras.Input((64, 64, 3)),
    layers.Rescaling(1.0 / 255),
    layers.Conv2D(8, 3, activation="relu"),
    layers.GlobalAveragePooling2D(),
    layers.Dense(5, activation="softmax"),
])
model.compile("adam", "sparse_categorical_crossentropy", metrics=["accuracy"])
model.fit(train, epochs=5)

# %% Vectors from a generator, an object for the loss, functional [unrunnable]
from tensorflow import keras
from tensorflow.keras import Input, Model
from tensorflow.keras.layers import Dense, Flatten
from tensorflow.keras.preprocessing.image import ImageDataGenerator

generator = ImageDataGenerator(rescale=1 / 255).flow_from_directory("data/train", target_size=(32, 32))
inputs = Input((32, 32, 3))
outputs = Dense(3, activation="softmax")(Flatten()(inputs))
model = Model(inputs, outputs)
model.compile(optimizer="adam", loss=keras.losses.CategoricalCrossentropy(), metrics=["accuracy"])
model.fit(generator, epochs=3)

# %% One output for vectors [unrunnable]
from tensorflow.keras.layers import Dense, Flatten, Input
from tensorflow.keras.models import Sequential
from tensorflow.keras.preprocessing.image import ImageDataGenerator

datagen = ImageDataGenerator(rescale=1 / 255)
train_generator = datagen.flow_from_directory("cats_and_dogs/train", target_size=(32, 32), batch_size=20, class_mode="binary")
model = Sequential()
model.add(Input((32, 32, 3)))
model.add(Flatten())
model.add(Dense(1, activation="sigmoid"))
model.compile(loss="binary_crossentropy", optimizer="rmsprop", metrics=["accuracy"])
model.fit(train_generator, steps_per_epoch=100, epochs=30)

# %% Numbers for a loss of many answers, after cache and prefetch [unrunnable]
import tensorflow as tf
from tensorflow import keras
from tensorflow.keras import layers

train_ds, val_ds = keras.utils.image_dataset_from_directory("x", validation_split=0.2, subset="both", seed=1, image_size=(32, 32))
train_ds = train_ds.cache().shuffle(1000).prefetch(tf.data.AUTOTUNE)
val_ds = val_ds.cache().prefetch(tf.data.AUTOTUNE)
model = keras.Sequential([keras.Input((32, 32, 3)), layers.Flatten(), layers.Dense(2, activation="softmax")])
model.compile("adam", "sparse_categorical_crossentropy")
model.fit(train_ds, validation_data=val_ds)

# %% No labels at all [unrunnable]
import keras
from keras import layers

photos = keras.utils.image_dataset_from_directory("photos", label_mode="int", image_size=(32, 32))
model = keras.Sequential([keras.Input((32, 32, 3)), layers.Flatten(), layers.Dense(4, activation="softmax")])
model.compile("adam", "sparse_categorical_crossentropy")
model.fit(photos)

# %% Two classes, three names [unrunnable]
import keras

texts = keras.utils.text_dataset_from_directory("reviews", label_mode="int", class_names=["bad", "good", "mixed"])

