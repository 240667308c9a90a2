"""Deep Q-network (Mnih et al., 2015): no activation at the end, a target network with the same weights."""
import keras
import numpy as np
from keras import layers

num_actions = 4


def create_q_model():
    return keras.Sequential(
        [
            layers.Input((84, 84, 4)),
            layers.Conv2D(32, 8, strides=4, activation="relu"),
            layers.Conv2D(64, 4, strides=2, activation="relu"),
            layers.Conv2D(64, 3, strides=1, activation="relu"),
            layers.Flatten(),
            layers.Dense(512, activation="relu"),
            layers.Dense(num_actions, activation="linear"),
        ]
    )


model = create_q_model()
model_target = create_q_model()
model_target.set_weights(model.get_weights())
model.compile(loss=keras.losses.Huber(), optimizer=keras.optimizers.Adam(learning_rate=0.00025, clipnorm=1.0))

state = np.random.rand(8, 84, 84, 4).astype("float32")
for step in range(3):
    q_values = model.predict(state, verbose=0)
    future_rewards = model_target.predict(state, verbose=0)
    targets = q_values.copy()
    targets[np.arange(8), q_values.argmax(axis=1)] = 1.0 + 0.99 * future_rewards.max(axis=1)
    model.train_on_batch(state, targets)
