# %% Numbers from the loader, vectors for the loss [doc] [unrunnable]
import keras
from keras import layers

train = keras.utils.image_dataset_from_directory("flowers", image_size=(64, 64), batch_size=32)
#       ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ the labels come from here
model = keras.Sequential([
    keras.Input((64, 64, 3)),
    layers.Rescaling(1.0 / 255),
    layers.Conv2D(8, 3, activation="relu"),
    layers.GlobalAveragePooling2D(),
    layers.Dense(5, activation="softmax"),
])
model.compile("adam", "categorical_crossentropy", metrics=["accuracy"])
#                     ^^^^^^^^^^^^^^^^^^^^^^^^^^ error label-mode-mismatch: The loader yields 'int' labels, but `categorical_crossentropy` with 5 outputs expects one-hot vectors
model.fit(train, epochs=5)
#         ~~~~~ here they meet

# %% Numbers for both [doc] [unrunnable]
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
#           ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ the labels come from here
inputs = Input((32, 32, 3))
outputs = Dense(3, activation="softmax")(Flatten()(inputs))
model = Model(inputs, outputs)
model.compile(optimizer="adam", loss=keras.losses.SparseCategoricalCrossentropy(), metrics=["accuracy"])
#                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error label-mode-mismatch: The loader yields 'categorical' labels, but `SparseCategoricalCrossentropy` with 3 outputs expects class numbers
model.fit(generator, epochs=3)
#         ~~~~~~~~~ here they meet

# %% One output for vectors [unrunnable]
from tensorflow.keras.layers import Dense, Flatten, Input
from tensorflow.keras.models import Sequential
from tensorflow.keras.preprocessing.image import ImageDataGenerator

datagen = ImageDataGenerator(rescale=1 / 255)
train_generator = datagen.flow_from_directory("cats_and_dogs/train", target_size=(32, 32), batch_size=20)
#                 ~~~~~~~~~~~~~~~~~~~~~~~~~~~ the labels come from here
model = Sequential()
model.add(Input((32, 32, 3)))
model.add(Flatten())
model.add(Dense(1, activation="sigmoid"))
model.compile(loss="binary_crossentropy", optimizer="rmsprop", metrics=["accuracy"])
#                  ^^^^^^^^^^^^^^^^^^^^^ error label-mode-mismatch: The loader yields 'categorical' labels, but `binary_crossentropy` with 1 output expects one number, 0 or 1
model.fit(train_generator, steps_per_epoch=100, epochs=30)
#         ~~~~~~~~~~~~~~~ here they meet

# %% Numbers for a loss of many answers, after cache and prefetch [unrunnable]
import tensorflow as tf
from tensorflow import keras
from tensorflow.keras import layers

train_ds, val_ds = keras.utils.image_dataset_from_directory("x", validation_split=0.2, subset="both", seed=1, image_size=(32, 32))
#                  ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ the labels come from here
train_ds = train_ds.cache().shuffle(1000).prefetch(tf.data.AUTOTUNE)
val_ds = val_ds.cache().prefetch(tf.data.AUTOTUNE)
model = keras.Sequential([keras.Input((32, 32, 3)), layers.Flatten(), layers.Dense(2, activation="softmax")])
model.compile("adam", "binary_crossentropy")
#                     ^^^^^^^^^^^^^^^^^^^^^ error label-mode-mismatch: The loader yields 'int' labels, but `binary_crossentropy` with 2 outputs expects a 0 or 1 for each output
model.fit(train_ds, validation_data=val_ds)
#         ~~~~~~~~ here they meet

# %% No labels at all [unrunnable]
import keras
from keras import layers

photos = keras.utils.image_dataset_from_directory("photos", label_mode=None, image_size=(32, 32))
#                                                                      ^^^^ error label-mode-mismatch: The loader yields no labels, but `sparse_categorical_crossentropy` has to compare with them
model = keras.Sequential([keras.Input((32, 32, 3)), layers.Flatten(), layers.Dense(4, activation="softmax")])
model.compile("adam", "sparse_categorical_crossentropy")
#                     ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ what compares with labels
model.fit(photos)
#         ~~~~~~ here they meet

# %% Two classes, three names [unrunnable]
import keras

texts = keras.utils.text_dataset_from_directory("reviews", label_mode="binary", class_names=["bad", "good", "mixed"])
#                                                                     ^^^^^^^^ error label-mode-mismatch: 'binary' labels are for two classes, and here there are 3
#                                                                                           ~~~~~~~~~~~~~~~~~~~~~~~~ the labels come from here

# %% All of these run [unrunnable]
import keras
from keras import layers
from tensorflow.keras.preprocessing.image import ImageDataGenerator


def network(units, activation):
    return keras.Sequential([keras.Input((32, 32, 3)), layers.Flatten(), layers.Dense(units, activation=activation)])


two = keras.utils.image_dataset_from_directory("two", image_size=(32, 32))
binary = keras.utils.image_dataset_from_directory("two", label_mode="binary", image_size=(32, 32))
vectors = ImageDataGenerator().flow_from_directory("many", target_size=(32, 32))
a = network(1, "sigmoid")
a.compile("adam", "binary_crossentropy")
a.fit(two)
b = network(2, "softmax")
b.compile("adam", "sparse_categorical_crossentropy")
b.fit(binary)
c = network(7, "sigmoid")
c.compile("adam", "binary_crossentropy")
c.fit(vectors)
d = network(7, "softmax")
d.compile("adam", "categorical_crossentropy")
d.fit(vectors)

# %% Labels that are changed on the way [unrunnable]
import tensorflow as tf
from tensorflow import keras
from tensorflow.keras import layers

train = keras.utils.image_dataset_from_directory("flowers", image_size=(32, 32))
train = train.map(lambda x, y: (x / 255.0, tf.one_hot(y, 5)))
model = keras.Sequential([keras.Input((32, 32, 3)), layers.Flatten(), layers.Dense(5, activation="softmax")])
model.compile("adam", "categorical_crossentropy")
model.fit(train)

# %% An autoencoder, and a part that only predicts [unrunnable]
import keras
from keras import layers
from tensorflow.keras.preprocessing.image import ImageDataGenerator

flow = ImageDataGenerator(rescale=1 / 255).flow_from_directory("faces", target_size=(32, 32), class_mode="input")
coder = keras.Sequential([
    keras.Input((32, 32, 3)),
    layers.Conv2D(8, 3, padding="same", activation="relu"),
    layers.Conv2D(3, 3, padding="same", activation="sigmoid"),
])
coder.compile("adam", "binary_crossentropy")
coder.fit(flow)
photos = keras.utils.image_dataset_from_directory("photos", label_mode=None, image_size=(32, 32))
classifier = keras.Sequential([keras.Input((32, 32, 3)), layers.Flatten(), layers.Dense(4, activation="softmax")])
classifier.compile("adam", "sparse_categorical_crossentropy")
answers = classifier.predict(photos)

# %% A mode that is not known [unrunnable]
import sys

import keras
from keras import layers

mode = sys.argv[1]
train = keras.utils.image_dataset_from_directory("flowers", label_mode=mode, image_size=(32, 32))
model = keras.Sequential([keras.Input((32, 32, 3)), layers.Flatten(), layers.Dense(5, activation="softmax")])
model.compile("adam", "categorical_crossentropy")
model.fit(train)
