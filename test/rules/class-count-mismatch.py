# %% Vectors of another length [doc]
import keras
import numpy as np
from keras import layers

model = keras.Sequential([
    keras.Input((8,)),
    layers.Dense(9, activation="softmax"),
#                ^ error class-count-mismatch: The data has 10 classes but the output has 9 units
])
model.compile(optimizer="adam", loss="categorical_crossentropy")
model.fit(np.random.rand(100, 8), np.zeros((100, 10)))
#                                 ~~~~~~~~~~~~~~~~~~~ the labels are vectors of 10

# %% As many places as `to_categorical` makes
import keras
from keras import layers

num_classes = 10
(x_train, y_train), (x_test, y_test) = keras.datasets.fashion_mnist.load_data()
y_train = keras.utils.to_categorical(y_train, num_classes)
inputs = keras.Input((28, 28))
outputs = layers.Dense(11, activation="softmax")(layers.Flatten()(inputs))
#                      ^^ error class-count-mismatch: The data has 10 classes but the output has 11 units
model = keras.Model(inputs, outputs)
model.compile(optimizer="adam", loss="categorical_crossentropy")
model.fit(x_train, y_train)
#                  ~~~~~~~ the labels are vectors of 10

# %% A hundred classes, ten outputs
import keras
from keras import layers

(x_train, y_train), (x_test, y_test) = keras.datasets.cifar100.load_data()
model = keras.Sequential([
    keras.Input((32, 32, 3)),
    layers.Flatten(),
    layers.Dense(10, activation="softmax"),
#                ^^ error class-count-mismatch: The data has 100 classes but the output has 10 units
])
model.compile(optimizer="adam", loss="sparse_categorical_crossentropy")
model.fit(x_train / 255.0, y_train.flatten())
#                          ~~~~~~~~~~~~~~~~~ the labels are numbers up to 99

# %% Twenty coarse classes, two of ten classes, and the others thrown together
import keras
from keras import layers

(x_train, y_train), _ = keras.datasets.cifar100.load_data(label_mode="coarse")
coarse = keras.Sequential([keras.Input((32, 32, 3)), layers.Flatten(), layers.Dense(20, activation="softmax")])
coarse.compile(optimizer="adam", loss="sparse_categorical_crossentropy")
coarse.fit(x_train, y_train)
(x_train, y_train), _ = keras.datasets.mnist.load_data()
kept = y_train < 2
pair = keras.Sequential([keras.Input((28, 28)), layers.Flatten(), layers.Dense(2, activation="softmax")])
pair.compile(optimizer="adam", loss="sparse_categorical_crossentropy")
pair.fit(x_train[kept], y_train[kept])
y_train[y_train > 1] = 1
answer = keras.Sequential([keras.Input((28, 28)), layers.Flatten(), layers.Dense(1, activation="sigmoid")])
answer.compile(optimizer="adam", loss="binary_crossentropy")
answer.fit(x_train, y_train)

# %% The hint tells how many classes there are
# footgun: task=single-label classes=20
#~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ the number of classes is given here
import keras
from keras import layers

units = 10
inputs = keras.Input((8,))
outputs = layers.Activation("softmax")(layers.Dense(units)(inputs))
#                                                   ^^^^^ error class-count-mismatch: The data has 20 classes but the output has 10 units
model = keras.Model(inputs, outputs)
model.compile(optimizer="adam", loss="sparse_categorical_crossentropy")

# %% One sigmoid for several classes
# footgun: classes=5
#~~~~~~~~~~~~~~~~~~~ the number of classes is given here
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((8,)),
    layers.Dense(1, activation="sigmoid"),
#                ^ error class-count-mismatch: The data has 5 classes but the output has 1 unit
])
model.compile(optimizer="adam", loss="binary_crossentropy")

# %% Far too many
# footgun: classes=10
#~~~~~~~~~~~~~~~~~~~~ the number of classes is given here
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((8,)),
    layers.Dense(100),
#                ^^^ warning class-count-mismatch: The data has 10 classes but the output has 100 units
])
model.compile(optimizer="adam", loss=keras.losses.SparseCategoricalCrossentropy(from_logits=True))

# %% As many outputs as classes [doc]
import keras
import numpy as np
from keras import layers

model = keras.Sequential([keras.Input((8,)), layers.Dense(10, activation="softmax")])
model.compile(optimizer="adam", loss="categorical_crossentropy")
model.fit(np.random.rand(100, 8), np.zeros((100, 10)))

# %% One more for what is unknown
# footgun: classes=20
import keras
from keras import layers

model = keras.Sequential([keras.Input((8,)), layers.Dense(21, activation="softmax")])
model.compile(optimizer="adam", loss="sparse_categorical_crossentropy")

# %% Nothing is known of the data
import keras
from keras import layers

model = keras.Sequential([keras.Input((8,)), layers.Dense(7, activation="softmax")])
model.compile(optimizer="adam", loss="sparse_categorical_crossentropy")

# %% Two classes, one unit
# footgun: task=binary classes=2
import keras
from keras import layers

model = keras.Sequential([keras.Input((8,)), layers.Dense(1, activation="sigmoid")])
model.compile(optimizer="adam", loss="binary_crossentropy")
