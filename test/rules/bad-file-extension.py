# %% a folder [doc]
import keras
from keras import layers

model = keras.Sequential([layers.Input((20,)), layers.Dense(64, activation="relu"), layers.Dense(1)])
model.compile("adam", "mse")
model.save("my_model")
#          ^^^^^^^^^^ error bad-file-extension: The file name must end in `.keras`: otherwise Keras 3 will not save the model
loaded = keras.models.load_model("my_model")
#                                ^^^^^^^^^^ error bad-file-extension: The file name must end in `.keras`: otherwise Keras 3 will not load the model

# %% an ending of one's own
import keras
from keras import layers

PATH = "classifier.model"
model = keras.Sequential([layers.Input((20,)), layers.Dense(64, activation="relu"), layers.Dense(1)])
keras.models.save_model(model, PATH)
#                              ^^^^ error bad-file-extension: The file name must end in `.keras`: otherwise Keras 3 will not save the model

# %% weights
import keras
from keras import layers

model = keras.Sequential([layers.Input((20,)), layers.Dense(64, activation="relu"), layers.Dense(1)])
model.save_weights("weights.h5")
#                  ^^^^^^^^^^^^ error bad-file-extension: The file name must end in `.weights.h5`: otherwise Keras 3 will not save the model
model.save_weights("other.weights.h5", save_format="h5")
#                                      ^^^^^^^^^^^^^^^^ error bad-file-extension: Keras 3 has no argument `save_format`: the ending of the file name decides
model.load_weights("weights")
#                  ^^^^^^^^^ error bad-file-extension: The file name must end in `.weights.h5`: otherwise Keras 3 will not load the model

# %% a format by argument
import keras
from keras import layers

model = keras.Sequential([layers.Input((20,)), layers.Dense(64, activation="relu"), layers.Dense(1)])
model.save("saved", save_format="tf")
#          ^^^^^^^ error bad-file-extension: The file name must end in `.keras`: otherwise Keras 3 will not save the model

# %% checkpoints
from keras.callbacks import ModelCheckpoint

best = ModelCheckpoint("best.hdf5", save_best_only=True)
#                      ^^^^^^^^^^^ error bad-file-extension: The file name must end in `.keras`: otherwise Keras 3 will not save the model
weights = ModelCheckpoint("weights-{epoch:02d}.h5", save_weights_only=True)
#                         ^^^^^^^^^^^^^^^^^^^^^^^^ error bad-file-extension: The file name must end in `.weights.h5`: otherwise Keras 3 will not save the model

# %% the old format
import keras
from keras import layers

model = keras.Sequential([layers.Input((20,)), layers.Dense(64, activation="relu"), layers.Dense(1)])
model.compile("adam", "mean_squared_error")
model.save("model.h5")
#          ^^^^^^^^^^ hint bad-file-extension: The format `.h5` is out of date: `.keras` keeps the whole model
loaded = keras.models.load_model("model.h5")

# %% the old format with a loss that it cannot find again
import keras
from keras import layers

model = keras.Sequential([layers.Input((20,)), layers.Dense(64, activation="relu"), layers.Dense(1)])
model.compile(optimizer="adam", loss="mse")
#                                    ~~~~~ the loss by its short name
model.save("house.h5")
#          ^^^^^^^^^^ hint bad-file-extension: The format `.h5` is out of date: `.keras` keeps the whole model
loaded = keras.models.load_model("house.h5")
#                                ^^^^^^^^^^ error bad-file-extension: A model with loss='mse' will not load from .h5: save it as .keras

# %% endings that Keras takes [silent] [doc]
import keras
from keras import layers
from keras.callbacks import ModelCheckpoint

model = keras.Sequential([layers.Input((20,)), layers.Dense(64, activation="relu"), layers.Dense(1)])
model.compile("adam", "mse")
model.save("model.keras")
model.save_weights("model.weights.h5")
model.load_weights("model.weights.h5")
loaded = keras.models.load_model("model.keras")
callbacks = [ModelCheckpoint("best.keras"), ModelCheckpoint("w-{epoch}.weights.h5", save_weights_only=True)]

# %% names that are not known [silent]
import keras
import os
from keras import layers

model = keras.Sequential([layers.Input((20,)), layers.Dense(64, activation="relu"), layers.Dense(1)])
path = os.environ.get("MODEL", "model.keras")
model.save(path)

# %% exports [silent]
import keras
from keras import layers

model = keras.Sequential([layers.Input((20,)), layers.Dense(64, activation="relu"), layers.Dense(1)])
model.export("exported")

# %% the old format without what was compiled
import keras
from keras import layers

model = keras.Sequential([layers.Input((20,)), layers.Dense(64, activation="relu"), layers.Dense(1)])
model.compile("adam", "mse")
model.save("flat.h5")
#          ^^^^^^^^^ hint bad-file-extension: The format `.h5` is out of date: `.keras` keeps the whole model
loaded = keras.models.load_model("flat.h5", compile=False)

# %% Keras 2 was asked for [unrunnable] [silent]
from tf_keras.layers import Dense
from tf_keras.models import Sequential

model = Sequential([Dense(1, input_shape=(20,))])
model.save("my_model")
