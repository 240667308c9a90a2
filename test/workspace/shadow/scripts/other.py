import keras
import tensorflow as tf

model = keras.Sequential([keras.Input((4, 4, 1)), tf.keras.layers.Conv2D(8, 5)])
#                                                                           ^ error conv-eats-image: A 5×5 kernel does not fit: only 4×4 reaches this layer, so the model will not build
