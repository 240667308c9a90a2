# %% Fitted a second time, on the test set [doc]
import keras
import numpy as np
from keras import layers
from sklearn.preprocessing import StandardScaler

x_train, y_train = np.random.rand(64, 8), np.random.rand(64, 1)
x_test, y_test = np.random.rand(16, 8), np.random.rand(16, 1)
scaler = StandardScaler()
x_train = scaler.fit_transform(x_train)
#         ~~~~~~~~~~~~~~~~~~~~ it was fitted on the training data here
x_test = scaler.fit_transform(x_test)
#        ^^^^^^^^^^^^^^^^^^^^ warning fit-on-test: `StandardScaler` is fitted on test data: `transform` is due here, not `fit_transform`
model = keras.Sequential([keras.Input((8,)), layers.Dense(16, activation="relu"), layers.Dense(1)])
model.compile("adam", "mse")
model.fit(x_train, y_train, validation_data=(x_test, y_test), epochs=5, verbose=0)

# %% Fitted once, on the training data [doc]
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
#~~~~~~~~~~~~~~~ it was fitted on the training data here
normalizer.adapt(val_features)
#^^^^^^^^^^^^^^^ warning fit-on-test: `Normalization` is fitted on validation data; it may learn from the training data only
model = keras.Sequential([keras.Input((8,)), normalizer, layers.Dense(1)])

# %% Columns of a table, one after another [unrunnable]
import pandas as pd
from sklearn.preprocessing import MinMaxScaler

df_train = pd.read_csv("train.csv")
df_test = pd.read_csv("test.csv")
for column in ["age", "income"]:
#~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ turn 2: column='income'
    mms = MinMaxScaler(feature_range=(0, 1))
    df_train[column] = mms.fit_transform(df_train[column].values.reshape(-1, 1))
#                      ~~~~~~~~~~~~~~~~~ it was fitted on the training data here
    df_test[column] = mms.fit_transform(df_test[column].values.reshape(-1, 1))
#                     ^^^^^^^^^^^^^^^^^ warning fit-on-test: `MinMaxScaler` is fitted on test data: `transform` is due here, not `fit_transform`

# %% A scaler for each part
import numpy as np
from sklearn.preprocessing import RobustScaler

trainX, testX = np.random.rand(64, 8), np.random.rand(16, 8)
first = RobustScaler()
trainX = first.fit_transform(trainX)
#        ~~~~~~~~~~~~~~~~~~~ another one was fitted on the training data here
second = RobustScaler()
testX = second.fit_transform(testX)
#       ^^^^^^^^^^^^^^^^^^^^ warning fit-on-test: `RobustScaler` is fitted on test data: `transform` is due here, not `fit_transform`

# %% A tokenizer, and an encoder in a class [unrunnable]
from sklearn.preprocessing import OneHotEncoder
from tensorflow.keras.preprocessing.text import Tokenizer


class Preparation:
    def __init__(self):
        self.encoder = OneHotEncoder(handle_unknown="ignore")

    def run(self, train, test):
        return self.encoder.fit_transform(train), self.encoder.fit_transform(test)
#              ~~~~~~~~~~~~~~~~~~~~~~~~~~ it was fitted on the training data here
#                                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^ warning fit-on-test: `OneHotEncoder` is fitted on test data: `transform` is due here, not `fit_transform`


train_codes, test_codes = Preparation().run(train_rows, test_rows)
#                         ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ `run` is called here
tokenizer = Tokenizer(num_words=10000)
tokenizer.fit_on_texts(train_texts)
#~~~~~~~~~~~~~~~~~~~~~ it was fitted on the training data here
train_sequences = tokenizer.texts_to_sequences(train_texts)
tokenizer.fit_on_texts(test_texts)
#^^^^^^^^^^^^^^^^^^^^^ warning fit-on-test: `Tokenizer` is fitted on test data; it may learn from the training data only
test_sequences = tokenizer.texts_to_sequences(test_texts)

