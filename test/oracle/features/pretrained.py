# %% all but the last four
import keras
from keras import layers

base = keras.applications.VGG16(weights="imagenet", include_top=False, input_shape=(150, 150, 3))
for layer in base.layers[:-4]:
    layer.trainable = False
x = layers.Flatten()(base.output)
model = keras.Model(base.input, layers.Dense(10)(x))

# %% features of a layer in the middle
import keras
from keras import layers

base = keras.applications.ResNet50(weights=None, include_top=False, input_shape=(200, 180, 3))
outputs = [base.get_layer(name).output for name in ("conv2_block3_out", "conv3_block4_out", "conv4_block6_out")]
extractor = keras.Model(base.input, outputs)
a, b, c = extractor(keras.Input((200, 180, 3)))
head = layers.Conv2D(8, 1)(c)

# %% without the head
import keras
from keras import layers

whole = keras.applications.InceptionV3(weights=None)
features = keras.Model(whole.input, whole.layers[-2].output)
x = layers.Dense(7)(whole.layers[-3].output)
words = keras.Model(inputs=whole.inputs, outputs=x)

# %% every layer but the normalizations
import keras
from keras import layers

base = keras.applications.EfficientNetB0(weights=None, include_top=False, pooling="avg", input_shape=(225, 225, 3))
base.trainable = True
for i, layer in enumerate(base.layers):
    if isinstance(layer, layers.BatchNormalization) or i < 20:
        layer.trainable = False
model = keras.Sequential([base, layers.Dense(3)])

# %% from a name on
import keras

base = keras.applications.VGG19(weights=None, include_top=False, input_shape=(64, 64, 3))
base.trainable = True
isReached = False
for layer in base.layers:
    if layer.name == "block5_conv1":
        isReached = True
    layer.trainable = isReached

# %% layers of the network in a model of its own
import keras
from keras import layers

whole = keras.applications.VGG16(weights=None)
model = keras.Sequential()
for layer in whole.layers[:-1]:
    model.add(layer)
for layer in model.layers:
    layer.trainable = False
model.add(layers.Dense(2, activation="softmax"))

# %% two lists of outputs
import keras

base = keras.applications.VGG19(weights=None, include_top=False)
style = ["block1_conv1", "block2_conv1", "block5_conv1"]
outputs = [base.get_layer(name).output for name in style + ["block5_conv2"]]
model = keras.Model([base.input], outputs)
model.trainable = False

# %% a mask over a picture
import keras
from keras import layers

base = keras.applications.MobileNetV2(input_shape=[128, 128, 3], include_top=False, weights=None)
names = ["block_1_expand_relu", "block_3_expand_relu", "block_6_expand_relu", "block_13_expand_relu", "block_16_project"]
down = keras.Model(inputs=base.input, outputs=[base.get_layer(name).output for name in names])
down.trainable = False
inputs = layers.Input(shape=[128, 128, 3])
*skips, x = down(inputs)
for filters, skip in zip((512, 256, 128, 64), reversed(skips)):
    x = layers.Conv2DTranspose(filters, 3, strides=2, padding="same")(x)
    x = layers.Concatenate()([x, skip])
model = keras.Model(inputs, layers.Conv2DTranspose(3, 3, strides=2, padding="same")(x))

# %% all outputs
import keras
import numpy as np

base = keras.applications.VGG16(weights=None, include_top=False, input_shape=(32, 32, 3))
model = keras.Model(base.input, [layer.output for layer in base.layers])
maps = model(np.zeros((1, 32, 32, 3)))

# %% frozen before it is opened
import keras
from keras import layers

base = keras.applications.DenseNet121(weights=None, include_top=False, input_shape=(64, 64, 3))
base.trainable = False
for layer in base.layers[-12:]:
    layer.trainable = True
model = keras.Sequential([base, layers.GlobalAveragePooling2D(), layers.Dense(4)])
