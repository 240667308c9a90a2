# %% Digits as they are [doc]
import keras
from keras import layers

(x_train, y_train), (x_test, y_test) = keras.datasets.mnist.load_data()
model = keras.Sequential([
    keras.Input((28, 28)),
    layers.Rescaling(1.0 / 255),
    layers.Flatten(),
    layers.Dense(128, activation="relu"),
    layers.Dense(10, activation="softmax"),
])
model.compile(optimizer="adam", loss="sparse_categorical_crossentropy")
model.fit(x_train, y_train, epochs=5)

# %% Pictures from folders, a functional model [unrunnable]
from tensorflow import keras
from tensorflow.keras import layers

train_ds = keras.utils.image_dataset_from_directory("photos", image_size=(64, 64), batch_size=32)
train_ds = train_ds.shuffle(100).prefetch(2)
inputs = keras.Input(shape=(64, 64, 3))
x = layers.Conv2D(16, 3, activation="relu")(layers.Rescaling(1.0 / 255)(inputs))
x = layers.GlobalAveragePooling2D()(x)
outputs = layers.Dense(5, activation="softmax")(x)
net = keras.Model(inputs, outputs)
net.compile("adam", "sparse_categorical_crossentropy")
net.fit(train_ds, epochs=3)

