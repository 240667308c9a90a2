# %% An input that is not listed [doc]
import keras
from keras import layers

left = keras.Input((8,))
right = keras.Input((4,))
x = layers.Concatenate()([left, right])
outputs = layers.Dense(1)(x)
model = keras.Model(inputs=[left, right], outputs=outputs)

# %% The other one of two
import keras
from keras import layers

image = keras.Input((8,))
noisy = keras.Input((8,))
outputs = layers.Dense(8)(noisy)
model = keras.Model([image, noisy], outputs)

