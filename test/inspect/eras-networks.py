# %% LeNet
# shapes: (None, 20, 28, 28) (None, 20, 28, 28) (None, 20, 14, 14) (None, 50, 14, 14) (None, 50, 7, 7) (None, 2450) (None, 500) (None, 10)
# errors: 7
from keras.models import Sequential
from keras.layers.convolutional import Convolution2D, MaxPooling2D
from keras.layers.core import Activation, Flatten, Dense
model = Sequential()
model.add(Convolution2D(20, 5, 5, border_mode='same', dim_ordering='th', input_shape=(1, 28, 28)))
model.add(Activation('relu'))
model.add(MaxPooling2D(pool_size=(2, 2), strides=(2, 2), dim_ordering='th'))
model.add(Convolution2D(50, 5, 5, border_mode='same', dim_ordering='th'))
model.add(MaxPooling2D(pool_size=(2, 2), strides=(2, 2), dim_ordering='th'))
model.add(Flatten())
model.add(Dense(500))
model.add(Dense(10, init='normal'))
# today
import keras
from keras.layers import Conv2D, MaxPooling2D, Activation, Flatten, Dense
th = dict(data_format='channels_first')
model = keras.Sequential([
    keras.Input((1, 28, 28)), Conv2D(20, 5, padding='same', **th), Activation('relu'), MaxPooling2D(2, 2, **th),
    Conv2D(50, 5, padding='same', **th), MaxPooling2D(2, 2, **th), Flatten(), Dense(500), Dense(10),
])

# %% the first block of VGG
# shapes: (None, 226, 226, 3) (None, 224, 224, 64) (None, 226, 226, 64) (None, 224, 224, 64) (None, 112, 112, 64)
# errors: 3
from keras.models import Sequential
from keras.layers.core import Flatten, Dense, Dropout
from keras.layers import Convolution2D, MaxPooling2D, ZeroPadding2D
model = Sequential()
model.add(ZeroPadding2D((1, 1), input_shape=(224, 224, 3)))
model.add(Convolution2D(64, 3, 3, activation='relu', bias=True))
model.add(ZeroPadding2D((1, 1)))
model.add(Convolution2D(64, 3, 3, activation='relu', subsample=(1, 1)))
model.add(MaxPooling2D((2, 2), strides=(2, 2)))
# today
import keras
from keras.layers import Conv2D, MaxPooling2D, ZeroPadding2D
model = keras.Sequential([keras.Input((224, 224, 3)), ZeroPadding2D(1), Conv2D(64, (3, 3)), ZeroPadding2D(1), Conv2D(64, (3, 3)), MaxPooling2D(2, 2)])

# %% AlexNet begins
# shapes: (None, 55, 55, 96) (None, 27, 27, 96) (None, 27, 27, 256) (None, 13, 13, 256)
# errors: 2
import keras
from keras.layers import Convolution2D, MaxPooling2D
model = keras.models.Sequential()
model.add(Convolution2D(96, 11, 11, subsample=(4, 4), activation='relu', input_shape=(227, 227, 3)))
model.add(MaxPooling2D((3, 3), strides=(2, 2)))
model.add(Convolution2D(256, 5, 5, border_mode='same', activation='relu'))
model.add(MaxPooling2D((3, 3), strides=(2, 2)))
# today
import keras
from keras.layers import Conv2D, MaxPooling2D
model = keras.Sequential([keras.Input((227, 227, 3)), Conv2D(96, 11, strides=4), MaxPooling2D(3, 2), Conv2D(256, 5, padding='same'), MaxPooling2D(3, 2)])

# %% an autoencoder
# shapes: (None, 784) (None, 32) (None, 784)
# errors: 2
from keras.layers import Input, Dense
from keras.models import Model
input_img = Input(shape=(784,))
encoded = Dense(32, activation='relu', init='he_normal')(input_img)
decoded = Dense(784, activation='sigmoid')(encoded)
autoencoder = Model(input=input_img, output=decoded)
# today
import keras
i = keras.Input((784,))
model = keras.Model(i, keras.layers.Dense(784)(keras.layers.Dense(32)(i)))

# %% an autoencoder of pictures
# shapes: (None, 28, 28, 1) (None, 28, 28, 16) (None, 14, 14, 16) (None, 14, 14, 8) (None, 28, 28, 8) (None, 28, 28, 1)
# errors: 5
from keras.layers import Input, Convolution2D, MaxPooling2D, UpSampling2D
from keras.models import Model
img = Input(shape=(28, 28, 1))
x = Convolution2D(16, 3, 3, activation='relu', border_mode='same')(img)
x = MaxPooling2D((2, 2), border_mode='same')(x)
x = Convolution2D(8, 3, 3, activation='relu', border_mode='same')(x)
x = UpSampling2D((2, 2))(x)
x = Convolution2D(1, 3, 3, activation='sigmoid', border_mode='same')(x)
model = Model(img, output=x)
# today
import keras
from keras.layers import Conv2D, MaxPooling2D, UpSampling2D
i = keras.Input((28, 28, 1))
x = MaxPooling2D(2, padding='same')(Conv2D(16, 3, padding='same')(i))
model = keras.Model(i, Conv2D(1, 3, padding='same')(UpSampling2D(2)(Conv2D(8, 3, padding='same')(x))))

