# %% Windows that move by one, shuffled [doc]
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
        features.append(window)
        targets.append(target)
    return np.array(features), np.array(targets)


table = pd.read_csv("load.csv")
features, targets = make_windows(table["load"].values, 48)
features = features.reshape((features.shape[0], features.shape[1], 1))
x_train, x_val, y_train, y_val = train_test_split(features, targets, test_size=0.2, random_state=1, shuffle=False)
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
following = signal[16:]
folds = KFold(n_splits=5, shuffle=False)
for train, test in folds.split(windows):
    net = keras.Sequential([keras.Input((16,)), layers.Dense(1)])
    net.compile("adam", "mse")
    net.fit(windows[train], following[train], verbose=0)

