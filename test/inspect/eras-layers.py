# %% a dense network
# shapes: (None, 512) (None, 512) (None, 512) (None, 10) (None, 10)
# errors: 3
from keras.models import Sequential
from keras.layers import Dense, Dropout, Activation
model = Sequential()
model.add(Dense(output_dim=512, input_dim=784, init='uniform'))
model.add(Activation('relu'))
model.add(Dropout(p=0.2))
model.add(Dense(10, init='glorot_normal', W_regularizer='l2', b_constraint=None, bias=False))
model.add(Activation('softmax'))
# today
import keras
from keras.layers import Dense, Dropout, Activation
model = keras.Sequential([keras.Input((784,)), Dense(512), Activation('relu'), Dropout(0.2), Dense(10, use_bias=False), Activation('softmax')])

# %% a convolution of old names
# shapes: (None, 28, 28, 32) (None, 14, 14, 32) (None, 6272)
# errors: 2
from keras.models import Sequential
from keras.layers import Convolution2D, MaxPooling2D, Flatten
model = Sequential([
    Convolution2D(32, 3, 3, border_mode='same', input_shape=(28, 28, 1)),
    MaxPooling2D(pool_size=(2, 2), border_mode='valid'),
    Flatten(),
])
# today
import keras
from keras.layers import Conv2D, MaxPooling2D, Flatten
model = keras.Sequential([keras.Input((28, 28, 1)), Conv2D(32, (3, 3), padding='same'), MaxPooling2D((2, 2)), Flatten()])

# %% a kernel of two numbers that Keras 3 reads as a stride stays a stride
# shapes: (None, 9, 9, 32)
# errors: 0
from keras.models import Sequential
from keras.layers import Convolution2D
model = Sequential([Convolution2D(32, 3, 3, input_shape=(28, 28, 1))])
# today
import keras
model = keras.Sequential([keras.Input((28, 28, 1)), keras.layers.Conv2D(32, 3, strides=3)])

# %% every side of a kernel by name
# shapes: (None, 24, 26, 8)
# errors: 1
from keras.models import Sequential
from keras.layers import Convolution2D
model = Sequential([Convolution2D(nb_filter=8, nb_row=5, nb_col=3, input_shape=(28, 28, 1))])
# today
import keras
model = keras.Sequential([keras.Input((28, 28, 1)), keras.layers.Conv2D(8, (5, 3))])

# %% one side of a kernel by name
# shapes: (None, 24, 26, 8)
# errors: 1
from keras.models import Sequential
from keras.layers import Convolution2D
model = Sequential([Convolution2D(8, 5, nb_col=3, input_shape=(28, 28, 1))])
# today
import keras
model = keras.Sequential([keras.Input((28, 28, 1)), keras.layers.Conv2D(8, (5, 3))])

# %% strides of a convolution
# shapes: (None, 13, 13, 16)
# errors: 1
from keras.models import Sequential
from keras.layers import Conv2D
model = Sequential([Conv2D(16, 3, 3, subsample=(2, 2), activation='relu', input_shape=(28, 28, 3))])
# today
import keras
model = keras.Sequential([keras.Input((28, 28, 3)), keras.layers.Conv2D(16, (3, 3), strides=(2, 2))])

# %% a kernel of Keras 2 with a border of Keras 1
# shapes: (None, 28, 28, 16)
# errors: 1
from keras.models import Sequential
from keras.layers import Conv2D
model = Sequential([Conv2D(16, (3, 3), border_mode='same', input_shape=(28, 28, 3))])
# today
import keras
model = keras.Sequential([keras.Input((28, 28, 3)), keras.layers.Conv2D(16, (3, 3), padding='same')])

