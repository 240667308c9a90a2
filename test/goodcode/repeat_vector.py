"""Addition of numbers as sequences: an LSTM reads, RepeatVector hands the answer to another that writes."""
import keras
from keras import layers

MAXLEN, DIGITS, CHARS = 7, 3, 12

model = keras.Sequential()
model.add(layers.Input((MAXLEN, CHARS)))
model.add(layers.LSTM(128))
model.add(layers.RepeatVector(DIGITS + 1))
for _ in range(2):
    model.add(layers.LSTM(128, return_sequences=True))
model.add(layers.Dense(CHARS, activation="softmax"))
model.compile(loss="categorical_crossentropy", optimizer="adam", metrics=["accuracy"])
model.summary()
