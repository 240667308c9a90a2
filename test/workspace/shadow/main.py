import keras

layer = keras.Dense(10, kernel_initializer="zeros")
inputs = keras.Input(5)
