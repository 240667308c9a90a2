# %% Fitted a second time, on the test set [doc]
import keras
import numpy as np
from keras import layers
from sklearn.preprocessing import StandardScaler

x_train, y_train = np.random.rand(64, 8), np.random.rand(64, 1)
x_test, y_test = np.random.rand(16, 8), np.random.rand(16, 1)
scaler = StandardScaler()
x_train = scaler.fit_transform(x_train)
x_test = scaler.transform(x_test)
model = keras.Sequential([keras.Input((8,)), layers.Dense(16, activation="relu"), layers.Dense(1)])
model.compile("adam", "mse")
model.fit(x_train, y_train, validation_data=(x_test, y_test), epochs=5, verbose=0)

# %% A layer that adapts again
import keras
import numpy as np
from keras import layers

train_features, val_features = np.random.rand(64, 8), np.random.rand(16, 8)
normalizer = layers.Normalization()
normalizer.adapt(train_features)
model = keras.Sequential([keras.Input((8,)), normalizer, layers.Dense(1)])

# %% Columns of a table, one after another [unrunnable]
import pandas as pd
from sklearn.preprocessing import MinMaxScaler

df_train = pd.read_csv("train.csv")
df_test = pd.read_csv("test.csv")
for column in ["age", "income"]:
    mms = MinMaxScaler(feature_range=(0, 1))
    df_train[column] = mms.fit_transform(df_train[column].values.reshape(-1, 1))
    df_test[column] = mms.transform(df_test[column].values.reshape(-1, 1))

# %% A scaler for each part
import numpy as np
from sklearn.preprocessing import RobustScaler

trainX, testX = np.random.rand(64, 8), np.random.rand(16, 8)
first = RobustScaler()
trainX = first.fit_transform(trainX)
second = RobustScaler()
testX = first.transform(testX)

# %% A tokenizer, and an encoder in a class [unrunnable]
from sklearn.preprocessing import OneHotEncoder
from tensorflow.keras.preprocessing.text import Tokenizer


class Preparation:
    def __init__(self):
        self.encoder = OneHotEncoder(handle_unknown="ignore")

    def run(self, train, test):
        return self.encoder.fit_transform(train), self.encoder.transform(test)


train_codes, test_codes = Preparation().run(train_rows, test_rows)
tokenizer = Tokenizer(num_words=10000)
tokenizer.fit_on_texts(train_texts)
train_sequences = tokenizer.texts_to_sequences(train_texts)
test_sequences = tokenizer.texts_to_sequences(test_texts)

# %% Answers, coded again
import numpy as np
from sklearn.preprocessing import OneHotEncoder

y_train, y_test = np.arange(40).reshape(-1, 1) % 3, np.arange(10).reshape(-1, 1) % 3
ohe = OneHotEncoder(sparse_output=False)
y_train = ohe.fit_transform(y_train)
y_test = ohe.transform(y_test)

# %% All data, then the split [doc]
import numpy as np
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import StandardScaler

X, y = np.random.rand(80, 8), np.random.rand(80, 1)
scaler = StandardScaler()
X_train, X_test, y_train, y_test = train_test_split(X, y, test_size=0.2, random_state=42)
X_train = scaler.fit_transform(X_train)
X_test = scaler.transform(X_test)