# %% two branches merged
# shapes: (None, 16, 16, 8) (None, 16, 16, 4) (None, 16, 16, 6) (None, 16, 16, 10)
# errors: 4
from keras.layers import Input, Convolution2D, merge
from keras.models import Model
x = Input(shape=(16, 16, 8))
a = Convolution2D(4, 1, 1, border_mode='same')(x)
b = Convolution2D(6, 3, 3, border_mode='same')(x)
y = merge([a, b], mode='concat', concat_axis=3)
model = Model(input=x, output=y)
# today
import keras
from keras.layers import Conv2D, Concatenate
x = keras.Input((16, 16, 8))
model = keras.Model(x, Concatenate(axis=3)([Conv2D(4, 1, padding='same')(x), Conv2D(6, 3, padding='same')(x)]))

# %% a sum is what merge does by itself
# shapes: (None, 4) (None, 4) (None, 4)
# errors: 2
from keras.layers import Input, Dense, merge
from keras.models import Model
x = Input(shape=(4,))
model = Model(input=x, output=merge([x, Dense(4)(x)]))
# today
import keras
x = keras.Input((4,))
model = keras.Model(x, keras.layers.Add()([x, keras.layers.Dense(4)(x)]))

# %% a dot product of two
# shapes: (None, 5, 8) (None, 7, 8) (None, 5, 7)
# errors: 2
from keras.layers import Input, merge
from keras.models import Model
a, b = Input(shape=(5, 8)), Input(shape=(7, 8))
model = Model(input=[a, b], output=merge([a, b], mode='dot', dot_axes=[2, 2]))
# today
import keras
a, b = keras.Input((5, 8)), keras.Input((7, 8))
model = keras.Model([a, b], keras.layers.Dot([2, 2])([a, b]))

# %% two models merged into a third
# shapes: (None, 32) (None, 16) (None, 48) (None, 10)
# today: (None, 784) (None, 20) (None, 32) (None, 16) (None, 48) (None, 10)
# errors: 1
from keras.models import Sequential
from keras.layers import Dense, Merge
left = Sequential([Dense(32, input_dim=784)])
right = Sequential([Dense(16, input_dim=20)])
model = Sequential()
model.add(Merge([left, right], mode='concat'))
model.add(Dense(10, activation='softmax'))
# today
import keras
from keras.layers import Dense, Concatenate
a, b = keras.Input((784,)), keras.Input((20,))
model = keras.Model([a, b], Dense(10)(Concatenate()([Dense(32)(a), Dense(16)(b)])))

# %% a merge that is a function is unknown
# shapes: (None, 4) ? ?
# errors: 1
from keras.layers import Input, Dense, merge
from keras.models import Model
x = Input(shape=(4,))
y = merge([x, x], mode=lambda pair: pair[0], output_shape=(4,))
model = Model(x, Dense(2)(y))
# today

# %% concatenate with an old axis
# shapes: (None, 4, 8) (None, 6, 8) (None, 10, 8)
# errors: 1
from keras.layers import Input, concatenate
from keras.models import Model
a, b = Input(shape=(4, 8)), Input(shape=(6, 8))
model = Model([a, b], concatenate([a, b], concat_axis=1))
# today
import keras
a, b = keras.Input((4, 8)), keras.Input((6, 8))
model = keras.Model([a, b], keras.layers.concatenate([a, b], axis=1))

# %% a block with a shortcut
# shapes: (None, 32, 32, 16) (None, 32, 32, 16) (None, 32, 32, 16) (None, 32, 32, 16) (None, 32, 32, 16)
# errors: 5
from keras.layers import Input, Activation, merge
from keras.layers.convolutional import Convolution2D
from keras.layers.normalization import BatchNormalization
from keras.models import Model
x = Input(shape=(32, 32, 16))
y = BatchNormalization(mode=2)(x)
y = Activation('relu')(y)
y = Convolution2D(16, 3, 3, border_mode='same')(y)
model = Model(x, merge([x, y], mode='sum'))
# today
import keras
from keras.layers import Conv2D, BatchNormalization, Activation, Add
x = keras.Input((32, 32, 16))
model = keras.Model(x, Add()([x, Conv2D(16, 3, padding='same')(Activation('relu')(BatchNormalization()(x)))]))

# %% layers from the engine room
# shapes: (None, 4) (None, 2)
# errors: 2
from keras.engine.topology import Input
from keras.engine.training import Model
from keras.layers import Dense
x = Input((4,))
model = Model(x, Dense(2)(x))
# today
import keras
x = keras.Input((4,))
model = keras.Model(x, keras.layers.Dense(2)(x))

# %% an input by its old name
# shapes: (8, 4) (8, 2)
# errors: 1
import keras
x = keras.layers.Input(batch_input_shape=(8, 4))
model = keras.models.Model(x, keras.layers.Dense(2)(x))
# today
import keras
x = keras.Input(batch_shape=(8, 4))
model = keras.Model(x, keras.layers.Dense(2)(x))

# %% an attribute that has gone
# shapes: (None, 3, 4) (None, 5)
# errors: 1
import keras
x = keras.layers.Input((3, 4))
model = keras.models.Model(x, keras.layers.CuDNNLSTM(5)(x))
# today
import keras
x = keras.Input((3, 4))
model = keras.Model(x, keras.layers.LSTM(5)(x))

# %% an import that may fail is the program's own business
# shapes: (None, 3, 4) (None, 5)
# errors: 0
import keras
try:
    from keras.layers import CuDNNLSTM as Recurrent
except ImportError:
    from keras.layers import LSTM as Recurrent
x = keras.layers.Input((3, 4))
model = keras.models.Model(x, keras.layers.LSTM(5)(x))
# today
import keras
x = keras.Input((3, 4))
model = keras.Model(x, keras.layers.LSTM(5)(x))

# %% a layer that has gone for good
# shapes: ?
# errors: 1
import keras
model = keras.Sequential([keras.Input((8, 8, 3)), keras.layers.MaxoutDense(4)])
# today
