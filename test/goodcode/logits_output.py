"""TensorFlow's image classification tutorial: logits, the loss applies softmax, and so does the last line."""
import tensorflow as tf
from tensorflow import keras
from tensorflow.keras import layers
from tensorflow.keras.models import Sequential

img_height, img_width = 180, 180
class_names = ["daisy", "dandelion", "roses", "sunflowers", "tulips"]
num_classes = len(class_names)

data_augmentation = keras.Sequential(
    [
        layers.RandomFlip("horizontal"),
        layers.RandomRotation(0.1),
        layers.RandomZoom(0.1),
    ]
)

model = Sequential([
  layers.Input(shape=(img_height, img_width, 3)),
  data_augmentation,
  layers.Rescaling(1./255),
  layers.Conv2D(16, 3, padding='same', activation='relu'),
  layers.MaxPooling2D(),
  layers.Conv2D(32, 3, padding='same', activation='relu'),
  layers.MaxPooling2D(),
  layers.Conv2D(64, 3, padding='same', activation='relu'),
  layers.MaxPooling2D(),
  layers.Dropout(0.2),
  layers.Flatten(),
  layers.Dense(128, activation='relu'),
  layers.Dense(num_classes, name="outputs")
])

model.compile(optimizer='adam',
              loss=tf.keras.losses.SparseCategoricalCrossentropy(from_logits=True),
              metrics=['accuracy'])

images = tf.random.uniform((16, img_height, img_width, 3), maxval=255)
labels = tf.random.uniform((16,), maxval=5, dtype=tf.int32)
history = model.fit(images, labels, epochs=3, verbose=0)

predictions = model.predict(images[:1], verbose=0)
score = tf.nn.softmax(predictions[0])
print(class_names[int(tf.argmax(score))])
