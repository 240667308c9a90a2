# %% An input that is not listed [doc]
import keras
from keras import layers

left = keras.Input((8,))
right = keras.Input((4,))
#       ~~~~~~~~~~~ this is where it leads to
x = layers.Concatenate()([left, right])
outputs = layers.Dense(1)(x)
model = keras.Model(inputs=left, outputs=outputs)
#                          ^^^^ error disconnected-graph: The output is not connected to the inputs: the graph leads to `right`, which is not listed in `inputs`

# %% Every input is listed [doc]
import keras
from keras import layers

left = keras.Input((8,))
right = keras.Input((4,))
x = layers.Concatenate()([left, right])
outputs = layers.Dense(1)(x)
model = keras.Model(inputs=[left, right], outputs=outputs)

# %% Made anew under the same name
from tensorflow.keras import Input, Model
from tensorflow.keras.layers import Dense

inputs = Input((8,))
#        ~~~~~ this is where it leads to
x = Dense(16, activation="relu")(inputs)
inputs = Input((8,))
model = Model(inputs, Dense(1)(x))
#             ^^^^^^ error disconnected-graph: The output is not connected to the inputs: the graph leads to the input (None, 8), which is not listed in `inputs`

# %% The other one of two
import keras
from keras import layers

image = keras.Input((8,))
noisy = keras.Input((8,))
#       ~~~~~~~~~~~ this is where it leads to
outputs = layers.Dense(8)(noisy)
model = keras.Model(image, outputs)
#                   ^^^^^ error disconnected-graph: The output is not connected to the inputs: the graph leads to `noisy`, which is not listed in `inputs`

# %% A layer is no tensor
import keras
from keras import layers

inputs = keras.Input((8,))
hidden = layers.Dense(4, activation="relu")
x = hidden(inputs)
model = keras.Model(inputs, outputs=hidden)
#                                   ^^^^^^ error disconnected-graph: `outputs` holds the layer `Dense`, not the tensor it returns

# %% A tensor in the middle, an input for nothing
import keras
from keras import layers

inputs = keras.Input((8,))
unused = keras.Input((2,))
x = layers.Dense(16, activation="relu")(inputs)
outputs = layers.Dense(1)(x)
whole = keras.Model([inputs, unused], outputs)
head = keras.Model(x, outputs)

# %% A step that we do not know [unrunnable]
import keras
from keras import layers

inputs = keras.Input((8,))
x = unknown_library.embed(inputs)
model = keras.Model(inputs, layers.Dense(1)(x))
