# %% Ten classes, and the head of a thousand [doc] [unrunnable]
import keras
from keras import layers

base = keras.applications.ResNet50(weights="imagenet", include_top=False, pooling="avg")
model = keras.Sequential([keras.Input((224, 224, 3)), base, layers.Dense(10, activation="softmax")])

# %% Too small
import keras
from keras.applications import InceptionV3

a = keras.applications.VGG16(weights=None, include_top=False, input_shape=(32, 32, 3))
b = InceptionV3(include_top=False, weights=None, input_shape=(75, 96, 3))

# %% Not its colours, not its size [unrunnable]
from tensorflow.keras.applications import VGG16, EfficientNetB3

a = VGG16(include_top=False, input_shape=(48, 48, 1), weights=None)
b = EfficientNetB3(input_shape=(224, 224, 3), include_top=False)

# %% A new Dense on finished probabilities [unrunnable]
import keras
from keras import layers

inputs = keras.Input((224, 224, 3))
x = keras.applications.VGG16(include_top=False, pooling="avg")(inputs)
outputs = layers.Dense(5, activation="softmax")(x)
model = keras.Model(inputs, outputs)

