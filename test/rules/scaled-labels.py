# %% Labels divided along with the pixels [doc]
import keras
from keras import layers

(x_train, y_train), _ = keras.datasets.mnist.load_data()
x_train, y_train = x_train / 255, y_train / 255
#                                 ~~~~~~~~~~~~~ they are scaled here
model = keras.Sequential([
    keras.Input((28, 28)),
    layers.Flatten(),
    layers.Dense(64, activation="relu"),
    layers.Dense(10, activation="softmax"),
])
model.compile(optimizer="adam", loss="sparse_categorical_crossentropy")
model.fit(x_train, y_train, epochs=10)
#                  ^^^^^^^ error scaled-labels: The labels are scaled: as numbers of classes almost all of them become 0

# %% A scaler, and a loss as an object
from sklearn.datasets import load_wine
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import MinMaxScaler
from tensorflow import keras

x, y = load_wine(return_X_y=True)
labels = MinMaxScaler().fit_transform(y.reshape(-1, 1))
#        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ they are scaled here
net = keras.Sequential([keras.Input((13,)), keras.layers.Dense(16, activation="relu"), keras.layers.Dense(3)])
net.compile(loss=keras.losses.SparseCategoricalCrossentropy(from_logits=True), optimizer="adam")
net.fit(x, y=labels, epochs=30)
#            ^^^^^^ error scaled-labels: The labels are scaled: they are no numbers of classes any more

# %% Only the pixels are scaled [doc]
import keras
from keras import layers

(x_train, y_train), _ = keras.datasets.mnist.load_data()
model = keras.Sequential([
    keras.Input((28, 28)),
    layers.Flatten(),
    layers.Dense(64, activation="relu"),
    layers.Dense(10, activation="softmax"),
])
model.compile(optimizer="adam", loss="sparse_categorical_crossentropy")
model.fit(x_train / 255, y_train.astype("float32"), epochs=10)

# %% A regression, whose targets are scaled
import keras
from keras import layers

(x_train, y_train), _ = keras.datasets.california_housing.load_data()
model = keras.Sequential([keras.Input((8,)), layers.BatchNormalization(), layers.Dense(16, activation="relu"), layers.Dense(1)])
model.compile(optimizer="adam", loss="mse")
model.fit(x_train, y_train / 100000, epochs=30)

# %% Divided and multiplied again; counted from one
import keras
from keras import layers

(x_train, y_train), _ = keras.datasets.mnist.load_data()
model = keras.Sequential([
    keras.Input((28, 28)),
    layers.Rescaling(1 / 255),
    layers.Flatten(),
    layers.Dense(64, activation="relu"),
    layers.Dense(11, activation="softmax"),
])
model.compile(optimizer="adam", loss="sparse_categorical_crossentropy")
model.fit(x_train, y_train / 2 * 2, epochs=10)
model.fit(x_train, y_train + 1, epochs=10)
