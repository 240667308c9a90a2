# %% Everything is thawed [doc] [unrunnable]
import keras
from keras import layers

base = keras.applications.ResNet50(weights="imagenet", include_top=False, pooling="avg")
#      ~~~~~~~~~~~~~~~~~~~~~~~~~~~ the pretrained network
base.trainable = False
model = keras.Sequential([keras.Input((224, 224, 3)), base, layers.Dense(5, activation="softmax")])
model.compile("adam", "sparse_categorical_crossentropy")
model.fit(x_train, y_train, epochs=5)

base.trainable = True
#^^^^^^^^^^^^^ info finetune-batchnorm: Once unfrozen, BatchNormalization will overwrite its ImageNet statistics: keep its layers frozen
model.compile(keras.optimizers.Adam(1e-5), "sparse_categorical_crossentropy")
model.fit(x_train, y_train, epochs=5)
#~~~~~~~~ trained further here

# %% All but BatchNormalization [doc] [unrunnable]
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
from tensorflow.keras.layers import Dense

backbone = MobileNetV2(include_top=False, pooling="avg")
#          ~~~~~~~~~~~ the pretrained network
backbone.trainable = False
inputs = Input((160, 160, 3))
x = backbone(inputs)
model = Model(inputs, Dense(2, activation="softmax")(x))
model.compile("adam", "sparse_categorical_crossentropy")
model.fit(x_train, y_train)
backbone.trainable = True
#^^^^^^^^^^^^^^^^^ info finetune-batchnorm: Once unfrozen, BatchNormalization will overwrite its ImageNet statistics: keep its layers frozen
model.compile("adam", "sparse_categorical_crossentropy")
model.fit(x_train, y_train)
#~~~~~~~~ trained further here

# %% Called as in prediction [unrunnable]
import keras
from keras import layers

base = keras.applications.ResNet50(weights="imagenet", include_top=False, pooling="avg")
base.trainable = False
inputs = keras.Input((224, 224, 3))
x = base(inputs, training=False)
model = keras.Model(inputs, layers.Dense(5, activation="softmax")(x))
model.compile("adam", "sparse_categorical_crossentropy")
model.fit(x_train, y_train, epochs=5)
base.trainable = True
model.compile(keras.optimizers.Adam(1e-5), "sparse_categorical_crossentropy")
model.fit(x_train, y_train, epochs=5)

# %% No BatchNormalization inside [unrunnable]
import keras
from keras import layers

base = keras.applications.VGG16(include_top=False, pooling="avg")
base.trainable = False
model = keras.Sequential([keras.Input((224, 224, 3)), base, layers.Dense(5, activation="softmax")])
model.compile("adam", "sparse_categorical_crossentropy")
model.fit(x_train, y_train)
base.trainable = True
model.compile("adam", "sparse_categorical_crossentropy")
model.fit(x_train, y_train)

# %% Trained from scratch [unrunnable]
import keras
from keras import layers

base = keras.applications.ResNet50(weights=None, include_top=False, pooling="avg")
base.trainable = False
base.trainable = True
model = keras.Sequential([keras.Input((224, 224, 3)), base, layers.Dense(5, activation="softmax")])
model.compile("adam", "sparse_categorical_crossentropy")
model.fit(x_train, y_train)

# %% Thawed, and not trained any more [unrunnable]
import keras
from keras import layers

base = keras.applications.ResNet50(include_top=False, pooling="avg")
base.trainable = False
model = keras.Sequential([keras.Input((224, 224, 3)), base, layers.Dense(5, activation="softmax")])
model.compile("adam", "sparse_categorical_crossentropy")
model.fit(x_train, y_train)
base.trainable = True
model.predict(x_test)
