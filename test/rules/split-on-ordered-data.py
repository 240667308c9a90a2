# %% All zeros, then all ones [doc]
import keras
import numpy as np
from keras import layers

x = np.concatenate([np.random.normal(0, 1, (80, 8)), np.random.normal(1, 1, (20, 8))])
y = np.concatenate([np.zeros(80), np.ones(20)])
#   ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ all of one class, then all of the next
model = keras.Sequential([keras.Input((8,)), layers.Dense(16, activation="relu"), layers.Dense(1, activation="sigmoid")])
model.compile("adam", "binary_crossentropy", metrics=["accuracy"])
model.fit(x, y, validation_split=0.2, epochs=5, verbose=0)
#                                ^^^ warning split-on-ordered-data: `validation_split` takes the last 20% before shuffling: validation will hold one class

# %% Mixed before the split [doc]
import keras
import numpy as np
from keras import layers

x = np.concatenate([np.random.normal(0, 1, (80, 8)), np.random.normal(1, 1, (20, 8))])
y = np.concatenate([np.zeros(80), np.ones(20)])
order = np.random.permutation(len(x))
x, y = x[order], y[order]
model = keras.Sequential([keras.Input((8,)), layers.Dense(16, activation="relu"), layers.Dense(1, activation="sigmoid")])
model.compile("adam", "binary_crossentropy", metrics=["accuracy"])
model.fit(x, y, validation_split=0.2, epochs=5, verbose=0)

# %% Lists, only the last class is checked
import keras
import numpy as np
from keras import layers

labels = [0] * 50 + [1] * 50
#        ~~~~~~~~~~~~~~~~~~~ all of one class, then all of the next
features = np.random.rand(100, 8)
labels = keras.utils.to_categorical(np.array(labels), 2)
net = keras.Sequential([keras.Input((8,)), layers.Dense(2, activation="softmax")])
net.compile("adam", "categorical_crossentropy")
net.fit(features, labels, validation_split=0.1, shuffle=True, verbose=0)
#                                          ^^^ warning split-on-ordered-data: `validation_split` takes the last 10% before shuffling: validation will hold one class

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
#                    ~~~~~~ all of one class, then all of the next
images, kinds = np.array(images) / 255.0, np.array(kinds)
model = Sequential([Input((64, 64, 3)), layers.Flatten(), layers.Dense(5, activation="softmax")])
model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
model.fit(images, kinds, epochs=10, validation_split=0.25)
#                                                    ^^^^ warning split-on-ordered-data: `validation_split` takes the last 25% before shuffling: validation will miss some classes

# %% A loop for each class, a list as it is [unrunnable]
import glob

import numpy as np
from tensorflow.keras import Input, Sequential, layers

rows, answers = [], []
for path in glob.glob("cats/*.npy"):
    rows.append(np.load(path))
    answers.append(0)
#                  ~ all of one class, then all of the next
for path in glob.glob("dogs/*.npy"):
    rows.append(np.load(path))
    answers.append(1)
rows = np.stack(rows)
model = Sequential([Input((32,)), layers.Dense(1, activation="sigmoid")])
model.compile("adam", "binary_crossentropy")
model.fit(rows, np.array(answers), validation_split=0.2)
#                                                   ^^^ warning split-on-ordered-data: `validation_split` takes the last 20% before shuffling: validation will miss some classes

# %% Sorted by the answer, repeated, counted [unrunnable]
import numpy as np
import pandas as pd
from tensorflow.keras import Input, Sequential, layers

table = pd.read_csv("iris.csv").sort_values("species").reset_index(drop=True)
#       ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ all of one class, then all of the next
model = Sequential([Input((4,)), layers.Dense(3, activation="softmax")])
model.compile("adam", "sparse_categorical_crossentropy")
model.fit(table.drop("species", axis=1).values, table["species"].values, validation_split=0.3)
#                                                                                         ^^^ warning split-on-ordered-data: `validation_split` takes the last 30% before shuffling: validation will miss some classes
model.fit(np.random.rand(90, 4), np.repeat([0, 1, 2], 30), validation_split=0.3)
#                                ~~~~~~~~~~~~~~~~~~~~~~~~ all of one class, then all of the next
#                                                                           ^^^ warning split-on-ordered-data: `validation_split` takes the last 30% before shuffling: validation will hold one class
model.fit(np.random.rand(len(table), 4), np.array([0] * first + [1] * second + [2] * third), validation_split=0.3)
#                                                 ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ all of one class, then all of the next
#                                                                                                             ^^^ warning split-on-ordered-data: `validation_split` takes the last 30% before shuffling: validation will miss some classes

