import keras
from keras import layers

model = keras.Sequential([
    keras.Input((784,)),
    layers.Dense(64, activation="relu"),
    layers.Dense(1, activation="softmax"),
])
model.compile(optimizer=keras.optimizers.SGD(lr=0.01), loss="binary_crossentropy")
