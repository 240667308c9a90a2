import keras
import numpy as np
import tensorflow as tf
from tensorflow.keras.preprocessing.image import ImageDataGenerator

pictures = keras.utils.image_dataset_from_directory("pictures", image_size=(32, 48), batch_size=4)
vectors = keras.utils.image_dataset_from_directory(
    "pictures", label_mode="categorical", class_names=["a", "b", "c"], color_mode="grayscale"
)
two = tf.keras.preprocessing.image_dataset_from_directory("two", label_mode="binary", batch_size=2)
alone = keras.utils.image_dataset_from_directory("pictures", label_mode=None, labels=None)
single = keras.utils.image_dataset_from_directory("pictures", batch_size=None)
train, validation = keras.utils.image_dataset_from_directory(
    "pictures", validation_split=0.2, subset="both", seed=1, batch_size=4
)
scaled = pictures.map(lambda x, y: (x / 255.0, y))
texts = keras.utils.text_dataset_from_directory("texts", batch_size=3)
text_vectors = keras.utils.text_dataset_from_directory("texts", label_mode="categorical", class_names=["a", "b", "c"])
series = np.random.rand(100, 5)
answers = np.random.rand(100)
windows = keras.utils.timeseries_dataset_from_array(series, answers, sequence_length=10, batch_size=16)
plain = keras.utils.timeseries_dataset_from_array(series, None, sequence_length=10)
generator = ImageDataGenerator(rescale=1.0 / 255)
flow = generator.flow_from_directory("pictures", target_size=(20, 30), batch_size=4)
sparse = generator.flow_from_directory("pictures", class_mode="sparse", color_mode="grayscale", batch_size=4)
binary = generator.flow_from_directory("two", class_mode="binary", classes=["a", "b"], batch_size=4)
inputs = generator.flow_from_directory("two", class_mode="input", batch_size=4)
only = generator.flow_from_directory("two", class_mode=None, batch_size=4)
images = np.random.rand(10, 8, 8, 3)
arrays = ImageDataGenerator(horizontal_flip=True).flow(images, np.arange(10), batch_size=4)
unlabelled = ImageDataGenerator().flow(images, batch_size=5)
