import keras
import freeze
from backbone import base

model = keras.Sequential([base, keras.layers.Dense(10, activation="softmax")])
model.compile(optimizer=keras.optimizers.Adam(0.001), loss="sparse_categorical_crossentropy")