# %% channels of Theano
# shapes: (None, 8, 30, 30) (None, 8, 15, 15) (None, 8, 17, 17) (None, 8)
# errors: 4
from keras.models import Sequential
from keras.layers import Convolution2D, MaxPooling2D, ZeroPadding2D, GlobalAveragePooling2D
model = Sequential([
    Convolution2D(8, 3, 3, dim_ordering='th', input_shape=(3, 32, 32)),
    MaxPooling2D((2, 2), dim_ordering='th'),
    ZeroPadding2D((1, 1), dim_ordering='th'),
    GlobalAveragePooling2D(dim_ordering='th'),
])
# today
import keras
from keras.layers import Conv2D, MaxPooling2D, ZeroPadding2D, GlobalAveragePooling2D
th = dict(data_format='channels_first')
model = keras.Sequential([keras.Input((3, 32, 32)), Conv2D(8, 3, **th), MaxPooling2D(2, **th), ZeroPadding2D(1, **th), GlobalAveragePooling2D(**th)])

# %% channels of Theano for the whole program
# shapes: (None, 8, 30, 30) (None, 8, 15, 15)
# errors: 2
from keras import backend as K
from keras.models import Sequential
from keras.layers import Convolution2D, MaxPooling2D
K.set_image_dim_ordering('th')
model = Sequential([Convolution2D(8, 3, 3, border_mode='valid', input_shape=(3, 32, 32)), MaxPooling2D((2, 2))])
# today
import keras
from keras.layers import Conv2D, MaxPooling2D
keras.config.set_image_data_format('channels_first')
model = keras.Sequential([keras.Input((3, 32, 32)), Conv2D(8, 3), MaxPooling2D(2)])

# %% a convolution over time
# shapes: (None, 100, 64) (None, 50, 64) (None, 23, 32) (None, 46, 32)
# errors: 4
from keras.models import Sequential
from keras.layers import Convolution1D, MaxPooling1D, UpSampling1D
model = Sequential()
model.add(Convolution1D(nb_filter=64, filter_length=3, border_mode='same', input_shape=(100, 8)))
model.add(MaxPooling1D(pool_length=2, stride=2))
model.add(Convolution1D(32, 5, subsample_length=2))
model.add(UpSampling1D(length=2))
# today
import keras
from keras.layers import Conv1D, MaxPooling1D, UpSampling1D
model = keras.Sequential([keras.Input((100, 8)), Conv1D(64, 3, padding='same'), MaxPooling1D(2, strides=2), Conv1D(32, 5, strides=2), UpSampling1D(2)])

# %% the length of a first convolution
# shapes: (None, 18, 64)
# errors: 1
from keras.models import Sequential
from keras.layers import Convolution1D
model = Sequential([Convolution1D(64, 3, input_dim=4, input_length=20)])
# today
import keras
model = keras.Sequential([keras.Input((20, 4)), keras.layers.Conv1D(64, 3)])

# %% a convolution of volumes
# shapes: (None, 14, 14, 14, 4)
# errors: 1
from keras.models import Sequential
from keras.layers import Convolution3D
model = Sequential([Convolution3D(4, 3, 3, 3, input_shape=(16, 16, 16, 1))])
# today
import keras
model = keras.Sequential([keras.Input((16, 16, 16, 1)), keras.layers.Conv3D(4, (3, 3, 3))])

# %% sides of a volume by name
# shapes: (None, 16, 15, 14, 4)
# errors: 1
from keras.models import Sequential
from keras.layers import Convolution3D
model = Sequential([Convolution3D(nb_filter=4, kernel_dim1=1, kernel_dim2=2, kernel_dim3=3, input_shape=(16, 16, 16, 1))])
# today
import keras
model = keras.Sequential([keras.Input((16, 16, 16, 1)), keras.layers.Conv3D(4, (1, 2, 3))])

# %% holes in a kernel
# shapes: (None, 28, 28, 8)
# errors: 1
from keras.models import Sequential
from keras.layers import AtrousConvolution2D
model = Sequential([AtrousConvolution2D(8, 3, 3, atrous_rate=(2, 2), input_shape=(32, 32, 3))])
# today
import keras
model = keras.Sequential([keras.Input((32, 32, 3)), keras.layers.Conv2D(8, (3, 3), dilation_rate=(2, 2))])

