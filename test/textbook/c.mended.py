from keras.layers import Activation, BatchNormalization, Conv2D, Dense, Dropout, Flatten, InputLayer, MaxPooling2D
from keras.models import Sequential

model = Sequential()
model.add(InputLayer([100, 100, 3]))
for filters in [32, 64, 128, 256]:
	model.add(Conv2D(filters, kernel_size=(5, 5)))
	model.add(Conv2D(filters, kernel_size=(1, 1)))
	model.add(MaxPooling2D(pool_size=(3, 3)))
	model.add(Activation('relu'))
	model.add(BatchNormalization())
model.add(Flatten())
model.add(Dense(100, activation='relu'))
model.add(Dropout(0.5))
model.add(Dense(10, activation='softmax'))
model.compile(optimizer='adam', loss='sparse_categorical_accuracy')
