# %% Windows that move by one, shuffled [doc]
import keras
import numpy as np
from keras import layers
from sklearn.model_selection import train_test_split

series = np.sin(np.arange(500) / 10)
X, y = [], []
for i in range(len(series) - 24):
    X.append(series[i : i + 24])
#            ~~~~~~~~~~~~~~~~~~ windows that overlap their neighbours
    y.append(series[i + 24])
X, y = np.array(X), np.array(y)
X_train, X_test, y_train, y_test = train_test_split(X, y, test_size=0.2)
#                                  ^^^^^^^^^^^^^^^^ info shuffled-time-series: Time-series windows are shuffled: training sees the future of the test windows
model = keras.Sequential([keras.Input((24,)), layers.Dense(16, activation="relu"), layers.Dense(1)])
model.compile("adam", "mse")
model.fit(X_train, y_train, epochs=2, verbose=0)

# %% Split by time [doc]
import keras
import numpy as np
from keras import layers
from sklearn.model_selection import train_test_split

series = np.sin(np.arange(500) / 10)
X, y = [], []
for i in range(len(series) - 24):
    X.append(series[i : i + 24])
    y.append(series[i + 24])
X, y = np.array(X), np.array(y)
X_train, X_test, y_train, y_test = train_test_split(X, y, test_size=0.2, shuffle=False)
model = keras.Sequential([keras.Input((24,)), layers.Dense(16, activation="relu"), layers.Dense(1)])
model.compile("adam", "mse")
model.fit(X_train, y_train, epochs=2, verbose=0)

# %% A function of its own, a table, `end` named first [unrunnable]
import numpy as np
import pandas as pd
from sklearn.model_selection import train_test_split
from tensorflow.keras.layers import LSTM, Dense
from tensorflow.keras.models import Sequential


def make_windows(data, n_steps):
    features, targets = list(), list()
    for start in range(len(data)):
        end = start + n_steps
        if end > len(data) - 1:
            break
        window, target = data[start:end], data[end]
#                        ~~~~~~~~~~~~~~~ windows that overlap their neighbours
        features.append(window)
        targets.append(target)
    return np.array(features), np.array(targets)


table = pd.read_csv("load.csv")
features, targets = make_windows(table["load"].values, 48)
features = features.reshape((features.shape[0], features.shape[1], 1))
x_train, x_val, y_train, y_val = train_test_split(features, targets, test_size=0.2, random_state=1, stratify=targets)
#                                ^^^^^^^^^^^^^^^^ info shuffled-time-series: Time-series windows are shuffled: training sees the future of the test windows
model = Sequential([LSTM(32, input_shape=(48, 1)), Dense(1)])
model.compile(optimizer="adam", loss="mse")
model.fit(x_train, y_train, validation_data=(x_val, y_val))

# %% A list in brackets, folds that are mixed
import keras
import numpy as np
from keras import layers
from sklearn.model_selection import KFold

signal = np.random.rand(400)
windows = np.asarray([signal[t - 16 : t] for t in range(16, len(signal))])
#                     ~~~~~~~~~~~~~~~~~~ windows that overlap their neighbours
following = signal[16:]
folds = KFold(n_splits=5, shuffle=True, random_state=0)
#                                 ^^^^ info shuffled-time-series: Time-series windows are shuffled: training sees the future of the test windows
for train, test in folds.split(windows):
    net = keras.Sequential([keras.Input((16,)), layers.Dense(1)])
    net.compile("adam", "mse")
    net.fit(windows[train], following[train], verbose=0)

# %% Folds in the order of time
import keras
import numpy as np
from keras import layers
from sklearn.model_selection import KFold, TimeSeriesSplit

signal = np.random.rand(400)
windows = np.asarray([signal[t - 16 : t] for t in range(16, len(signal))])
following = signal[16:]
for folds in [KFold(n_splits=3), TimeSeriesSplit(n_splits=3)]:
    for train, test in folds.split(windows):
        net = keras.Sequential([keras.Input((16,)), layers.Dense(1)])
        net.compile("adam", "mse")
        net.fit(windows[train], following[train], verbose=0)

# %% Windows side by side
import keras
import numpy as np
from keras import layers
from sklearn.model_selection import train_test_split

series = np.random.rand(960)
X = np.array([series[i : i + 24] for i in range(0, len(series), 24)])
y = np.arange(40)
X_train, X_test, y_train, y_test = train_test_split(X, y, test_size=0.2)
model = keras.Sequential([keras.Input((24,)), layers.Dense(1)])
model.compile("adam", "mse")
model.fit(X_train, y_train, verbose=0)

# %% Recordings of many patients [unrunnable]
import numpy as np
from sklearn.model_selection import train_test_split
from tensorflow.keras import Input, Sequential, layers

samples, labels = [], []
for recording, label in load_recordings():
    for i in range(len(recording) - 128):
        samples.append(recording[i : i + 128])
        labels.append(label)
x_train, x_test, y_train, y_test = train_test_split(np.array(samples), np.array(labels))
model = Sequential([Input((128,)), layers.Dense(1, activation="sigmoid")])
model.compile("adam", "binary_crossentropy")
model.fit(x_train, y_train)

# %% A text, letter by letter [unrunnable]
import numpy as np
from sklearn.model_selection import train_test_split
from tensorflow.keras import Input, Sequential, layers

parts, following = [], []
for i in range(len(encoded_text) - 40):
    parts.append(encoded_text[i : i + 40])
    following.append(encoded_text[i + 40])
x_train, x_test, y_train, y_test = train_test_split(np.array(parts), np.array(following))
model = Sequential([Input((40,)), layers.Embedding(60, 16), layers.LSTM(64), layers.Dense(60, activation="softmax")])
model.compile("adam", "sparse_categorical_crossentropy")
model.fit(x_train, y_train)
