# %% An old name of accuracy [doc] [late]
import keras
import numpy as np
from keras import layers

x, y = np.random.rand(64, 8), np.random.randint(0, 2, (64, 1))
model = keras.Sequential([keras.Input((8,)), layers.Dense(16, activation="relu"), layers.Dense(1, activation="sigmoid")])
model.compile("adam", "binary_crossentropy", metrics=["accuracy"])
#                                                    ~~~~~~~~~~~~ what is declared: loss, accuracy
stop = keras.callbacks.EarlyStopping(monitor="val_acc", patience=3)
#                                            ^^^^^^^^^ error callback-monitor-unavailable: `EarlyStopping` monitors `val_acc`, which `compile()` does not declare
model.fit(x, y, validation_split=0.2, epochs=20, callbacks=[stop], verbose=0)

# %% By the name that it has in metrics [doc]
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
#                                                ~~~~~~~ what is declared: loss, acc
a.fit(x, y, verbose=0, callbacks=[EarlyStopping(patience=2), ReduceLROnPlateau(monitor="val_accuracy", mode="max")])
#~~~~ trained here
#                                 ^^^^^^^^^^^^^ warning callback-monitor-unavailable: `EarlyStopping` monitors `val_loss`, but `fit()` has no validation data
#                                                                                      ^^^^^^^^^^^^^^ warning callback-monitor-unavailable: `ReduceLROnPlateau` monitors `val_accuracy`, which `compile()` does not declare
a.fit(x, y, verbose=0, validation_split=0.1, callbacks=[ModelCheckpoint("best.keras", monitor="val_acc", mode="min", save_best_only=True)])
#                                                                                                             ^^^^^ warning callback-monitor-unavailable: `ModelCheckpoint` monitors `val_acc`, and `mode="min"` picks the worst epoch

# %% Names that are there
import keras
import numpy as np
from keras import layers

x, y = np.random.rand(64, 8), np.random.randint(0, 2, (64, 1))
model = keras.Sequential([keras.Input((8,)), layers.Dense(16, activation="relu"), layers.Dense(1, activation="sigmoid")])
model.compile("adam", "binary_crossentropy", metrics=["acc", "AUC"])
callbacks = [
    keras.callbacks.EarlyStopping(monitor="val_acc", patience=3),
    keras.callbacks.ReduceLROnPlateau(monitor="loss"),
    keras.callbacks.ModelCheckpoint("best.keras", monitor="val_AUC", mode="max", save_best_only=True),
    keras.callbacks.ModelCheckpoint("each.keras"),
]
model.fit(x, y, validation_data=(x, y), epochs=3, callbacks=callbacks, verbose=0)

# %% Metrics with names of their own
import keras
import numpy as np
from keras import layers

x, y = np.random.rand(64, 8), np.random.randint(0, 2, (64, 1))
model = keras.Sequential([keras.Input((8,)), layers.Dense(1, activation="sigmoid")])
model.compile("adam", "binary_crossentropy", metrics=[keras.metrics.AUC(name="area")])
model.fit(x, y, validation_split=0.2, callbacks=[keras.callbacks.EarlyStopping(monitor="val_area", mode="max")], verbose=0)

# %% Several outputs, arguments that we do not see [unrunnable]
import keras
from keras import layers

inputs = keras.Input((8,))
model = keras.Model(inputs, [layers.Dense(1, name="a")(inputs), layers.Dense(1, name="b")(inputs)])
model.compile("adam", "mse", metrics=["mae", "mae"])
model.fit(x, [y, y], callbacks=[keras.callbacks.EarlyStopping(monitor="a_mae", mode="min")])
single = keras.Sequential([keras.Input((8,)), layers.Dense(1)])
single.compile("adam", "mse")
single.fit(x, y, callbacks=[keras.callbacks.EarlyStopping()], **options)
