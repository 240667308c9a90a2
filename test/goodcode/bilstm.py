"""Two bidirectional LSTMs over word vectors, for five topics; then a tagger that answers at every step."""
import keras
from keras import layers

vocabulary, topics, tags = 10_000, 5, 17

inputs = keras.Input(shape=(None,), dtype="int64")
x = layers.Embedding(vocabulary, 128, mask_zero=True)(inputs)
x = layers.SpatialDropout1D(0.2)(x)
x = layers.Bidirectional(layers.LSTM(64, return_sequences=True))(x)
x = layers.Bidirectional(layers.LSTM(64))(x)
x = layers.Dropout(0.5)(x)
outputs = layers.Dense(topics, activation="softmax")(x)
classifier = keras.Model(inputs, outputs)
classifier.compile(optimizer="rmsprop", loss="sparse_categorical_crossentropy", metrics=["accuracy"])

inputs = keras.Input(shape=(50,), dtype="int64")
x = layers.Embedding(vocabulary, 64)(inputs)
x = layers.Bidirectional(layers.GRU(32, return_sequences=True), merge_mode="sum")(x)
outputs = layers.TimeDistributed(layers.Dense(tags, activation="softmax"))(x)
tagger = keras.Model(inputs, outputs)
tagger.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
