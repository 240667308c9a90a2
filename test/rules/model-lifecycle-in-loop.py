# %% Built anew in every epoch [doc]
import keras
import numpy as np
from keras import layers

x, y = np.random.rand(16, 8), np.random.rand(16, 1)
for epoch in range(3):
#~~~~~~~~~~~~~~~~~~~~~ the loop
    model = keras.Sequential([keras.Input((8,)), layers.Dense(16, activation="relu"), layers.Dense(1)])
#           ^^^^^^^^^^^^^^^^ warning model-lifecycle-in-loop: The model is built inside the epoch loop: training restarts from scratch every time
    model.compile("adam", "mse")
    model.fit(x, y, epochs=1, verbose=0)

# %% Built once [doc]
import keras
import numpy as np
from keras import layers

x, y = np.random.rand(16, 8), np.random.rand(16, 1)
model = keras.Sequential([keras.Input((8,)), layers.Dense(16, activation="relu"), layers.Dense(1)])
model.compile("adam", "mse")
for epoch in range(3):
    model.fit(x, y, epochs=1, verbose=0)

# %% Compiled anew, step by step
import keras
import numpy as np
from keras import layers

x, y = np.random.rand(16, 8), np.random.rand(16, 1)
EPOCHS = int(np.random.randint(2, 4))
model = keras.Sequential([keras.Input((8,)), layers.Dense(16, activation="relu"), layers.Dense(1)])
for ep in range(EPOCHS):
#~~~~~~~~~~~~~~~~~~~~~~~ the loop
    model.compile(optimizer=keras.optimizers.Adam(), loss="mse")
#   ^^^^^^^^^^^^^ warning model-lifecycle-in-loop: `compile()` inside the epoch loop: the optimizer loses its state every time
    model.train_on_batch(x, y)

# %% One model for all folds [unrunnable]
import keras
from keras import layers
from sklearn.model_selection import KFold

model = keras.Sequential([keras.Input((8,)), layers.Dense(16, activation="relu"), layers.Dense(1)])
#       ^^^^^^^^^^^^^^^^ warning model-lifecycle-in-loop: The model is built before the fold loop: it has already seen the data it is tested on
model.compile("adam", "mse")
for train, test in KFold(5).split(x):
#~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ the loop
    model.fit(x[train], y[train], epochs=10)
#   ~~~~~~~~~ trained here, in every fold
    scores = model.evaluate(x[test], y[test])

# %% A new one for each fold [unrunnable]
import keras
from keras import layers
from sklearn.model_selection import KFold

scores = []
for train, test in KFold(5).split(x):
    model = keras.Sequential([keras.Input((8,)), layers.Dense(16, activation="relu"), layers.Dense(1)])
    model.compile("adam", "mse")
    model.fit(x[train], y[train], epochs=10)
    scores.append(model.evaluate(x[test], y[test]))

# %% Runs, seeds, hyperparameters
import keras
import numpy as np
from keras import layers

x, y = np.random.rand(16, 8), np.random.rand(16, 1)
for units in (4, 8):
    model = keras.Sequential([keras.Input((8,)), layers.Dense(units, activation="relu"), layers.Dense(1)])
    model.compile("adam", "mse")
    model.fit(x, y, epochs=1, verbose=0)

# %% Something changes that has to be compiled
import keras
import numpy as np
from keras import layers

x, y = np.random.rand(16, 8), np.random.rand(16, 1)
model = keras.Sequential([keras.Input((8,)), layers.Dense(16, activation="relu"), layers.Dense(1)])
for step in range(2):
    model.layers[0].trainable = step > 0
    model.compile("adam", "mse")
    model.fit(x, y, epochs=1, verbose=0)

# %% How many epochs are best
import keras
import numpy as np
from keras import layers

x, y = np.random.rand(16, 8), np.random.rand(16, 1)
losses = []
for epochs in (1, 2, 3):
    model = keras.Sequential([keras.Input((8,)), layers.Dense(16, activation="relu"), layers.Dense(1)])
    model.compile("adam", "mse")
    model.fit(x, y, epochs=epochs, verbose=0)
    losses.append(model.evaluate(x, y, verbose=0))
