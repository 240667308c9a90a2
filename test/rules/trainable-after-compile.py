# %% Thawed after the first training [doc]
import keras
import numpy as np
from keras import layers

x, y = np.random.rand(64, 8), np.random.rand(64, 1)
base = layers.Dense(16, activation="relu")
base.trainable = False
model = keras.Sequential([keras.Input((8,)), base, layers.Dense(1)])
model.compile("adam", "mse")
#~~~~~~~~~~~~ compiled here
model.fit(x, y, verbose=0)
base.trainable = True
#^^^^^^^^^^^^^ warning trainable-after-compile: `trainable` changes after training: it has no effect without a new `compile()`
model.fit(x, y, verbose=0)
#~~~~~~~~ trained again here

# %% And compiled again [doc]
import keras
import numpy as np
from keras import layers

x, y = np.random.rand(64, 8), np.random.rand(64, 1)
base = layers.Dense(16, activation="relu")
base.trainable = False
model = keras.Sequential([keras.Input((8,)), base, layers.Dense(1)])
model.compile("adam", "mse")
model.fit(x, y, verbose=0)
base.trainable = True
model.compile("adam", "mse")
model.fit(x, y, verbose=0)

# %% The old recipe for a GAN
import keras
import numpy as np
from keras import layers

generator = keras.Sequential([keras.Input((4,)), layers.Dense(8)])
discriminator = keras.Sequential([keras.Input((8,)), layers.Dense(16, activation="relu"), layers.Dense(1, activation="sigmoid")])
discriminator.compile("adam", "binary_crossentropy")
#~~~~~~~~~~~~~~~~~~~~ compiled here
discriminator.trainable = False
#^^^^^^^^^^^^^^^^^^^^^^ warning trainable-after-compile: `discriminator` is frozen before its first step: in Keras 3 it will not learn at all
gan = keras.Sequential([generator, discriminator])
gan.compile("adam", "binary_crossentropy")
for step in range(2):
    discriminator.train_on_batch(np.random.rand(4, 8), np.ones((4, 1)))
#   ~~~~~~~~~~~~~~~~~~~~~~~~~~~~ its first step
    gan.train_on_batch(np.random.rand(4, 4), np.ones((4, 1)))

# %% Before the first training it counts
import keras
import numpy as np
from keras import layers

x, y = np.random.rand(64, 8), np.random.rand(64, 1)
model = keras.Sequential([keras.Input((8,)), layers.Dense(16, activation="relu"), layers.Dense(1)])
model.compile("adam", "mse")
model.layers[0].trainable = False
model.evaluate(x, y, verbose=0)
model.fit(x, y, verbose=0)

# %% Toggled at each step
import keras
import numpy as np
from keras import layers

generator = keras.Sequential([keras.Input((4,)), layers.Dense(8)])
discriminator = keras.Sequential([keras.Input((8,)), layers.Dense(1, activation="sigmoid")])
discriminator.compile("adam", "binary_crossentropy")
discriminator.trainable = False
gan = keras.Sequential([generator, discriminator])
gan.compile("adam", "binary_crossentropy")
for step in range(2):
    discriminator.trainable = True
    discriminator.train_on_batch(np.random.rand(4, 8), np.ones((4, 1)))
    discriminator.trainable = False
    gan.train_on_batch(np.random.rand(4, 4), np.ones((4, 1)))

# %% As it was already, or not trained any more
import keras
import numpy as np
from keras import layers

x, y = np.random.rand(64, 8), np.random.rand(64, 1)
model = keras.Sequential([keras.Input((8,)), layers.Dense(16, activation="relu"), layers.Dense(1)])
model.compile("adam", "mse")
model.fit(x, y, verbose=0)
model.trainable = True
model.fit(x, y, verbose=0)
model.trainable = False
model.predict(x, verbose=0)
