# %% layers in modules of their own [doc]
from keras.layers.core import Dense, Dropout, Activation
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error removed-import: Keras 3 has no `keras.layers.core`: use `keras.layers`
from keras.layers.convolutional import Conv2D
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error removed-import: Keras 3 has no `keras.layers.convolutional`: use `keras.layers`
from keras.models import Sequential

model = Sequential()

# %% utilities
from keras.utils import np_utils
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error removed-import: Keras 3 has no `keras.utils.np_utils`: use `keras.utils.to_categorical`

labels = [0, 2, 1]
y = np_utils.to_categorical(labels, 3)

# %% utilities by their module
from keras.utils.np_utils import to_categorical
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error removed-import: Keras 3 has no `keras.utils.np_utils`: use `keras.utils`

y = to_categorical([0, 2, 1], 3)

# %% a layer from the engine
from tensorflow.keras.layers.experimental.preprocessing import Rescaling
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error removed-import: Keras 3 has no `tensorflow.keras.layers.experimental.preprocessing`: use `tensorflow.keras.layers`
from keras.engine.topology import Layer
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error removed-import: Keras 3 has no `keras.engine.topology`: use `keras.layers`

class Double(Layer):
    def call(self, inputs):
        return 2 * inputs

# %% with what is still there on the same line
from keras.layers import Dense, CuDNNLSTM, Input
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error removed-import: Keras 3 has no `keras.layers.CuDNNLSTM`: use `keras.layers`

inputs = Input((10, 8))
outputs = Dense(1)(CuDNNLSTM(16)(inputs))

# %% gone for good
from keras.layers import Dense, MaxoutDense
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error removed-import: Keras 3 has no `keras.layers.MaxoutDense`: there is no replacement

layer = Dense(10)

# %% by way of the module
import keras
from keras import layers, optimizers

inputs = keras.Input((10, 8))
x = layers.CuDNNLSTM(16)(inputs)
#   ^^^^^^^^^^^^^^^^ error removed-import: Keras 3 has no `keras.layers.CuDNNLSTM`: use `keras.layers.LSTM`
model = keras.Model(inputs, layers.Dense(1)(x))
optimizer = optimizers.adam(0.001)
#           ^^^^^^^^^^^^^^^ error removed-import: Keras 3 has no `keras.optimizers.adam`: use `keras.optimizers.Adam`

# %% a loss by its short name
from keras.losses import mse, huber
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error removed-import: Keras 3 has no `keras.losses.mse`: use `keras.losses.mean_squared_error`

print(mse([[1.0]], [[2.0]]))

# %% a loss by its long name
from tensorflow.keras.losses import mean_squared_error
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error removed-import: Keras 3 has no `tensorflow.keras.losses.mean_squared_error`: use `tensorflow.keras.losses.mse`

print(mean_squared_error([[1.0]], [[2.0]]))

# %% branches that were merged
from keras.layers import Dense, Input, Merge
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error removed-import: Keras 3 has no `keras.layers.Merge`: write `keras.layers.Add()` instead

inputs = Input((20,))
first, second = Dense(8)(inputs), Dense(8)(inputs)

# %% texts
from keras.preprocessing.text import Tokenizer
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error removed-import: Keras 3 has no `keras.preprocessing.text.Tokenizer`: use `tensorflow.keras.preprocessing.text`

tokenizer = Tokenizer(num_words=10000)

# %% pictures from folders
from keras.models import Sequential
from keras.preprocessing.image import ImageDataGenerator, load_img
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error removed-import: Keras 3 has no `keras.preprocessing.image.ImageDataGenerator`: use `tensorflow.keras.preprocessing.image`

generator = ImageDataGenerator(rescale=1 / 255)

# %% a copy of Keras 2 inside TensorFlow [silent]
from tensorflow.python.keras.layers import Dense
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning removed-import: `tensorflow.python.keras.layers` is an internal module: import from `tensorflow.keras.layers`

layer = Dense(10)

# %% the inside of Keras [silent]
from keras.src.layers import Dense
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning removed-import: `keras.src.layers` is an internal module: import from `keras.layers`

layer = Dense(10)

# %% the names of today [silent] [doc]
from keras.layers import LSTM, Conv2D, Dense, Dropout, Layer
from keras.models import Sequential
from keras.optimizers import Adam
from keras.preprocessing.image import img_to_array, load_img
from keras.utils import to_categorical

y = to_categorical([0, 2, 1], 3)

# %% what TensorFlow has still [silent]
from tensorflow.keras.preprocessing.image import ImageDataGenerator
from tensorflow.keras.preprocessing.sequence import pad_sequences
from tensorflow.keras.preprocessing.text import Tokenizer

tokenizer = Tokenizer(num_words=10000)

# %% a choice between versions [silent]
try:
    from keras.utils.np_utils import to_categorical
except ImportError:
    from keras.utils import to_categorical

y = to_categorical([0, 2, 1], 3)

# %% Keras 2 was asked for [unrunnable] [silent]
from tf_keras.layers.experimental import preprocessing
from tf_keras.utils import np_utils

y = np_utils.to_categorical([0, 2, 1], 3)

# %% The sources of Keras themselves
from keras.src import layers
from keras.src.api_export import keras_export


@keras_export("keras.layers.Twice")
class Twice(layers.Layer):
    def call(self, x):
        return 2 * x
