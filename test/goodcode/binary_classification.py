"""Film reviews as bags of words: one sigmoid, binary cross-entropy."""
import numpy as np
from tensorflow import keras
from tensorflow.keras import layers


def vectorize_sequences(sequences, dimension=10000):
    results = np.zeros((len(sequences), dimension))
    for i, sequence in enumerate(sequences):
        for j in sequence:
            results[i, j] = 1.
    return results


train_data = [np.random.randint(1, 10000, size=50) for _ in range(100)]
x_train = vectorize_sequences(train_data)
y_train = np.random.randint(0, 2, size=(100,)).astype("float32")
x_val, partial_x_train = x_train[:30], x_train[30:]
y_val, partial_y_train = y_train[:30], y_train[30:]

model = keras.Sequential([
    layers.Dense(16, activation="relu"),
    layers.Dense(16, activation="relu"),
    layers.Dense(1, activation="sigmoid")
])
model.compile(optimizer="rmsprop",
              loss="binary_crossentropy",
              metrics=["accuracy"])
history = model.fit(partial_x_train,
                    partial_y_train,
                    epochs=4,
                    batch_size=32,
                    validation_data=(x_val, y_val),
                    verbose=0)
print(sorted(history.history), model.predict(x_val[:3], verbose=0).shape)
