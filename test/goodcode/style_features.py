"""Neural style (Gatys et al., 2015): features of a fixed network, the image is what is trained."""
import keras
import tensorflow as tf

height, width = 128, 128
base = keras.applications.VGG19(weights=None, include_top=False, input_shape=(height, width, 3))
base.trainable = False

outputs_dict = {layer.name: layer.output for layer in base.layers}
feature_extractor = keras.Model(inputs=base.inputs, outputs=outputs_dict)

style_layer_names = ["block1_conv1", "block2_conv1", "block3_conv1"]
content_layer_name = "block5_conv2"


def gram_matrix(x):
    x = tf.transpose(x, (2, 0, 1))
    features = tf.reshape(x, (tf.shape(x)[0], -1))
    return tf.matmul(features, tf.transpose(features))


def compute_loss(combination_image, content_image, style_image):
    features = feature_extractor(tf.concat([content_image, style_image, combination_image], axis=0))
    layer_features = features[content_layer_name]
    loss = 1e-8 * tf.reduce_sum(tf.square(layer_features[2] - layer_features[0]))
    for name in style_layer_names:
        layer_features = features[name]
        loss += 1e-6 * tf.reduce_sum(tf.square(gram_matrix(layer_features[1]) - gram_matrix(layer_features[2])))
    return loss


optimizer = keras.optimizers.SGD(
    keras.optimizers.schedules.ExponentialDecay(initial_learning_rate=100.0, decay_steps=100, decay_rate=0.96)
)
content_image = tf.random.uniform((1, height, width, 3))
style_image = tf.random.uniform((1, height, width, 3))
combination_image = tf.Variable(content_image)
for i in range(2):
    with tf.GradientTape() as tape:
        loss = compute_loss(combination_image, content_image, style_image)
    grads = tape.gradient(loss, combination_image)
    optimizer.apply_gradients([(grads, combination_image)])
