# %% a folder [doc]
import keras
from keras import layers

model = keras.Sequential([layers.Input((20,)), layers.Dense(64, activation="relu"), layers.Dense(1)])
model.compile("adam", "mse")
model.save("my_model.keras")
loaded = keras.models.load_model("my_model.keras")

# %% an ending of one's own
import keras
from keras import layers

PATH = "classifier.keras"
model = keras.Sequential([layers.Input((20,)), layers.Dense(64, activation="relu"), layers.Dense(1)])
keras.models.save_model(model, PATH)

# %% weights
import keras
from keras import layers

model = keras.Sequential([layers.Input((20,)), layers.Dense(64, activation="relu"), layers.Dense(1)])
model.save_weights("weights.weights.h5")
model.save_weights("other.weights.h5")
model.load_weights("weights.weights.h5")

# %% a format by argument
import keras
from keras import layers

model = keras.Sequential([layers.Input((20,)), layers.Dense(64, activation="relu"), layers.Dense(1)])
model.save("saved.keras")

# %% checkpoints
from keras.callbacks import ModelCheckpoint

best = ModelCheckpoint("best.keras", save_best_only=True)
weights = ModelCheckpoint("weights-{epoch:02d}.weights.h5", save_weights_only=True)

# %% the old format
import keras
from keras import layers

model = keras.Sequential([layers.Input((20,)), layers.Dense(64, activation="relu"), layers.Dense(1)])
model.compile("adam", "mean_squared_error")
model.save("model.keras")
loaded = keras.models.load_model("model.keras")

# %% the old format with a loss that it cannot find again
import keras
from keras import layers

model = keras.Sequential([layers.Input((20,)), layers.Dense(64, activation="relu"), layers.Dense(1)])
model.compile(optimizer="adam", loss="mse")
model.save("house.keras")
loaded = keras.models.load_model("house.keras")

# %% the old format without what was compiled
import keras
from keras import layers

model = keras.Sequential([layers.Input((20,)), layers.Dense(64, activation="relu"), layers.Dense(1)])
model.compile("adam", "mse")
model.save("flat.keras")
loaded = keras.models.load_model("flat.keras", compile=False)

