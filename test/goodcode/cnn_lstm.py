"""Video classification: a small convolutional network at every frame, an LSTM over the frames."""
from tensorflow.keras import Input, Model, Sequential
from tensorflow.keras.layers import LSTM, BatchNormalization, Conv2D, Dense, Dropout, Flatten, MaxPooling2D, TimeDistributed

frames, height, width, channels, classes = 20, 64, 64, 3, 8

cnn = Sequential(
    [
        Input((height, width, channels)),
        Conv2D(16, 3, padding="same", activation="relu"),
        MaxPooling2D(4),
        Conv2D(32, 3, padding="same", activation="relu"),
        MaxPooling2D(4),
        Conv2D(64, 3, padding="same", activation="relu"),
        MaxPooling2D(2),
        Flatten(),
    ]
)

video = Input((frames, height, width, channels))
x = TimeDistributed(cnn)(video)
x = LSTM(64)(x)
x = BatchNormalization()(x)
x = Dense(32, activation="relu")(x)
x = Dropout(0.3)(x)
outputs = Dense(classes, activation="softmax")(x)
model = Model(video, outputs)
model.compile(loss="categorical_crossentropy", optimizer="adam", metrics=["accuracy"])

# The same idea in one stack, and with the convolution inside the recurrence.
model2 = Sequential()
model2.add(Input((frames, height, width, channels)))
model2.add(TimeDistributed(Conv2D(16, (3, 3), padding="same", activation="relu")))
model2.add(TimeDistributed(MaxPooling2D((4, 4))))
model2.add(Dropout(0.25))
model2.add(TimeDistributed(Conv2D(32, (3, 3), padding="same", activation="relu")))
model2.add(TimeDistributed(MaxPooling2D((4, 4))))
model2.add(TimeDistributed(Flatten()))
model2.add(LSTM(32))
model2.add(Dense(classes, activation="softmax"))
model2.compile(loss="categorical_crossentropy", optimizer="adam", metrics=["accuracy"])
