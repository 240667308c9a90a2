# %% Everything is thawed [doc] [unrunnable]
import keras
from keras import layers

base = keras.applications.ResNet50(weights="imagenet", include_top=False, pooling="avg")
base.trainable = False
model = keras.Sequential([keras.Input((224, 224, 3)), base, layers.Dense(5, activation="softmax")])
model.compile("adam", "sparse_categorical_crossentropy")
model.fit(x_train, y_train, epochs=5)

base.trainable = True
for layer in base.layers:
    if isinstance(layer, layers.BatchNormalization):
        layer.trainable = False
model.compile(keras.optimizers.Adam(1e-5), "sparse_categorical_crossentropy")
model.fit(x_train, y_train, epochs=5)

# %% Functional [unrunnable]
from tensorflow.keras import Input, Model
from tensorflow.keras.applications import MobileNetV2
from tensorflow.keras.layers import Dense, BatchNormalization

backbone = MobileNetV2(include_top=False, pooling="avg")
backbone.trainable = False
inputs = Input((160, 160, 3))
x = backbone(inputs)
model = Model(inputs, Dense(2, activation="softmax")(x))
model.compile("adam", "sparse_categorical_crossentropy")
model.fit(x_train, y_train)
backbone.trainable = True
for layer in backbone.layers:
    if isinstance(layer, BatchNormalization):
        layer.trainable = False
model.compile("adam", "sparse_categorical_crossentropy")
model.fit(x_train, y_train)

