# %% a layer from inside TensorFlow [doc]
from tensorflow.keras.models import Sequential
#~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ the other one
from tensorflow.keras.layers import Flatten, Input
from tensorflow.python.keras.layers import Dense
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning mixed-keras: `tensorflow.keras` and `tensorflow.python.keras` are different libraries: their layers do not fit together

model = Sequential()
model.add(Input((28, 28)))
model.add(Flatten())

# %% a model of Keras 2 with layers of Keras 3 [unrunnable]
from keras.layers import Dense, Input
#~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ the other one
from keras.optimizers import Adam
from tf_keras.models import Sequential
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning mixed-keras: `keras` and `tf_keras` are different libraries: their layers do not fit together

layers = [Input((20,)), Dense(64, activation="relu"), Dense(1)]

# %% two names of one package
from keras.layers import Dense, Input
#~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ the other one
from tensorflow.keras.models import Sequential
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ hint mixed-keras: `keras` and `tensorflow.keras` are one package: one path for the file is enough

model = Sequential([Input((20,)), Dense(64, activation="relu"), Dense(1)])

# %% two names of one package, to whom it does not matter [standard]
from keras.layers import Dense, Input
from tensorflow.keras.models import Sequential

model = Sequential([Input((20,)), Dense(64, activation="relu"), Dense(1)])

# %% one path [doc]
from tensorflow import keras
from tensorflow.keras import layers
from tensorflow.keras.models import Sequential

model = Sequential([layers.Input((20,)), layers.Dense(64, activation="relu"), layers.Dense(1)])
model.compile(keras.optimizers.Adam(), "mse")

# %% data may come from anywhere
from keras.layers import Dense, Input
from keras.models import Sequential
from tensorflow.keras.datasets import mnist
from tensorflow.keras.preprocessing.image import ImageDataGenerator
from tensorflow.keras.utils import to_categorical

model = Sequential([Input((20,)), Dense(64, activation="relu"), Dense(1)])

# %% whichever is installed
try:
    from tf_keras.layers import Dense
except ImportError:
    from keras.layers import Dense
from keras.models import Sequential

model = Sequential()

# %% Keras 2 alone [unrunnable]
from tf_keras.layers import Dense
from tf_keras.models import Sequential

model = Sequential([Dense(1, input_shape=(20,))])

# %% One compared with the other [unrunnable]
import keras
import tf_keras


def network(library):
    return library.Sequential([library.layers.Dense(1, input_shape=(20,))])


keras_3 = network(keras)
keras_2 = network(tf_keras)
