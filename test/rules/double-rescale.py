# %% Divided in the data, and in the model [doc]
import keras
from keras import layers

(x_train, y_train), (x_test, y_test) = keras.datasets.cifar10.load_data()
x_train = x_train.astype("float32") / 255
#         ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ they are divided here
model = keras.Sequential([
    keras.Input((32, 32, 3)),
    layers.Rescaling(1.0 / 255),
#                    ^^^^^^^^^ warning double-rescale: Scaling is applied twice: the pixels have been divided already
    layers.Conv2D(32, 3, activation="relu"),
    layers.GlobalAveragePooling2D(),
    layers.Dense(10, activation="softmax"),
])
model.compile(optimizer="adam", loss="sparse_categorical_crossentropy")
model.fit(x_train, y_train, epochs=5)
#         ~~~~~~~ the data of the training

# %% Divided in a map, and in front of the network [unrunnable]
from tensorflow import keras
from tensorflow.keras import layers

train_ds = keras.utils.image_dataset_from_directory("photos", image_size=(64, 64), batch_size=32)
train_ds = train_ds.map(lambda images, labels: (images / 255.0, labels))
#                                               ~~~~~~~~~~~~~~ they are divided here
inputs = keras.Input(shape=(64, 64, 3))
x = layers.Rescaling(1.0 / 255)(inputs)
#                    ^^^^^^^^^ warning double-rescale: Scaling is applied twice: the pixels have been divided already
x = layers.Conv2D(16, 3, activation="relu")(x)
x = layers.GlobalAveragePooling2D()(x)
outputs = layers.Dense(5, activation="softmax")(x)
net = keras.Model(inputs, outputs)
net.compile("adam", "sparse_categorical_crossentropy")
net.fit(train_ds, epochs=3)
#       ~~~~~~~~ the data of the training

# %% Once, in the data
import keras
from keras import layers

(x_train, y_train), _ = keras.datasets.cifar10.load_data()
x_train = x_train / 255.0
model = keras.Sequential([
    keras.Input((32, 32, 3)),
    layers.Conv2D(32, 3, activation="relu"),
    layers.GlobalAveragePooling2D(),
    layers.Dense(10, activation="softmax"),
])
model.compile(optimizer="adam", loss="sparse_categorical_crossentropy")
model.fit(x_train, y_train, epochs=5)

# %% Once, in the model [doc]
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

# %% Divided and brought back
import keras
from keras import layers

(x_train, y_train), _ = keras.datasets.cifar10.load_data()
x_train = x_train / 255.0 * 255.0
model = keras.Sequential([
    keras.Input((32, 32, 3)),
    layers.Rescaling(1.0 / 255),
    layers.Conv2D(32, 3, activation="relu"),
    layers.GlobalAveragePooling2D(),
    layers.Dense(10, activation="softmax"),
])
model.compile(optimizer="adam", loss="sparse_categorical_crossentropy")
model.fit(x_train, y_train, epochs=5)
