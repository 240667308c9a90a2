"""Several subject areas of one paper: a sigmoid for each, and binary cross-entropy."""
import keras
import numpy as np
from keras import layers

vocabulary_size, num_labels = 5000, 40
x = np.random.randint(2, size=(128, vocabulary_size)).astype("float32")
y = np.random.randint(2, size=(128, num_labels)).astype("float32")
x_train, x_val = x[:96], x[96:]
y_train, y_val = y[:96], y[96:]

shallow_mlp_model = keras.Sequential(
    [
        keras.Input((vocabulary_size,)),
        layers.Dense(512, activation="relu"),
        layers.Dense(256, activation="relu"),
        layers.Dense(num_labels, activation="sigmoid"),
    ]
)
shallow_mlp_model.compile(loss="binary_crossentropy", optimizer="adam", metrics=["binary_accuracy"])
history = shallow_mlp_model.fit(x_train, y_train, validation_data=(x_val, y_val), epochs=4, verbose=0)
_, binary_acc = shallow_mlp_model.evaluate(x_val, y_val, verbose=0)
predicted = (shallow_mlp_model.predict(x_val, verbose=0) > 0.5).astype("int32")
