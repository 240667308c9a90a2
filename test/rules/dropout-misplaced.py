# %% Dropout, then BatchNormalization [doc]
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((64,)),
    layers.Dense(64, activation="relu"),
    layers.Dropout(0.5),
#   ^^^^^^^^^^^^^^ info dropout-misplaced: Dropout before BatchNormalization: it will remember a variance that inference does not have
    layers.BatchNormalization(),
#   ~~~~~~~~~~~~~~~~~~~~~~~~~ it comes next
    layers.Dense(10, activation="softmax"),
])

# %% BatchNormalization, then dropout [doc]
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((64,)),
    layers.Dense(64, activation="relu"),
    layers.BatchNormalization(),
    layers.Dropout(0.5),
    layers.Dense(10, activation="softmax"),
])

# %% Before a maximum, functional
from keras import Input
from keras.layers import Conv2D, Dropout, MaxPooling2D

x = Input((32, 32, 3))
x = Conv2D(16, 3, activation="relu")(x)
x = Dropout(0.25)(x)
#   ^^^^^^^ hint dropout-misplaced: Dropout before MaxPooling: the maximum largely cancels it
x = MaxPooling2D(2)(x)
#   ~~~~~~~~~~~~ it comes next
x = Conv2D(16, 3, activation="relu")(x)

# %% Added one by one
import keras
from keras import layers

model = keras.Sequential()
model.add(keras.Input((64,)))
model.add(layers.Dense(64, activation="relu"))
model.add(layers.GaussianDropout(0.2))
#         ^^^^^^^^^^^^^^^^^^^^^^ info dropout-misplaced: Dropout before BatchNormalization: it will remember a variance that inference does not have
model.add(layers.BatchNormalization())
#         ~~~~~~~~~~~~~~~~~~~~~~~~~ it comes next

# %% Something in between, an average, whole channels
import keras
from keras import layers

x = keras.Input((32, 32, 3))
x = layers.Dropout(0.2)(x)
x = layers.Conv2D(16, 3, activation="relu")(x)
x = layers.BatchNormalization()(x)
x = layers.SpatialDropout2D(0.2)(x)
x = layers.MaxPooling2D(2)(x)
x = layers.Dropout(0.2)(x)
x = layers.AveragePooling2D(2)(x)
x = layers.Dropout(0)(x)
x = layers.BatchNormalization()(x)

# %% Read by somebody else too
import keras
from keras import layers

x = layers.Dense(16, activation="relu")(keras.Input((8,)))
dropped = layers.Dropout(0.2)(x)
a = layers.BatchNormalization()(dropped)
b = layers.Add()([dropped, a])
