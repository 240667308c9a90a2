# %% Everything learns at once [doc] [unrunnable]
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
inputs = Input((128, 128, 3))
x = backbone(inputs)
x = Flatten()(x)
backbone.trainable = False
model = Model(inputs, Dense(2, activation="softmax")(x))
model.compile(SGD(0.01, momentum=0.9), "categorical_crossentropy")
model.fit(train_x, train_y)

