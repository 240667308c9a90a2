"""FCN-8s (Long et al., 2015): class scores from three depths, upsampled and added."""
import keras
from keras import layers

NUM_CLASSES = 21

inputs = keras.Input(shape=(None, None, 3))
x = inputs
pools = []
for filters, depth in [(32, 2), (64, 2), (128, 3), (256, 3), (256, 3)]:
    for _ in range(depth):
        x = layers.Conv2D(filters, (3, 3), activation="relu", padding="same")(x)
    x = layers.MaxPooling2D((2, 2), strides=(2, 2))(x)
    pools.append(x)

x = layers.Conv2D(512, (7, 7), activation="relu", padding="same", name="fc6")(x)
x = layers.Dropout(0.5)(x)
x = layers.Conv2D(512, (1, 1), activation="relu", padding="same", name="fc7")(x)
x = layers.Dropout(0.5)(x)
score = layers.Conv2D(NUM_CLASSES, (1, 1), name="score")(x)

score = layers.Conv2DTranspose(NUM_CLASSES, 4, strides=2, padding="same", use_bias=False)(score)
score = layers.Add()([score, layers.Conv2D(NUM_CLASSES, (1, 1))(pools[3])])
score = layers.Conv2DTranspose(NUM_CLASSES, 4, strides=2, padding="same", use_bias=False)(score)
score = layers.Add()([score, layers.Conv2D(NUM_CLASSES, (1, 1))(pools[2])])
score = layers.Conv2DTranspose(NUM_CLASSES, 16, strides=8, padding="same", use_bias=False)(score)
outputs = layers.Activation("softmax")(score)

model = keras.Model(inputs, outputs, name="fcn8s")
model.compile(
    optimizer=keras.optimizers.SGD(learning_rate=1e-3, momentum=0.9),
    loss="sparse_categorical_crossentropy",
)
