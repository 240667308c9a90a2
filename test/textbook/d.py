model = Sequential() 
model.add(InputLayer([100, 100, 3]))
    
model.add(Conv2D(filters=512, kernel_size=(3, 3), kernel_initializer="glorot_uniform")) 
model.add(Activation('relu'))
model.add(MaxPool2D(pool_size=(2, 2)))
    
model.add(Conv2D(filters=128, kernel_size=(3, 3), kernel_initializer="glorot_uniform")) 
model.add(Activation('relu'))
    
model.add(Conv2D(filters=32, kernel_size=(3, 3), kernel_initializer="glorot_uniform"))
model.add(Conv2D(filters=32, kernel_size=(1, 1), kernel_initializer="glorot_uniform"))
model.add(MaxPool2D(pool_size=(10, 10)))
    
model.add(Flatten())
model.add(Dense(64))
model.add(Dropout(rate=1))
model.add(Dense(10))
model.add(Activation('sigmoid'))
model.add(Dropout(rate=0.5))
