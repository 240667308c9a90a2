# %% layers in modules of their own [doc]
from keras.layers import Dense, Dropout, Activation
from keras.layers import Conv2D
from keras.models import Sequential

model = Sequential()

# %% utilities
from keras.utils import to_categorical

labels = [0, 2, 1]
y = to_categorical(labels, 3)

# %% utilities by their module
from keras.utils import to_categorical

y = to_categorical([0, 2, 1], 3)

# %% a layer from the engine
from tensorflow.keras.layers import Rescaling
from keras.layers import Layer

class Double(Layer):
    def call(self, inputs):
        return 2 * inputs

# %% with what is still there on the same line
from keras.layers import Dense, LSTM as CuDNNLSTM, Input

inputs = Input((10, 8))
outputs = Dense(1)(CuDNNLSTM(16)(inputs))

# %% by way of the module
import keras
from keras import layers, optimizers

inputs = keras.Input((10, 8))
x = layers.LSTM(16)(inputs)
model = keras.Model(inputs, layers.Dense(1)(x))
optimizer = optimizers.Adam(0.001)

# %% a loss by its short name
from keras.losses import mean_squared_error as mse, huber

print(mse([[1.0]], [[2.0]]))

# %% a loss by its long name
from tensorflow.keras.losses import mse as mean_squared_error

print(mean_squared_error([[1.0]], [[2.0]]))

# %% texts
from tensorflow.keras.preprocessing.text import Tokenizer

tokenizer = Tokenizer(num_words=10000)

# %% pictures from folders
from keras.models import Sequential
from tensorflow.keras.preprocessing.image import ImageDataGenerator
from keras.preprocessing.image import load_img

generator = ImageDataGenerator(rescale=1 / 255)