# %% A flower after the other
import keras
from keras import layers
from sklearn.datasets import load_iris
from sklearn.preprocessing import OneHotEncoder

iris = load_iris()
#      ~~~~~~~~~~~ all of one class, then all of the next
codes = OneHotEncoder(sparse_output=False).fit_transform(iris.target.reshape(-1, 1))
model = keras.Sequential([keras.Input((4,)), layers.Dense(10, activation="relu"), layers.Dense(3, activation="softmax")])
model.compile("adam", "categorical_crossentropy")
model.fit(iris.data, codes, validation_split=0.2, verbose=0)
#                                            ^^^ warning split-on-ordered-data: `validation_split` takes the last 20% before shuffling: validation will hold one class

# %% A loader that splits without shuffling [unrunnable]
import keras

train = keras.utils.image_dataset_from_directory("flowers", validation_split=0.2, subset="training", seed=1, shuffle=False)
#                                                                            ~~~ files come folder by folder
#                                                                                                                    ^^^^^ warning split-on-ordered-data: `validation_split` takes the last 20% before shuffling: validation will miss some classes
val = keras.utils.image_dataset_from_directory("flowers", validation_split=0.2, subset="validation", shuffle=False)
#                                                                          ~~~ files come folder by folder
#                                                                                                            ^^^^^ warning split-on-ordered-data: `validation_split` takes the last 20% before shuffling: validation will miss some classes

# %% A time series, a built-in data set, an autoencoder
import keras
import numpy as np
from keras import layers

series = np.sin(np.arange(200) / 10)
x = np.stack([series[i : i + 10] for i in range(180)])
forecast = keras.Sequential([keras.Input((10,)), layers.Dense(1)])
forecast.compile("adam", "mse")
forecast.fit(x, series[10:190], validation_split=0.2, verbose=0)
grouped = np.concatenate([np.zeros((40, 8)), np.ones((40, 8))])
coder = keras.Sequential([keras.Input((8,)), layers.Dense(2), layers.Dense(8, activation="sigmoid")])
coder.compile("adam", "binary_crossentropy")
coder.fit(grouped, grouped, validation_split=0.2, verbose=0)

# %% Classes that alternate
import keras
import numpy as np
from keras import layers

x, y = np.random.rand(80, 8), np.array([0, 1] * 40)
model = keras.Sequential([keras.Input((8,)), layers.Dense(1, activation="sigmoid")])
model.compile("adam", "binary_crossentropy")
model.fit(x, y, validation_split=0.2, verbose=0)
model.fit(x, np.tile([0, 1], 40), validation_split=0.2, verbose=0)

# %% Mixed in place
import random

import keras
import numpy as np
from keras import layers

pairs = [(np.random.rand(8), 0) for _ in range(40)] + [(np.random.rand(8), 1) for _ in range(40)]
random.shuffle(pairs)
x, y = [], []
for row, answer in pairs:
    x.append(row)
    y.append(answer)
model = keras.Sequential([keras.Input((8,)), layers.Dense(1, activation="sigmoid")])
model.compile("adam", "binary_crossentropy")
model.fit(np.array(x), np.array(y), validation_split=0.2, verbose=0)

# %% Recordings in any order, a label for each of their windows [unrunnable]
import numpy as np
from tensorflow.keras import Input, Sequential, layers

x, y = [], []
for recording, label in load_recordings():
    for window in windows_of(recording):
        x.append(window)
        y.append(label)
model = Sequential([Input((128,)), layers.Dense(1, activation="sigmoid")])
model.compile("adam", "binary_crossentropy")
model.fit(np.array(x), np.array(y), validation_split=0.2)
