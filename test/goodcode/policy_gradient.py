"""Actor and critic (Konda & Tsitsiklis): one common layer, a softmax over actions, a value."""
import keras
from keras import layers

num_inputs, num_actions, num_hidden = 4, 2, 128

inputs = layers.Input(shape=(num_inputs,))
common = layers.Dense(num_hidden, activation="relu")(inputs)
action = layers.Dense(num_actions, activation="softmax")(common)
critic = layers.Dense(1)(common)
model = keras.Model(inputs=inputs, outputs=[action, critic])
optimizer = keras.optimizers.Adam(learning_rate=0.01)
huber_loss = keras.losses.Huber()

# DDPG's actor starts near zero.
last_init = keras.initializers.RandomUniform(minval=-0.003, maxval=0.003)
inputs = layers.Input(shape=(3,))
out = layers.Dense(256, activation="relu")(inputs)
out = layers.Dense(256, activation="relu")(out)
outputs = layers.Dense(1, activation="tanh", kernel_initializer=last_init)(out)
actor = keras.Model(inputs, outputs * 2.0)
