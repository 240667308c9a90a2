# %% A U-Net over 50 pixels
from tensorflow.keras import Input
from tensorflow.keras.layers import Concatenate, Conv2D, Conv2DTranspose, MaxPooling2D

inputs = Input((52, 52, 1))
a = MaxPooling2D(2)(inputs)
b = MaxPooling2D(2)(a)
x = Conv2D(8, 3, padding="same", activation="relu")(b)
x = Conv2DTranspose(8, 2, strides=2)(x)
x = Concatenate()([x, a])