# %% a convolution backwards
# shapes: (None, 14, 14, 3)
# errors: 1
from keras.models import Sequential
from keras.layers import Deconvolution2D
model = Sequential([Deconvolution2D(3, 3, 3, output_shape=(None, 14, 14, 3), border_mode='valid', input_shape=(12, 12, 3))])
# today
import keras
model = keras.Sequential([keras.Input((12, 12, 3)), keras.layers.Conv2DTranspose(3, (3, 3))])

# %% a convolution backwards, its result by place
# shapes: (None, 24, 24, 3)
# errors: 1
from keras.models import Sequential
from keras.layers import Deconvolution2D
model = Sequential([Deconvolution2D(3, 3, 3, (None, 24, 24, 3), subsample=(2, 2), border_mode='same', input_shape=(12, 12, 3))])
# today
import keras
model = keras.Sequential([keras.Input((12, 12, 3)), keras.layers.Conv2DTranspose(3, (3, 3), strides=2, padding='same')])

# %% a separable convolution
# shapes: (None, 32, 32, 16)
# errors: 1
from keras.models import Sequential
from keras.layers import SeparableConvolution2D
model = Sequential([SeparableConvolution2D(16, 3, 3, border_mode='same', depth_multiplier=2, input_shape=(32, 32, 3))])
# today
import keras
model = keras.Sequential([keras.Input((32, 32, 3)), keras.layers.SeparableConv2D(16, (3, 3), padding='same', depth_multiplier=2)])

# %% noise and normalization
# shapes: (None, 8, 8, 3) (None, 8, 8, 3) (None, 8, 8, 3) (None, 8, 8, 3)
# errors: 4
from keras.models import Sequential
from keras.layers import BatchNormalization, GaussianNoise, SpatialDropout2D, GaussianDropout
model = Sequential()
model.add(BatchNormalization(mode=0, axis=-1, beta_init='zero', gamma_init='one', input_shape=(8, 8, 3)))
model.add(GaussianNoise(sigma=0.1))
model.add(SpatialDropout2D(p=0.5))
model.add(GaussianDropout(p=0.5))
# today
import keras
from keras.layers import BatchNormalization, GaussianNoise, SpatialDropout2D, GaussianDropout
model = keras.Sequential([keras.Input((8, 8, 3)), BatchNormalization(), GaussianNoise(0.1), SpatialDropout2D(0.5), GaussianDropout(0.5)])

# %% another shape
# shapes: (None, 4, 16) (None, 16, 4)
# errors: 1
from keras.models import Sequential
from keras.layers import Reshape, Permute
model = Sequential([Reshape(dims=(4, 16), input_shape=(64,)), Permute(dims=(2, 1))])
# today
import keras
model = keras.Sequential([keras.Input((64,)), keras.layers.Reshape((4, 16)), keras.layers.Permute((2, 1))])

# %% a threshold of its own
# shapes: (None, 8) (None, 8)
# errors: 1
from keras.models import Sequential
from keras.layers import Dense
from keras.layers.advanced_activations import ThresholdedReLU
model = Sequential([Dense(8, input_dim=4), ThresholdedReLU(theta=1.0)])
# today
import keras
model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(8), keras.layers.ReLU(threshold=1.0)])

# %% weights given to the constructor
# shapes: (None, 10)
# errors: 1
from keras.models import Sequential
from keras.layers import Dense
model = Sequential([Dense(10, weights=[start], input_dim=4)])
# today
import keras
model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(10)])

# %% what both spellings give, today's decides
# shapes: (None, 10)
# errors: 1
from keras.models import Sequential
from keras.layers import Dense
model = Sequential([Dense(units=10, output_dim=10, input_dim=4)])
# today
import keras
model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(10)])

# %% what is wrong in every version is not translated
# shapes: ?
# errors: 1
from keras.models import Sequential
from keras.layers import Dense
model = Sequential([Dense(-3, init='normal', input_dim=4)])
# today
