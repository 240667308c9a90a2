# %% Ten classes, and the head of a thousand [doc] [unrunnable]
import keras
from keras import layers

base = keras.applications.ResNet50(weights="imagenet", classes=10)
#                                                              ^^ error backbone-arguments: `ResNet50`: remove the ImageNet head for your own 10 classes: `include_top=False`
model = keras.Sequential([keras.Input((224, 224, 3)), base, layers.Dense(10, activation="softmax")])

# %% Without its head [doc] [unrunnable]
import keras
from keras import layers

base = keras.applications.ResNet50(weights="imagenet", include_top=False, pooling="avg")
model = keras.Sequential([keras.Input((224, 224, 3)), base, layers.Dense(10, activation="softmax")])

# %% Too small
import keras
from keras.applications import InceptionV3

a = keras.applications.VGG16(weights=None, include_top=False, input_shape=(28, 28, 3))
#                                                                         ^^^^^^^^^^^ error backbone-arguments: `VGG16`: a 28×28 image is below the minimum 32×32
b = InceptionV3(include_top=False, weights=None, input_shape=(64, 96, 3))
#                                                            ^^^^^^^^^^^ error backbone-arguments: `InceptionV3`: a 64×96 image is below the minimum 75×75

# %% Not its colours, not its size [unrunnable]
from tensorflow.keras.applications import VGG16, EfficientNetB3

a = VGG16(include_top=False, input_shape=(48, 48, 1))
#                                        ^^^^^^^^^^^ error backbone-arguments: `VGG16`: ImageNet weights need 3 channels, not 1
b = EfficientNetB3(input_shape=(224, 224, 3))
#                              ^^^^^^^^^^^^^ error backbone-arguments: `EfficientNetB3`: with the ImageNet head the input must be 300×300

# %% A new Dense on finished probabilities [unrunnable]
import keras
from keras import layers

inputs = keras.Input((224, 224, 3))
x = keras.applications.VGG16()(inputs)
#   ^^^^^^^^^^^^^^^^^^^^^^^^ warning backbone-arguments: `VGG16`: the new Dense sits on top of finished probabilities of 1000 classes
outputs = layers.Dense(5, activation="softmax")(x)
#         ~~~~~~~~~~~~ the new Dense
model = keras.Model(inputs, outputs)

# %% Trained from scratch anything goes
import keras

a = keras.applications.MobileNetV2(weights=None, classes=10, input_shape=(96, 96, 1))
b = keras.applications.ResNet50(weights=None, input_shape=(100, 100, 3), classes=7)

# %% Sizes that it takes [unrunnable]
import keras

a = keras.applications.MobileNetV2(input_shape=(160, 160, 3))
b = keras.applications.Xception(include_top=False, input_shape=(71, 71, 3))
c = keras.applications.MobileNetV3Small(input_shape=(100, 100, 3))

# %% The head is kept on purpose [unrunnable]
import keras

teacher = keras.applications.ResNet50()
inputs = keras.Input((224, 224, 3))
model = keras.Model(inputs, teacher(inputs))

# %% Weights of one's own, or unknown [unrunnable]
import keras
import os

a = keras.applications.VGG16(weights="mine.weights.h5", classes=10)
b = keras.applications.VGG16(weights=os.environ.get("WEIGHTS"), classes=10)
