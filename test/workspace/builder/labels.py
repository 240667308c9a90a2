import keras
import models as m

(x_train, y_train), _ = keras.datasets.mnist.load_data()
x_train = x_train[..., None] / 255

model = m.build_model((28, 28, 1))
#       ~~~~~~~~~~~~~~~~~~~~~~~~~~ `build_model` is called here
model.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
#                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^ error sparse-vs-onehot: Labels are class indices but `categorical_crossentropy` expects one-hot vectors
model.fit(x_train, y_train, epochs=12)
#                  ~~~~~~~ the labels
