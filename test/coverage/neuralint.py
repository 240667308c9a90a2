# %% f001 wrong-input-rank
import keras
from keras import layers

x = layers.Conv2D(8, 3)(keras.Input((784,)))

# %% f002 no-downsampling
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((64, 64, 3)),
    layers.Conv2D(32, 3, activation="relu"),
    layers.Conv2D(64, 3, activation="relu"),
    layers.Conv2D(64, 3, activation="relu"),
    layers.Flatten(),
    layers.Dense(128, activation="relu"),
    layers.Dense(10, activation="softmax"),
])

# %% f003 double-activation
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((20,)),
    layers.Dense(64, activation="relu"),
    layers.Activation("relu"),
    layers.Dense(10, activation="softmax"),
])

# %% f004 constant-kernel-init
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((20,)),
    layers.Dense(64, activation="relu", kernel_initializer="zeros"),
    layers.Dense(10, activation="softmax"),
])

# %% f005 bias-before-batchnorm
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((28, 28, 1)),
    layers.Conv2D(32, 3),
    layers.BatchNormalization(),
    layers.ReLU(),
    layers.GlobalAveragePooling2D(),
    layers.Dense(10, activation="softmax"),
])

# %% f006 dropout-misplaced
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((20,)),
    layers.Dense(64, activation="relu"),
    layers.Dropout(0.5),
    layers.BatchNormalization(),
    layers.Dense(10, activation="softmax"),
])

# %% f007 model-lifecycle-in-loop
import keras
import numpy as np
from keras import layers

x, y = np.random.rand(500, 20), np.random.rand(500, 1)
for epoch in range(5):
    model = keras.Sequential([layers.Dense(64, activation="relu"), layers.Dense(1)])
    model.compile("adam", "mse")
    model.fit(x, y, epochs=1)

# %% f008 logits-without-flag
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((20,)),
    layers.Dense(64, activation="relu"),
    layers.Dense(10),
])
model.compile("adam", "categorical_crossentropy")

# %% f009 missing-activation
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((20,)),
    layers.Dense(64),
    layers.Dense(10, activation="softmax"),
])

# %% f009 redundant-linear-conv
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((28, 28, 1)),
    layers.Conv2D(32, 5),
    layers.Conv2D(64, 1, activation="relu"),
    layers.GlobalAveragePooling2D(),
    layers.Dense(10, activation="softmax"),
])

# %% f010 never-trained
import keras
import numpy as np
from keras import layers

x, y = np.random.rand(500, 20), np.random.rand(500, 1)
model = keras.Sequential([keras.Input((20,)), layers.Dense(64, activation="relu"), layers.Dense(1)])
model.compile("adam", "mse")
model.evaluate(x, y)

# %% f011 output-rank-vs-labels
import keras
import numpy as np
from keras import layers

(x, y), _ = keras.datasets.mnist.load_data()
model = keras.Sequential([
    keras.Input((28, 28, 1)),
    layers.Conv2D(32, 3, activation="relu"),
    layers.MaxPooling2D(),
    layers.Dense(10, activation="softmax"),
])
model.compile("adam", "sparse_categorical_crossentropy")
model.fit(x[..., None] / 255.0, y)

# %% f012 logits-without-flag
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((20,)),
    layers.Dense(64, activation="relu"),
    layers.Dense(1),
])
model.compile("adam", "binary_crossentropy")

# %% f013 conv-eats-image
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((28, 28, 1)),
    layers.Conv2D(32, 5, activation="relu"),
    layers.MaxPooling2D(4),
    layers.Conv2D(64, 7, activation="relu"),
])

# %% f013 pool-eats-image
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((28, 28, 1)),
    layers.Conv2D(32, 5, activation="relu"),
    layers.MaxPooling2D(8),
    layers.MaxPooling2D(4),
])

# %% f014 reshape-size-mismatch
import keras
from keras import layers

x = layers.Reshape((32, 784))(keras.Input((28, 28)))

