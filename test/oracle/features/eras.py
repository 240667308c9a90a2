# %% Convolution2D with sizes in a row
from keras import Input, Sequential
from keras.layers import Conv2D, Dense, Flatten, MaxPooling2D

model = Sequential()
model.add(Input((28, 28, 1)))
model.add(Conv2D(32, (3, 3), padding="same", strides=(2, 2)))
model.add(MaxPooling2D(pool_size=(2, 2), padding="valid"))
model.add(Flatten())
model.add(Dense(10))

# %% Convolution2D with sizes in a row (long ago)
from keras.models import Sequential
from keras.layers.core import Dense, Flatten
from keras.layers.convolutional import Convolution2D, MaxPooling2D

model = Sequential()
model.add(Convolution2D(32, 3, 3, border_mode="same", subsample=(2, 2), input_shape=(28, 28, 1)))
model.add(MaxPooling2D(pool_size=(2, 2), border_mode="valid"))
model.add(Flatten())
model.add(Dense(output_dim=10))

# %% Dense with output_dim, init, W_regularizer
import keras
from keras import layers

model = keras.Sequential([keras.Input((20,)), layers.Dense(64, kernel_initializer="uniform", kernel_regularizer="l2"), layers.Dropout(0.5), layers.Dense(1, use_bias=False)])

# %% Dense with output_dim, init, W_regularizer (long ago)
from keras.models import Sequential
from keras.layers import Dense, Dropout
from keras.regularizers import l2

model = Sequential()
model.add(Dense(output_dim=64, input_dim=20, init="uniform", W_regularizer=l2(0.01)))
model.add(Dropout(p=0.5))
model.add(Dense(1, bias=False))

# %% merge(mode="concat") and mode="sum"
import keras
from keras import layers

a = keras.Input((8,))
b = keras.Input((8,))
x = layers.Concatenate()([layers.Dense(4)(a), layers.Dense(6)(b)])
y = layers.Add()([a, b])
model = keras.Model([a, b], [x, y])

# %% merge(mode="concat") and mode="sum" (long ago)
from keras.layers import Input, Dense, merge
from keras.models import Model

a = Input((8,))
b = Input((8,))
x = merge([Dense(4)(a), Dense(6)(b)], mode="concat")
y = merge([a, b], mode="sum")
model = Model(input=[a, b], output=[x, y])

# %% Model(input=, output=) and fit with nb_epoch
import keras
from keras import layers

i = keras.Input(shape=(12,))
model = keras.Model(inputs=i, outputs=layers.Dense(3, activation="softmax")(i))
model.compile(optimizer=keras.optimizers.SGD(learning_rate=0.1), loss="categorical_crossentropy")

# %% Model(input=, output=) and fit with nb_epoch (long ago)
from keras.layers import Input, Dense
from keras.models import Model
from keras.optimizers import SGD

i = Input(shape=(12,))
model = Model(input=i, output=Dense(3, activation="softmax")(i))
model.compile(optimizer=SGD(lr=0.1, decay=1e-6), loss="categorical_crossentropy")

# %% LSTM with output_dim and batch_input_shape
import keras
from keras import layers

model = keras.Sequential([keras.Input(batch_shape=(4, 10, 3)), layers.LSTM(16, return_sequences=True, recurrent_activation="sigmoid"), layers.LSTM(8), layers.Dense(1)])

# %% LSTM with output_dim and batch_input_shape (long ago)
from keras.models import Sequential
from keras.layers.recurrent import LSTM
from keras.layers.core import Dense

model = Sequential()
model.add(LSTM(16, batch_input_shape=(4, 10, 3), return_sequences=True, inner_activation="sigmoid"))
model.add(LSTM(output_dim=8))
model.add(Dense(1))

# %% Convolution1D, global pooling
import keras
from keras import layers

model = keras.Sequential([keras.Input((50, 8)), layers.Conv1D(64, 3, padding="valid"), layers.GlobalMaxPooling1D(), layers.Dense(2)])

# %% Convolution1D, global pooling (long ago)
from keras.models import Sequential
from keras.layers.convolutional import Convolution1D
from keras.layers import GlobalMaxPooling1D, Dense

model = Sequential()
model.add(Convolution1D(nb_filter=64, filter_length=3, border_mode="valid", input_length=50, input_dim=8))
model.add(GlobalMaxPooling1D())
model.add(Dense(2))

# %% Normalization, advanced activations, zero padding
import keras
from keras import layers

model = keras.Sequential([keras.Input((16, 16, 3)), layers.ZeroPadding2D((1, 1)), layers.Conv2D(8, 3), layers.BatchNormalization(), layers.LeakyReLU(negative_slope=0.2), layers.AveragePooling2D((2, 2)), layers.Flatten()])

# %% Normalization, advanced activations, zero padding (long ago)
from keras.models import Sequential
from keras.layers.convolutional import Conv2D, ZeroPadding2D
from keras.layers.pooling import AveragePooling2D
from keras.layers.normalization import BatchNormalization
from keras.layers.advanced_activations import LeakyReLU
from keras.layers import Flatten

model = Sequential()
model.add(ZeroPadding2D((1, 1), input_shape=(16, 16, 3)))
model.add(Conv2D(8, 3))
model.add(BatchNormalization())
model.add(LeakyReLU(alpha=0.2))
model.add(AveragePooling2D((2, 2)))
model.add(Flatten())
