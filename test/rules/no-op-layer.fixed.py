# %% Flatten of a vector [doc]
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((32, 32, 3)),
    layers.Conv2D(16, 3, activation="relu"),
    layers.GlobalAveragePooling2D(),
    layers.Dense(10, activation="softmax"),
])

# %% Of every kind
from tensorflow.keras.layers import Activation, Add, Dropout, GaussianNoise, Input, MaxPooling2D, Reshape, UpSampling2D, ZeroPadding2D

x = Input((8, 8, 3))
x = Add()([x])

