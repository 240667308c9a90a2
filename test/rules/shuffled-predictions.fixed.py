# %% A confusion matrix by classes [doc] [unrunnable]
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
val_ds = tf.data.Dataset.from_tensor_slices((x, y)).batch(16)
model = keras.Sequential([keras.Input((8,)), layers.Dense(3, activation="softmax")])
model.compile("adam", "sparse_categorical_crossentropy")
model.fit(train_ds, validation_data=val_ds, verbose=0)
scores = model.predict(val_ds, verbose=0)
y_pred = scores.argmax(axis=1)
y_true = np.concatenate([labels for _, labels in val_ds], axis=0)
report = classification_report(y_true, y_pred)

# %% A loader of Keras, labels gathered in a loop, compared by hand [unrunnable]
import keras
import numpy as np
from keras import layers

test_ds = keras.utils.image_dataset_from_directory("test", image_size=(32, 32), shuffle=False)
model = keras.Sequential([keras.Input((32, 32, 3)), layers.Flatten(), layers.Dense(4, activation="softmax")])
model.load_weights("net.weights.h5")
y_pred = np.argmax(model.predict(test_ds), axis=-1)
y_true = []
for images, labels in test_ds:
    y_true.extend(labels.numpy())
accuracy = np.mean(np.array(y_true) == y_pred)

# %% Names of files in a table [unrunnable]
import pandas as pd
from tensorflow import keras
from tensorflow.keras.preprocessing.image import ImageDataGenerator

datagen = ImageDataGenerator(rescale=1 / 255, validation_split=0.2)
val = datagen.flow_from_dataframe(frame, "photos", x_col="file", y_col="kind", subset="validation", class_mode="binary", shuffle=False)
model = keras.models.load_model("photos.keras")
answers = model.predict(val, verbose=1)
table = pd.DataFrame({"file": val.filenames, "answer": answers[:, 0]})

