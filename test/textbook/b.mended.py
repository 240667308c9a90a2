from keras.layers import Activation, Conv2D, Dense, Dropout, Flatten, InputLayer, MaxPool2D
from keras.models import Sequential

model = Sequential()
model.add(InputLayer([28, 28, 1]))
model.add(Conv2D(filters=512, kernel_size=(10, 10)))
model.add(Activation('relu'))
model.add(MaxPool2D(pool_size=(2, 2)))
model.add(Flatten())
model.add(Dense(100))
model.add(Activation('softmax'))
model.add(Dropout(0.1))
model.add(Dense(10))
model.add(Activation('softmax'))
model.add(Dropout(0.1))
model.compile(optimizer='rmsprop', loss='mean_squared_error')
