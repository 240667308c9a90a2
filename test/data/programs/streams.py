import keras
import numpy as np
import tensorflow as tf

x = np.random.rand(100, 8).astype("float32")
y = np.random.randint(0, 3, size=(100,))
pair = tf.data.Dataset.from_tensor_slices((x, y))
batches = pair.shuffle(100).batch(32)
whole = pair.batch(32, drop_remainder=True)
endless = batches.repeat()
twice = batches.repeat(2)
ready = pair.cache().shuffle(10).batch(16).prefetch(tf.data.AUTOTUNE)
single = tf.data.Dataset.from_tensor_slices(x)
named = tf.data.Dataset.from_tensor_slices({"a": x, "b": y}).batch(10)
nested = tf.data.Dataset.from_tensor_slices(({"a": x}, y))
one = tf.data.Dataset.from_tensors((x, y))
counted = tf.data.Dataset.range(10)
stepped = tf.data.Dataset.range(2, 11, 3)
numbers = tf.data.Dataset.from_tensor_slices([1, 2, 3])
zipped = tf.data.Dataset.zip((single, counted))
zipped_two = tf.data.Dataset.zip(single, counted).batch(4)
scaled = pair.map(lambda a, b: (a / 255.0, b))
vectors = pair.map(lambda a, b: (a, tf.one_hot(b, 3))).batch(8)
autoencoder = single.map(lambda a: (a, a)).batch(8)


def prepare(a, b):
    a = tf.reshape(a, (2, 4))
    return tf.expand_dims(a, -1), tf.cast(b, tf.float32)


prepared = pair.map(prepare, num_parallel_calls=tf.data.AUTOTUNE).batch(5)
first = batches.take(2)
later = batches.skip(1)
chosen = pair.filter(lambda a, b: b > 0)
flat = batches.unbatch()
both = single.concatenate(single)
indexed = single.enumerate()
part = counted.shard(3, 0)
bigger = batches.rebatch(50)
dictionary = pair.map(lambda a, b: {"x": a, "y": b})
pictures = tf.data.Dataset.from_tensor_slices(np.zeros((20, 28, 28), dtype="uint8"))
floats = pictures.map(lambda a: tf.cast(a, tf.float32) / 255.0).batch(4)
divided = pictures.map(lambda a: a / 255)
halves = pictures.map(lambda a: tf.image.convert_image_dtype(a[..., None], tf.float32))
resized = pictures.map(lambda a: tf.image.resize(a[..., tf.newaxis], (14, 14))).batch(2)
grey = pictures.map(lambda a: tf.image.grayscale_to_rgb(tf.expand_dims(a, -1)))
layer = keras.layers.Rescaling(1.0 / 255)
rescaled = pictures.map(lambda a: layer(a)).batch(4)
augment = keras.Sequential([keras.layers.RandomFlip("horizontal"), keras.layers.RandomRotation(0.1)])
augmented = pictures.map(lambda a: augment(tf.expand_dims(tf.cast(a, "float32"), -1), training=True)).batch(4)
generated = tf.data.Dataset.from_generator(
    lambda: iter([(np.zeros(4), 1)]),
    output_signature=(tf.TensorSpec(shape=(4,), dtype=tf.float32), tf.TensorSpec(shape=(), dtype=tf.int32)),
)
padded = single.padded_batch(7)
left, right = keras.utils.split_dataset(pair, left_size=80)
for features, targets in batches:
    break
