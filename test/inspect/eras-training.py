# %% the whole story of Keras 1
# shapes: (None, 64) (None, 10)
# errors: 4
# life: compile fit evaluate
from keras.models import Sequential
from keras.layers import Dense
from keras.optimizers import SGD
model = Sequential([Dense(64, input_dim=20, activation='relu'), Dense(10, activation='softmax')])
model.compile(loss='categorical_crossentropy', optimizer=SGD(lr=0.1, momentum=0.9), class_mode='categorical')
model.fit(X, Y, nb_epoch=20, batch_size=16, show_accuracy=True)
model.evaluate(X, Y, batch_size=16, show_accuracy=True)
# today

# %% epochs by their old name
# shapes: (None, 1)
# errors: 1
# life: compile fit
from keras.models import Sequential
from keras.layers import Dense
model = Sequential([Dense(1, input_dim=20)])
model.compile('sgd', 'mse')
model.fit(X, Y, nb_epoch=20)
# today

# %% generators
# shapes: (None, 1)
# errors: 3
# life: compile fit evaluate predict
from keras.models import Sequential
from keras.layers import Dense
model = Sequential([Dense(1, input_dim=20)])
model.compile('sgd', 'mse')
model.fit_generator(batches, samples_per_epoch=2000, nb_epoch=50, validation_data=held, nb_val_samples=800)
model.evaluate_generator(held, val_samples=800)
model.predict_generator(generator=held, steps=10)
# today

# %% classes
# shapes: (None, 3)
# errors: 1
# life: compile fit predict
from keras.models import Sequential
from keras.layers import Dense
model = Sequential([Dense(3, input_dim=20, activation='softmax')])
model.compile('sgd', 'categorical_crossentropy')
model.fit(X, Y, epochs=3)
model.predict_classes(X)
# today

# %% an optimizer without a capital
# shapes: (None, 1)
# errors: 1
# life: compile
import keras
model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(1)])
model.compile(optimizer=keras.optimizers.adam(lr=0.01), loss='mse')
# today

# %% an optimizer from its own module
# shapes: (None, 1)
# errors: 2
# life: compile
import keras
from keras.optimizers.adam_v2 import Adam
model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(1)])
model.compile(optimizer=Adam(lr=0.01), loss='mse')
# today

# %% a decay that is left out of account is accepted
# shapes: (None, 1)
# errors: 0
# life: compile
import keras
model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(1)])
model.compile(optimizer=keras.optimizers.Adam(learning_rate=0.01, decay=1e-6), loss='mse')
# today

# %% callbacks
# shapes: (None, 1)
# errors: 2
# life: compile
import keras
from keras.callbacks import EarlyStopping, ModelCheckpoint, ReduceLROnPlateau
model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(1)])
model.compile('sgd', 'mse')
callbacks = [EarlyStopping(epsilon=0.1), ModelCheckpoint('a.keras', period=5), ReduceLROnPlateau(epsilon=0.1)]
# today

# %% labels one by one
# shapes: (None, 10)
# errors: 2
# life: compile
import keras
from keras.utils import np_utils
(x_train, y_train), (x_test, y_test) = keras.datasets.mnist.load_data()
Y = keras.utils.to_categorical(y_train, nb_classes=10)
model = keras.Sequential([keras.Input((784,)), keras.layers.Dense(10)])
model.compile('sgd', 'mse')
# today

# %% Keras 2 itself was asked for
# shapes: (None, 10)
# errors: 0
# life: compile fit
import os
os.environ['TF_USE_LEGACY_KERAS'] = '1'
from tensorflow.keras.models import Sequential
from tensorflow.keras.layers import Dense
from tensorflow.keras.optimizers import Adam
model = Sequential([Dense(10, input_dim=4)])
model.compile(Adam(lr=0.01), 'mse')
model.fit_generator(batches, steps_per_epoch=10, epochs=3)
# today

# %% layers of TensorFlow 1
# shapes:
# calls: (None, 28, 28, 32) (None, 14, 14, 32) (None, 12, 12, 64) (None, 9216) (None, 1024) (None, 1024) (None, 10)
# errors: 8
import tensorflow as tf
x = tf.placeholder(tf.float32, [None, 28, 28, 1])
conv1 = tf.layers.conv2d(inputs=x, filters=32, kernel_size=[5, 5], padding='same', activation=tf.nn.relu)
pool1 = tf.layers.max_pooling2d(inputs=conv1, pool_size=[2, 2], strides=2)
conv2 = tf.layers.conv2d(pool1, 64, 3, 1)
flat = tf.layers.flatten(conv2)
dense = tf.layers.dense(flat, 1024, tf.nn.relu)
dropped = tf.layers.dropout(dense, rate=0.4, training=True)
logits = tf.layers.dense(dropped, units=10)
# today

# %% layers of TensorFlow 1 in TensorFlow 2
# shapes:
# calls: (None, 100) (None, 100) (None, 100)
# errors: 3
import tensorflow.compat.v1 as tf
tf.disable_v2_behavior()
x = tf.placeholder(tf.float32, shape=(None, 20))
y = tf.layers.dense(x, 100)
y = tf.layers.batch_normalization(y, training=True)
y = tf.layers.dropout(y)
# today
