"""Sentiment of film reviews with an LSTM."""
import numpy as np
from keras.layers import Dense, Embedding, LSTM
from keras.models import Sequential
from keras.utils import pad_sequences

max_features = 20000
maxlen = 80

sequences = [np.random.randint(1, max_features, size=n) for n in range(20, 84)]
x_train = pad_sequences(sequences, maxlen=maxlen)
y_train = np.random.randint(0, 2, size=(64,))

model = Sequential()
model.add(Embedding(max_features, 128))
model.add(LSTM(128, dropout=0.2, recurrent_dropout=0.2))
model.add(Dense(1, activation='sigmoid'))

model.compile(loss='binary_crossentropy', optimizer='adam', metrics=['accuracy'])
model.fit(x_train, y_train, batch_size=32, epochs=3, validation_split=0.2, verbose=0)
