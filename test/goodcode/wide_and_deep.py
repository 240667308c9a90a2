"""Wide & Deep (Cheng et al., 2016): a linear path beside a deep one, as a subclassed model and by hand."""
import keras
import numpy as np
from keras import layers

X_train = np.random.rand(200, 8)
y_train = np.random.rand(200, 1)
X_valid = np.random.rand(50, 8)
y_valid = np.random.rand(50, 1)

normalization_layer = layers.Normalization()
hidden_layer1 = layers.Dense(30, activation="relu")
hidden_layer2 = layers.Dense(30, activation="relu")
concat_layer = layers.Concatenate()
output_layer = layers.Dense(1)

input_ = layers.Input(shape=X_train.shape[1:])
normalized = normalization_layer(input_)
hidden1 = hidden_layer1(normalized)
hidden2 = hidden_layer2(hidden1)
concat = concat_layer([normalized, hidden2])
output = output_layer(concat)
model = keras.Model(inputs=[input_], outputs=[output])

optimizer = keras.optimizers.Adam(learning_rate=1e-3)
model.compile(loss="mse", optimizer=optimizer, metrics=["RootMeanSquaredError"])
normalization_layer.adapt(X_train)
model.fit(X_train, y_train, epochs=5, validation_data=(X_valid, y_valid), verbose=0)


class WideAndDeepModel(keras.Model):
    def __init__(self, units=30, activation="relu", **kwargs):
        super().__init__(**kwargs)
        self.norm_layer_wide = layers.Normalization()
        self.norm_layer_deep = layers.Normalization()
        self.hidden1 = layers.Dense(units, activation=activation)
        self.hidden2 = layers.Dense(units, activation=activation)
        self.main_output = layers.Dense(1)
        self.aux_output = layers.Dense(1)

    def call(self, inputs):
        input_wide, input_deep = inputs
        norm_wide = self.norm_layer_wide(input_wide)
        norm_deep = self.norm_layer_deep(input_deep)
        hidden2 = self.hidden2(self.hidden1(norm_deep))
        concat = keras.ops.concatenate([norm_wide, hidden2], axis=-1)
        return self.main_output(concat), self.aux_output(hidden2)


wide_and_deep = WideAndDeepModel(30, activation="relu", name="my_cool_model")
wide_and_deep.norm_layer_wide.adapt(X_train[:, :5])
wide_and_deep.norm_layer_deep.adapt(X_train[:, 2:])
wide_and_deep.compile(loss=["mse", "mse"], loss_weights=[0.9, 0.1], optimizer="adam")
wide_and_deep.fit((X_train[:, :5], X_train[:, 2:]), (y_train, y_train), epochs=3, verbose=0)
