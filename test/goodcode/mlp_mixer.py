"""MLP-Mixer (Tolstikhin et al., 2021): mixing over patches, then over channels."""
import keras
from keras import layers


def mixer_block(x, tokens_dim, channels_dim):
    tokens, channels = x.shape[1], x.shape[2]
    y = layers.LayerNormalization()(x)
    y = layers.Permute((2, 1))(y)
    y = layers.Dense(tokens_dim, activation="gelu")(y)
    y = layers.Dense(tokens)(y)
    y = layers.Permute((2, 1))(y)
    x = layers.Add()([x, y])

    y = layers.LayerNormalization()(x)
    y = layers.Dense(channels_dim, activation="gelu")(y)
    y = layers.Dense(channels)(y)
    return layers.Add()([x, y])


inputs = keras.Input((64, 64, 3))
x = layers.Conv2D(128, kernel_size=8, strides=8, padding="valid")(inputs)
x = layers.Reshape((-1, 128))(x)
for _ in range(4):
    x = mixer_block(x, tokens_dim=64, channels_dim=512)
x = layers.LayerNormalization()(x)
x = layers.GlobalAveragePooling1D()(x)
x = layers.Dropout(0.2)(x)
outputs = layers.Dense(10)(x)
model = keras.Model(inputs, outputs)
model.compile(
    optimizer="adam",
    loss=keras.losses.SparseCategoricalCrossentropy(from_logits=True),
    metrics=["accuracy"],
)
