# %% An old name of accuracy [doc] [late]
import keras
import numpy as np
from keras import layers

x, y = np.random.rand(64, 8), np.random.randint(0, 2, (64, 1))
model = keras.Sequential([keras.Input((8,)), layers.Dense(16, activation="relu"), layers.Dense(1, activation="sigmoid")])
model.compile("adam", "binary_crossentropy", metrics=["accuracy"])
stop = keras.callbacks.EarlyStopping(monitor="val_accuracy", patience=3)
model.fit(x, y, validation_split=0.2, epochs=20, callbacks=[stop], verbose=0)

# %% No validation, a mode that is given, the wrong way round
from tensorflow.keras import Input, Sequential
from tensorflow.keras.callbacks import EarlyStopping, ModelCheckpoint, ReduceLROnPlateau
from tensorflow.keras.layers import Dense
import numpy as np

x, y = np.random.rand(64, 8), np.random.randint(0, 2, (64, 1))
a = Sequential([Input((8,)), Dense(16, activation="relu"), Dense(1, activation="sigmoid")])
a.compile("adam", "binary_crossentropy", metrics=["acc"])
a.fit(x, y, verbose=0, callbacks=[EarlyStopping(patience=2), ReduceLROnPlateau(monitor="val_acc", mode="max")], validation_split=0.2)
a.fit(x, y, verbose=0, validation_split=0.1, callbacks=[ModelCheckpoint("best.keras", monitor="val_acc", mode="max", save_best_only=True)])

