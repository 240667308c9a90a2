# %% a layer from inside TensorFlow [doc]
from tensorflow.keras.models import Sequential
from tensorflow.keras.layers import Flatten, Input
from tensorflow.keras.layers import Dense

model = Sequential()
model.add(Input((28, 28)))
model.add(Flatten())

# %% a model of Keras 2 with layers of Keras 3 [unrunnable]
from keras.layers import Dense, Input
from keras.optimizers import Adam
from keras.models import Sequential

layers = [Input((20,)), Dense(64, activation="relu"), Dense(1)]

# %% two names of one package
from keras.layers import Dense, Input
from keras.models import Sequential

model = Sequential([Input((20,)), Dense(64, activation="relu"), Dense(1)])

