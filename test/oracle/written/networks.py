# %% MobileNet of many widths
import keras
a = keras.applications.MobileNet(weights=None, alpha=0.6, depth_multiplier=2, input_shape=(64, 64, 1), include_top=False)
b = keras.applications.MobileNet(weights=None, alpha=1.5, input_shape=(64, 64, 3), classes=5)
# %% MobileNetV2 of many widths
import keras
a = keras.applications.MobileNetV2(weights=None, alpha=0.6, input_shape=(64, 64, 1), include_top=False)
b = keras.applications.MobileNetV2(weights=None, alpha=1.75, input_shape=(64, 64, 3), classes=5)
# %% MobileNetV3 of many widths
import keras
a = keras.applications.MobileNetV3Small(weights=None, alpha=0.5, input_shape=(64, 64, 1), include_top=False)
b = keras.applications.MobileNetV3Large(weights=None, alpha=0.35, input_shape=(64, 64, 3), classes=5)
c = keras.applications.MobileNetV3Large(weights=None, alpha=0.4, minimalistic=True, input_shape=(64, 64, 3))
d = keras.applications.MobileNetV3Small(weights=None, alpha=1.2, input_shape=(64, 64, 3))
# %% transfer learning
import keras
from keras import layers
base = keras.applications.VGG16(weights=None, include_top=False, input_shape=(64, 64, 3))
base.trainable = False
m = keras.Sequential([base, layers.Flatten(), layers.Dense(16, activation="relu"), layers.Dense(1, activation="sigmoid")])
m.summary()
# %% transfer learning, functional
import keras
from keras import layers
base = keras.applications.EfficientNetB0(weights=None, include_top=False, pooling="avg")
i = keras.Input((96, 96, 3))
x = layers.RandomFlip()(i)
x = base(x, training=False)
m = keras.Model(i, layers.Dense(4)(layers.Dropout(0.2)(x)))
base.trainable = False
# %% transfer learning over an output
import keras
from keras import layers
base = keras.applications.ResNet50(weights=None, include_top=False, input_tensor=keras.Input((64, 64, 3)))
x = layers.GlobalAveragePooling2D()(base.output)
m = keras.Model(base.input, layers.Dense(3)(x))
# %% too small
import keras
base = keras.applications.VGG16(weights=None, include_top=False, input_shape=(16, 16, 3))
# %% classes and weights
import keras
base = keras.applications.ResNet50(weights="imagenet", classes=10)
# %% unknown weights
import keras
base = keras.applications.ResNet50(weights="imagenett")
# %% a picture of another size
import keras
from keras import layers
base = keras.applications.MobileNetV2(weights=None, include_top=False, input_shape=(64, 64, 3))
y = base(keras.Input((96, 96, 3)))
# %% a grey picture
import keras
from keras import layers
base = keras.applications.MobileNetV2(weights=None, include_top=False)
y = base(keras.Input((96, 96, 1)))
# %% preprocess_input
import keras
from keras import layers
i = keras.Input((64, 64, 3))
x = keras.applications.mobilenet_v2.preprocess_input(i)
y = keras.applications.MobileNetV2(weights=None, include_top=False, input_shape=(64, 64, 3), pooling="max")(x)
m = keras.Model(i, layers.Dense(2)(y))
# %% DenseNet and Xception
import keras
a = keras.applications.DenseNet121(weights=None, input_shape=(64, 64, 3), classes=3)
b = keras.applications.Xception(weights=None, include_top=False, input_shape=(96, 128, 3), pooling="avg")
c = keras.applications.NASNetMobile(weights=None, input_shape=(64, 64, 3), include_top=False)
d = keras.applications.InceptionV3(weights=None, input_shape=(96, 96, 3), include_top=False)
e = keras.applications.ConvNeXtTiny(weights=None, input_shape=(64, 64, 3), include_top=False)
# %% an unknown argument
import keras
a = keras.applications.VGG16(weight=None)
# %% get_layer of a network
import keras
base = keras.applications.VGG16(weights=None, include_top=False, input_shape=(64, 64, 3))
x = base.get_layer("block3_conv1").output
m = keras.Model(base.input, x)
# %% freezing layers of a network by number
import keras
base = keras.applications.VGG16(weights=None, include_top=False, input_shape=(64, 64, 3))
for layer in base.layers[:-4]:
    layer.trainable = False
m = keras.Sequential([base, keras.layers.Flatten(), keras.layers.Dense(2)])
