"""A small Vision Transformer (Dosovitskiy et al., 2020): patches by a strided convolution."""
import keras
from keras import layers, ops

num_classes, image_size, patch_size, projection_dim, num_heads = 100, 72, 6, 64, 4
num_patches = (image_size // patch_size) ** 2


class AddPositions(layers.Layer):
    def __init__(self, num_patches, dim):
        super().__init__()
        self.positions = layers.Embedding(num_patches, dim)
        self.num_patches = num_patches

    def call(self, patches):
        return patches + self.positions(ops.expand_dims(ops.arange(self.num_patches), axis=0))


def mlp(x, hidden_units, dropout_rate):
    for units in hidden_units:
        x = layers.Dense(units, activation=keras.activations.gelu)(x)
        x = layers.Dropout(dropout_rate)(x)
    return x


def create_vit_classifier(depth=4):
    inputs = keras.Input(shape=(image_size, image_size, 3))
    x = layers.Rescaling(1.0 / 255)(inputs)
    x = layers.Conv2D(projection_dim, patch_size, strides=patch_size)(x)
    x = layers.Reshape((num_patches, projection_dim))(x)
    encoded_patches = AddPositions(num_patches, projection_dim)(x)
    for _ in range(depth):
        x1 = layers.LayerNormalization(epsilon=1e-6)(encoded_patches)
        attention_output = layers.MultiHeadAttention(num_heads=num_heads, key_dim=projection_dim, dropout=0.1)(x1, x1)
        x2 = layers.Add()([attention_output, encoded_patches])
        x3 = layers.LayerNormalization(epsilon=1e-6)(x2)
        x3 = mlp(x3, hidden_units=[projection_dim * 2, projection_dim], dropout_rate=0.1)
        encoded_patches = layers.Add()([x3, x2])
    representation = layers.LayerNormalization(epsilon=1e-6)(encoded_patches)
    representation = layers.Flatten()(representation)
    representation = layers.Dropout(0.5)(representation)
    features = mlp(representation, hidden_units=[512, 256], dropout_rate=0.5)
    logits = layers.Dense(num_classes)(features)
    return keras.Model(inputs=inputs, outputs=logits)


model = create_vit_classifier()
model.compile(
    optimizer=keras.optimizers.AdamW(learning_rate=0.001, weight_decay=0.0001),
    loss=keras.losses.SparseCategoricalCrossentropy(from_logits=True),
    metrics=[
        keras.metrics.SparseCategoricalAccuracy(name="accuracy"),
        keras.metrics.SparseTopKCategoricalAccuracy(5, name="top-5-accuracy"),
    ],
)
