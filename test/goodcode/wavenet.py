"""A WaveNet-like stack (van den Oord et al., 2016): causal dilated convolutions with gates and skips."""
import keras
from keras import layers

filters, kernel_size, quantization = 32, 2, 256


def wavenet_block(x, dilation):
    tanh_out = layers.Conv1D(filters, kernel_size, dilation_rate=dilation, padding="causal", activation="tanh")(x)
    sigm_out = layers.Conv1D(filters, kernel_size, dilation_rate=dilation, padding="causal", activation="sigmoid")(x)
    z = layers.Multiply()([tanh_out, sigm_out])
    skip = layers.Conv1D(filters, 1)(z)
    return layers.Add()([x, skip]), skip


inputs = keras.Input((None, 1))
x = layers.Conv1D(filters, kernel_size, padding="causal")(inputs)
skips = []
for dilation in [2**i for i in range(8)] * 2:
    x, skip = wavenet_block(x, dilation)
    skips.append(skip)
x = layers.Activation("relu")(layers.Add()(skips))
x = layers.Conv1D(filters, 1, activation="relu")(x)
outputs = layers.Conv1D(quantization, 1, activation="softmax")(x)
model = keras.Model(inputs, outputs)
model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])

# Géron's shorter one.
sequential = keras.Sequential([layers.InputLayer(shape=(None, 5))])
for rate in (1, 2, 4, 8) * 2:
    sequential.add(layers.Conv1D(filters=32, kernel_size=2, padding="causal", activation="relu", dilation_rate=rate))
sequential.add(layers.Conv1D(filters=14, kernel_size=1))
sequential.compile(loss="huber", optimizer="nadam", metrics=["mae"])