# %% f015 logits-softmax-twice
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((20,)),
    layers.Dense(64, activation="relu"),
    layers.Dense(10, activation="softmax"),
])
model.compile("adam", keras.losses.CategoricalCrossentropy(from_logits=True))

# %% f016 oversized-kernel
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((28, 28, 1)),
    layers.Conv2D(32, 11, activation="relu", padding="same"),
    layers.MaxPooling2D(),
    layers.Flatten(),
    layers.Dense(10, activation="softmax"),
])

# %% f017 softmax-on-one-unit
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((20,)),
    layers.Dense(64, activation="relu"),
    layers.Dense(1, activation="softmax"),
])

# %% f018 dropout-misplaced
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((28, 28, 1)),
    layers.Conv2D(32, 3, activation="relu"),
    layers.Dropout(0.25),
    layers.MaxPooling2D(),
    layers.Flatten(),
    layers.Dense(10, activation="softmax"),
])

# %% f019 widening-head
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((28, 28, 1)),
    layers.Conv2D(32, 3, activation="relu"),
    layers.MaxPooling2D(),
    layers.Flatten(),
    layers.Dense(64, activation="relu"),
    layers.Dense(256, activation="relu"),
    layers.Dense(10, activation="softmax"),
])

# %% f020 mse-on-probabilities
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((20,)),
    layers.Dense(64, activation="relu"),
    layers.Dense(10, activation="softmax"),
])
model.compile("adam", "mse")

# %% f020 binary-loss-for-classes
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((20,)),
    layers.Dense(64, activation="relu"),
    layers.Dense(10, activation="softmax"),
])
model.compile("adam", "binary_crossentropy")

# %% f020 categorical-loss-on-one-unit
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((20,)),
    layers.Dense(64, activation="relu"),
    layers.Dense(1, activation="sigmoid"),
])
model.compile("adam", "categorical_crossentropy")

# %% f021 reshape-size-mismatch
import keras
from keras import layers

x = layers.Reshape((7, 7, 32))(keras.Input((28, 28, 1)))

# %% f022 never-trained
import keras
import numpy as np
from keras import layers

x, y = np.random.rand(500, 20), np.random.rand(500, 1)
model = keras.Sequential([keras.Input((20,)), layers.Dense(64, activation="relu"), layers.Dense(1)])
model.compile("adam", "mse")
for epoch in range(10):
    print(epoch, model.evaluate(x, y))

# %% f023 shrinking-filters
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((64, 64, 3)),
    layers.Conv2D(128, 3, activation="relu"),
    layers.MaxPooling2D(),
    layers.Conv2D(64, 3, activation="relu"),
    layers.MaxPooling2D(),
    layers.Conv2D(32, 3, activation="relu"),
    layers.Flatten(),
    layers.Dense(10, activation="softmax"),
])

# %% f024 nonzero-bias-init
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((20,)),
    layers.Dense(64, activation="relu", bias_initializer="ones"),
    layers.Dense(10, activation="softmax"),
])

# %% f025 pooling-rhythm
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((128, 128, 3)),
    layers.Conv2D(32, 3, padding="same", activation="relu"),
    layers.MaxPooling2D(),
    layers.Conv2D(64, 3, padding="same", activation="relu"),
    layers.MaxPooling2D(),
    layers.Conv2D(64, 3, padding="same", activation="relu"),
    layers.MaxPooling2D(),
    layers.Conv2D(128, 3, padding="same", activation="relu"),
    layers.MaxPooling2D(),
    layers.Conv2D(128, 3, padding="same", activation="relu"),
    layers.MaxPooling2D(),
    layers.Flatten(),
    layers.Dense(10, activation="softmax"),
])

# %% f026 pooling-rhythm
import keras
from keras import layers

model = keras.Sequential([keras.Input((224, 224, 3))])
for filters in (16, 32, 64, 128):
    model.add(layers.Conv2D(filters, 3, padding="same", activation="relu"))
    model.add(layers.Conv2D(2 * filters, 4, padding="same", activation="relu"))
    model.add(layers.MaxPooling2D(2))
model.add(layers.Flatten())
model.add(layers.Dense(10, activation="softmax"))
