# %% Everything learns at once [doc] [unrunnable]
import keras
from keras import layers

base = keras.applications.MobileNetV2(include_top=False, pooling="avg")
#      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning hot-unfrozen-backbone: The backbone is trainable at learning rate 0.001: the first gradients from the random head will spoil its weights
model = keras.Sequential([keras.Input((160, 160, 3)), base, layers.Dense(5, activation="softmax")])
#                                                           ~~~~~~~~~~~~ this layer starts from random weights
model.compile("adam", "sparse_categorical_crossentropy")
#             ~~~~~~ with this rate
model.fit(x_train, y_train, epochs=5)

# %% The head first [doc] [unrunnable]
import keras
from keras import layers

base = keras.applications.MobileNetV2(include_top=False, pooling="avg")
base.trainable = False
model = keras.Sequential([keras.Input((160, 160, 3)), base, layers.Dense(5, activation="softmax")])
model.compile("adam", "sparse_categorical_crossentropy")
model.fit(x_train, y_train, epochs=5)

# %% Functional, with an optimizer of its own [unrunnable]
from tensorflow.keras import Input, Model
from tensorflow.keras.applications import VGG16
from tensorflow.keras.layers import Dense, Flatten
from tensorflow.keras.optimizers import SGD

backbone = VGG16(weights="imagenet", include_top=False, input_shape=(128, 128, 3))
#          ^^^^^ warning hot-unfrozen-backbone: The backbone is trainable at learning rate 0.01: the first gradients from the random head will spoil its weights
inputs = Input((128, 128, 3))
x = backbone(inputs)
x = Flatten()(x)
model = Model(inputs, Dense(2, activation="softmax")(x))
#                     ~~~~~ this layer starts from random weights
model.compile(SGD(0.01, momentum=0.9), "categorical_crossentropy")
#             ~~~~~~~~~~~~~~~~~~~~~~~ with this rate
model.fit(train_x, train_y)

# %% Slowly, or from scratch [unrunnable]
import keras
from keras import layers

slow = keras.applications.MobileNetV2(include_top=False, pooling="avg")
a = keras.Sequential([keras.Input((160, 160, 3)), slow, layers.Dense(5, activation="softmax")])
a.compile(keras.optimizers.Adam(1e-5), "sparse_categorical_crossentropy")
a.fit(x_train, y_train)
scratch = keras.applications.MobileNetV2(weights=None, include_top=False, pooling="avg")
b = keras.Sequential([keras.Input((160, 160, 3)), scratch, layers.Dense(5, activation="softmax")])
b.compile("adam", "sparse_categorical_crossentropy")
b.fit(x_train, y_train)

# %% Only asked [unrunnable]
import keras
from keras import layers

base = keras.applications.MobileNetV2(include_top=False, pooling="avg")
features = base.predict(images)
model = keras.Sequential([keras.Input((1280,)), layers.Dense(5, activation="softmax")])
model.compile("adam", "sparse_categorical_crossentropy")
model.fit(features, labels)

# %% With a warm-up [unrunnable]
import keras
from keras import layers

base = keras.applications.MobileNetV2(include_top=False, pooling="avg")
model = keras.Sequential([keras.Input((160, 160, 3)), base, layers.Dense(5, activation="softmax")])
model.compile("adam", "sparse_categorical_crossentropy")
model.fit(x_train, y_train, callbacks=[keras.callbacks.LearningRateScheduler(warm_up)])
