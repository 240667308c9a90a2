# %% A window of 10 over 9 pixels [doc]
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((28, 28, 1)),
    layers.Conv2D(32, 5, activation="relu"),
#                     ~ the size shrinks here: 28 → 24
    layers.MaxPooling2D(2),
#                       ~ the size shrinks here: 24 → 12
    layers.Conv2D(64, 4, activation="relu"),
#                     ~ the size shrinks here: 12 → 9
    layers.MaxPooling2D(pool_size=(10, 10)),
#                                 ^^^^^^^^ error pool-eats-image: Pooling window 10×10 is larger than the 9×9 feature map: nothing is left
    layers.Flatten(),
    layers.Dense(10, activation="softmax"),
])

# %% A window that fits [doc]
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((28, 28, 1)),
    layers.Conv2D(32, 5, activation="relu"),
    layers.MaxPooling2D(2),
    layers.Conv2D(64, 4, activation="relu"),
    layers.GlobalMaxPooling2D(),
    layers.Dense(10, activation="softmax"),
])

# %% One pooling too many in a loop
from tensorflow.keras.layers import Conv2D, Dense, Flatten, Input, MaxPooling2D
from tensorflow.keras.models import Sequential

model = Sequential()
model.add(Input((32, 32, 3)))
for filters in (16, 32, 64, 128, 256, 512):
#~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ turn 6: filters=512
    model.add(Conv2D(filters, (3, 3), padding="same", activation="relu"))
    model.add(MaxPooling2D())
#             ^^^^^^^^^^^^ error pool-eats-image: Pooling window 2×2 is larger than the 1×1 feature map: nothing is left
#             ~~~~~~~~~~~~ the size shrinks here: 32 → 16, 16 → 8, 8 → 4, 4 → 2, 2 → 1
model.add(Flatten())
model.add(Dense(10, activation="softmax"))

# %% The convolutions before it lose what it lacks
import keras
from keras import layers

inputs = keras.Input((20, 20, 3))
x = layers.Conv2D(32, 3, activation="relu")(inputs)
#                     ~ the size shrinks here: 20 → 18
x = layers.Conv2D(32, 3, activation="relu")(x)
#                     ~ the size shrinks here: 18 → 16
x = layers.AveragePooling2D(4)(x)
#                           ~ the size shrinks here: 16 → 4
x = layers.MaxPooling2D(5)(x)
#                       ^ error pool-eats-image: Pooling window 5×5 is larger than the 4×4 feature map: nothing is left
x = layers.Conv2D(8, 1, activation="relu")(x)

# %% A sequence, a volume
import keras
from keras import layers

sequence = layers.MaxPooling1D(5, strides=2)(keras.Input((3, 8)))
#                              ^ error pool-eats-image: Pooling window 5 is larger than the sequence of 3 steps: nothing is left
volume = layers.AveragePooling3D((2, 2, 2))(keras.Input((16, 16, 1, 4)))
#                                ^^^^^^^^^ error pool-eats-image: Pooling window 2×2×2 is larger than the 16×16×1 volume: nothing is left

# %% With padding a window may be larger than the map
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((4, 4, 8)),
    layers.MaxPooling2D(10, padding="same"),
])

# %% The whole map, no more
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((7, 7, 512)),
    layers.AveragePooling2D((7, 7)),
    layers.Flatten(),
])

# %% Sizes that come with the data
import keras
from keras import layers

x = keras.Input((None, 80, 3))
x = layers.MaxPooling2D((100, 2))(x)
x = layers.GlobalMaxPooling2D()(x)

# %% A window that we do not know [unrunnable]
import keras
import os
from keras import layers

window = int(os.environ["WINDOW"])
x = layers.MaxPooling2D(window)(keras.Input((4, 4, 3)))
