# %% Ids below 10,000 and a table of 5,000 rows [doc] [unrunnable]
import keras
from keras import layers

(x_train, y_train), (x_test, y_test) = keras.datasets.imdb.load_data(num_words=10000)
#                                                                              ~~~~~ ids from 0 to 9999 come from here
model = keras.Sequential([
    keras.Input((None,)),
    layers.Embedding(5000, 32),
#                    ^^^^ error embedding-out-of-range: Embedding holds 5000 rows, but the data contains ids up to 9999
    layers.LSTM(32),
    layers.Dense(1, activation="sigmoid"),
])

# %% As many rows as ids [doc] [unrunnable]
import keras
from keras import layers

(x_train, y_train), (x_test, y_test) = keras.datasets.imdb.load_data(num_words=10000)
model = keras.Sequential([
    keras.Input((None,)),
    layers.Embedding(10000, 32),
    layers.LSTM(32),
    layers.Dense(1, activation="sigmoid"),
])

# %% A vocabulary of a layer [silent]
import keras
from keras import layers

MAX = 20000
vectorize = layers.TextVectorization(max_tokens=MAX, output_sequence_length=100)
#                                               ~~~ ids from 0 to 19,999 come from here
model = keras.Sequential([keras.Input((100,), dtype="int64"), layers.Embedding(input_dim=10000, output_dim=64), layers.GRU(8)])
#                                                                                        ^^^^^ error embedding-out-of-range: Embedding holds 10,000 rows, but the data contains ids up to 19,999

# %% Room for words that are not known
import keras
from keras import layers

vectorize = layers.TextVectorization(max_tokens=20000)
model = keras.Sequential([keras.Input((100,)), layers.Embedding(20000 + 2, 64), layers.GRU(8)])

# %% Positions are no words
import keras
from keras import layers

vectorize = layers.TextVectorization(max_tokens=20000)
inputs = keras.Input((100,))
tokens = layers.Embedding(20000, 64)(inputs)
positions = layers.Embedding(100, 64)(keras.Input((100,)))

# %% No limit that we know
import keras
from keras import layers

vectorize = layers.TextVectorization(max_tokens=None)
x = layers.Embedding(1000, 64)(keras.Input((100,)))
