import keras
from keras.layers import BatchNormalization, Dense, InputLayer
from keras.models import Sequential

model = Sequential()
model.add(InputLayer([39]))
model.add(BatchNormalization())
model.add(Dense(128, kernel_initializer=keras.initializers.zeros()))
model.add(Dense(1))
model.compile(optimizer='sgd', loss='mean_squared_error')
