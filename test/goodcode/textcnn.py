"""TextCNN (Kim, 2014): windows of three, four and five words, the maximum over time."""
import keras
from keras import layers

vocab_size, sequence_length, embedding_dim = 5000, 56, 256
filter_sizes = [3, 4, 5]
num_filters = 128

inputs = layers.Input(shape=(sequence_length,), dtype="int32")
embedding = layers.Embedding(input_dim=vocab_size, output_dim=embedding_dim)(inputs)
pooled = []
for size in filter_sizes:
    conv = layers.Conv1D(num_filters, size, activation="relu")(embedding)
    pooled.append(layers.GlobalMaxPooling1D()(conv))
x = layers.Concatenate(axis=1)(pooled)
x = layers.Dropout(0.5)(x)
output = layers.Dense(units=2, activation="softmax")(x)
model = keras.Model(inputs=inputs, outputs=output)
model.compile(optimizer=keras.optimizers.Adam(learning_rate=1e-4), loss="categorical_crossentropy", metrics=["accuracy"])

# The two-dimensional writing of the same network.
inputs = layers.Input(shape=(sequence_length,), dtype="int32")
embedding = layers.Embedding(vocab_size, embedding_dim)(inputs)
reshape = layers.Reshape((sequence_length, embedding_dim, 1))(embedding)
maxpools = []
for size in filter_sizes:
    conv = layers.Conv2D(num_filters, kernel_size=(size, embedding_dim), padding="valid", activation="relu")(reshape)
    maxpools.append(layers.MaxPool2D(pool_size=(sequence_length - size + 1, 1), strides=(1, 1), padding="valid")(conv))
flatten = layers.Flatten()(layers.Concatenate(axis=1)(maxpools))
output = layers.Dense(units=2, activation="softmax")(layers.Dropout(0.5)(flatten))
model2d = keras.Model(inputs, output)
model2d.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
