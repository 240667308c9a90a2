# %% layers of one, the model of the other [unrunnable] [doc]
import keras
#~~~~~~~~~~~ the other one
from tf_keras.layers import Dense
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning mixed-keras: `keras` and `tf_keras` are different libraries: their layers do not fit together

model = keras.Sequential([keras.Input((8,)), Dense(1)])

# %% the copy inside TensorFlow [unrunnable]
from tensorflow.keras.models import Sequential
#~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ the other one
from tensorflow.python.keras.layers import Dense
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning mixed-keras: `tensorflow.keras` and `tensorflow.python.keras` are different libraries: their layers do not fit together

model = Sequential()
model.add(Dense(1, input_shape=(8,)))

# %% one path [doc]
import keras
from keras.layers import Dense

model = keras.Sequential([keras.Input((8,)), Dense(1)])

# %% one package under two names
from tensorflow import keras
from tensorflow.keras.layers import Dense

model = keras.Sequential([keras.Input((8,)), Dense(1)])

# %% only data from elsewhere [unrunnable]
import keras
from tf_keras.datasets import mnist

model = keras.Sequential([keras.Input((8,)), keras.layers.Dense(1)])
