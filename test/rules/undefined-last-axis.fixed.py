# %% Flatten of a picture of any size [doc]
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((None, None, 3)),
    layers.Conv2D(32, 3, activation="relu"),
    layers.GlobalAveragePooling2D(),
    layers.Dense(10, activation="softmax"),
])

# %% Words, then dropout
from tensorflow.keras.layers import Dense, Dropout, Embedding, Flatten, Input, GlobalAveragePooling1D

x = Input(shape=(None,))
x = Embedding(10000, 64)(x)
x = GlobalAveragePooling1D()(x)
x = Dropout(0.5)(x)
x = Dense(1, activation="sigmoid")(x)

