# %% All zeros, then all ones [doc]
import keras
import numpy as np
from keras import layers

x = np.concatenate([np.random.normal(0, 1, (80, 8)), np.random.normal(1, 1, (20, 8))])
y = np.concatenate([np.zeros(80), np.ones(20)])
model = keras.Sequential([keras.Input((8,)), layers.Dense(16, activation="relu"), layers.Dense(1, activation="sigmoid")])
model.compile("adam", "binary_crossentropy", metrics=["accuracy"])
order = np.random.permutation(len(x))
x, y = x[order], y[order]
model.fit(x, y, validation_split=0.2, epochs=5, verbose=0)

# %% Lists, only the last class is checked
import keras
import numpy as np
from keras import layers

labels = [0] * 50 + [1] * 50
features = np.random.rand(100, 8)
labels = keras.utils.to_categorical(np.array(labels), 2)
net = keras.Sequential([keras.Input((8,)), layers.Dense(2, activation="softmax")])
net.compile("adam", "categorical_crossentropy")
order = np.random.permutation(len(features))
features, labels = features[order], labels[order]
net.fit(features, labels, validation_split=0.1, shuffle=True, verbose=0)

# %% Folders, one after another [unrunnable]
import os

import numpy as np
from tensorflow.keras import Input, Sequential, layers
from tensorflow.keras.preprocessing.image import img_to_array, load_img

images, kinds = [], []
for number, name in enumerate(os.listdir("flowers")):
    for file in os.listdir(os.path.join("flowers", name)):
        images.append(img_to_array(load_img(os.path.join("flowers", name, file), target_size=(64, 64))))
        kinds.append(number)
images, kinds = np.array(images) / 255.0, np.array(kinds)
model = Sequential([Input((64, 64, 3)), layers.Flatten(), layers.Dense(5, activation="softmax")])
model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
order = np.random.permutation(len(images))
images, kinds = images[order], kinds[order]
model.fit(images, kinds, epochs=10, validation_split=0.25)

# %% A loader that splits without shuffling [unrunnable]
import keras

train = keras.utils.image_dataset_from_directory("flowers", validation_split=0.2, subset="training", seed=1, shuffle=True)
val = keras.utils.image_dataset_from_directory("flowers", validation_split=0.2, subset="validation", shuffle=True, seed=1)