# %% Answers, coded again
import numpy as np
from sklearn.preprocessing import OneHotEncoder

y_train, y_test = np.arange(40).reshape(-1, 1) % 3, np.arange(10).reshape(-1, 1) % 3
ohe = OneHotEncoder(sparse_output=False)
y_train = ohe.fit_transform(y_train)
#         ~~~~~~~~~~~~~~~~~ it was fitted on the training data here
y_test = ohe.fit_transform(y_test)
#        ^^^^^^^^^^^^^^^^^ info fit-on-test: `OneHotEncoder` is fitted on test data: `transform` is due here, not `fit_transform`

# %% All data, then the split [doc]
import numpy as np
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import StandardScaler

X, y = np.random.rand(80, 8), np.random.rand(80, 1)
scaler = StandardScaler()
X = scaler.fit_transform(X)
#   ^^^^^^^^^^^^^^^^^^^^ info fit-on-test: `StandardScaler` is fitted on all data before the split: the test set leaks into training
X_train, X_test, y_train, y_test = train_test_split(X, y, test_size=0.2, random_state=42)
#                                  ~~~~~~~~~~~~~~~~ the test set is taken out of it here

# %% Learnt and used in two steps, on a table
import pandas as pd
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import MinMaxScaler

df = pd.DataFrame({"a": [1.0, 2.0, 3.0, 4.0], "b": [4.0, 3.0, 2.0, 1.0], "y": [0, 1, 0, 1]})
features = df.drop("y", axis=1)
scaler = MinMaxScaler()
scaler.fit(features)
#^^^^^^^^^ info fit-on-test: `MinMaxScaler` is fitted on all data before the split: the test set leaks into training
scaled = pd.DataFrame(scaler.transform(features), columns=features.columns)
x_train, x_test, y_train, y_test = train_test_split(scaled.values, df["y"], test_size=0.25)
#                                  ~~~~~~~~~~~~~~~~ the test set is taken out of it here

# %% Split first, whatever the parts are called
import numpy as np
from sklearn.decomposition import PCA
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import StandardScaler

data, target = np.random.rand(80, 8), np.random.rand(80, 1)
a, b, ya, yb = train_test_split(data, target, test_size=0.2)
scaler = StandardScaler().fit(a)
a, b = scaler.transform(a), scaler.transform(b)
pca = PCA(4)
a = pca.fit_transform(a)
more, less, y_more, y_less = train_test_split(a, ya, test_size=0.2)

# %% Classes are numbered on all labels
import numpy as np
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import LabelEncoder

names = np.array(["cat", "dog"] * 20)
encoder = LabelEncoder()
labels = encoder.fit_transform(names)
x_train, x_test, y_train, y_test = train_test_split(np.random.rand(40, 8), labels, test_size=0.2)

# %% Answers of a set, turned back again
import numpy as np
from sklearn.preprocessing import MinMaxScaler

y_train, y_test = np.random.rand(64, 1), np.random.rand(16, 1)
plot_scaler = MinMaxScaler()
scaled = plot_scaler.fit_transform(y_test)
real = plot_scaler.inverse_transform(scaled)

# %% Pictures of the test set
import numpy as np
from sklearn.decomposition import PCA
from sklearn.manifold import TSNE

x_train, x_test = np.random.rand(64, 8), np.random.rand(64, 8)
drawn = PCA(n_components=2).fit_transform(x_test)
also_drawn = TSNE(n_components=2).fit_transform(x_test)

# %% Names that only sound like it
import keras
import numpy as np
from keras import layers
from sklearn.preprocessing import StandardScaler

train, latest_values, interval = np.random.rand(64, 8), np.random.rand(64, 8), np.random.rand(64, 8)
contest = StandardScaler().fit_transform(latest_values)
other = StandardScaler().fit_transform(interval)
model = keras.Sequential([keras.Input((8,)), layers.Dense(1)])
model.compile("adam", "mse")
test = np.random.rand(64, 1)
model.fit(latest_values, test, verbose=0)
