# %% Ids below 10,000 and a table of 5,000 rows [doc] [unrunnable]
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
model = keras.Sequential([keras.Input((100,), dtype="int64"), layers.Embedding(input_dim=20000, output_dim=64), layers.GRU(8)])

