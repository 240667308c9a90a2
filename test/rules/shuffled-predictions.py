# %% A confusion matrix by classes [doc] [unrunnable]
import numpy as np
from sklearn.metrics import confusion_matrix
from tensorflow import keras
from tensorflow.keras.preprocessing.image import ImageDataGenerator

model = keras.models.load_model("flowers.keras")
test = ImageDataGenerator(rescale=1 / 255).flow_from_directory("flowers/test", target_size=(64, 64))
#      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning shuffled-predictions: The data is shuffled: predictions do not line up with `classes`
predicted = np.argmax(model.predict(test), axis=1)
#                     ~~~~~~~~~~~~~ predictions, in the order of one pass
print(confusion_matrix(test.classes, predicted))
#     ~~~~~~~~~~~~~~~~ here they are laid side by side
#                      ~~~~~~~~~~~~ in the order of the files

# %% In the order of the files [doc] [unrunnable]
import numpy as np
from sklearn.metrics import confusion_matrix
from tensorflow import keras
from tensorflow.keras.preprocessing.image import ImageDataGenerator

model = keras.models.load_model("flowers.keras")
test = ImageDataGenerator(rescale=1 / 255).flow_from_directory("flowers/test", target_size=(64, 64), shuffle=False)
predicted = np.argmax(model.predict(test), axis=1)
print(confusion_matrix(test.classes, predicted))

# %% Labels of a second pass
import keras
import numpy as np
import tensorflow as tf
from keras import layers
from sklearn.metrics import classification_report

x, y = np.random.rand(64, 8), np.arange(64) % 3
train_ds = tf.data.Dataset.from_tensor_slices((x, y)).batch(16)
val_ds = tf.data.Dataset.from_tensor_slices((x, y)).shuffle(64).batch(16)
#                                                   ^^^^^^^ warning shuffled-predictions: The data is shuffled: predictions do not line up with labels of another pass
model = keras.Sequential([keras.Input((8,)), layers.Dense(3, activation="softmax")])
model.compile("adam", "sparse_categorical_crossentropy")
model.fit(train_ds, validation_data=val_ds, verbose=0)
scores = model.predict(val_ds, verbose=0)
#        ~~~~~~~~~~~~~ predictions, in the order of one pass
y_pred = scores.argmax(axis=1)
y_true = np.concatenate([labels for _, labels in val_ds], axis=0)
#        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ labels, in the order of another pass
report = classification_report(y_true, y_pred)
#        ~~~~~~~~~~~~~~~~~~~~~ here they are laid side by side

# %% A loader of Keras, labels gathered in a loop, compared by hand [unrunnable]
import keras
import numpy as np
from keras import layers

test_ds = keras.utils.image_dataset_from_directory("test", image_size=(32, 32), shuffle=True)
#                                                                                       ^^^^ warning shuffled-predictions: The data is shuffled: predictions do not line up with labels of another pass
model = keras.Sequential([keras.Input((32, 32, 3)), layers.Flatten(), layers.Dense(4, activation="softmax")])
model.load_weights("net.weights.h5")
y_pred = np.argmax(model.predict(test_ds), axis=-1)
#                  ~~~~~~~~~~~~~ predictions, in the order of one pass
y_true = []
for images, labels in test_ds:
    y_true.extend(labels.numpy())
accuracy = np.mean(np.array(y_true) == y_pred)
#          ~~~~~~~ here they are laid side by side
#                  ~~~~~~~~~~~~~~~~ labels, in the order of another pass

# %% Names of files in a table [unrunnable]
import pandas as pd
from tensorflow import keras
from tensorflow.keras.preprocessing.image import ImageDataGenerator

datagen = ImageDataGenerator(rescale=1 / 255, validation_split=0.2)
val = datagen.flow_from_dataframe(frame, "photos", x_col="file", y_col="kind", subset="validation", class_mode="binary")
#     ^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning shuffled-predictions: The data is shuffled: predictions do not line up with `filenames`
model = keras.models.load_model("photos.keras")
answers = model.predict(val, verbose=1)
#         ~~~~~~~~~~~~~ predictions, in the order of one pass
table = pd.DataFrame({"file": val.filenames, "answer": answers[:, 0]})
#       ~~~~~~~~~~~~ here they are laid side by side
#                             ~~~~~~~~~~~~~ in the order of the files

# %% One pass for both
import keras
import numpy as np
import tensorflow as tf
from keras import layers
from sklearn.metrics import confusion_matrix

x, y = np.random.rand(64, 8), np.arange(64) % 3
ds = tf.data.Dataset.from_tensor_slices((x, y)).shuffle(64).batch(16)
model = keras.Sequential([keras.Input((8,)), layers.Dense(3, activation="softmax")])
model.compile("adam", "sparse_categorical_crossentropy")
model.fit(ds, verbose=0)
y_true, y_pred = [], []
for batch, labels in ds:
    y_true.append(labels)
    y_pred.append(np.argmax(model.predict(batch, verbose=0), axis=1))
matrix = confusion_matrix(np.concatenate(y_true), np.concatenate(y_pred))

# %% An order that is kept
import keras
import numpy as np
import tensorflow as tf
from keras import layers
from sklearn.metrics import confusion_matrix

x, y = np.random.rand(64, 8), np.arange(64) % 3
model = keras.Sequential([keras.Input((8,)), layers.Dense(3, activation="softmax")])
model.compile("adam", "sparse_categorical_crossentropy")
once = tf.data.Dataset.from_tensor_slices((x, y)).shuffle(64, reshuffle_each_iteration=False).batch(16)
cached = tf.data.Dataset.from_tensor_slices((x, y)).shuffle(64).batch(16).cache()
model.fit(once, verbose=0)
for ds in [once, cached]:
    y_pred = np.argmax(model.predict(ds, verbose=0), axis=1)
    matrix = confusion_matrix(np.concatenate([labels for _, labels in ds]), y_pred)

# %% Labels of other data, and answers without any [unrunnable]
import numpy as np
import pandas as pd
from sklearn.metrics import accuracy_score
from tensorflow import keras
from tensorflow.keras.preprocessing.image import ImageDataGenerator

model = keras.models.load_model("flowers.keras")
generator = ImageDataGenerator(rescale=1 / 255).flow_from_directory("flowers/train", target_size=(64, 64))
plain = ImageDataGenerator(rescale=1 / 255).flow_from_directory("flowers/test", target_size=(64, 64), shuffle=False)
spread = np.mean(model.predict(generator), axis=0)
shares = np.bincount(generator.classes) / len(generator.classes)
score = accuracy_score(plain.classes, np.argmax(model.predict(plain), axis=1))
names = pd.DataFrame({"class": list(generator.class_indices), "share": model.predict(generator).mean(axis=0)})
