"""Recommendations by matrix factorisation: the dot product of two embeddings, plus biases that start at zero."""
import keras
from keras import layers

num_users, num_movies, factors = 610, 9724, 50

user = keras.Input(shape=(1,), name="user")
movie = keras.Input(shape=(1,), name="movie")
user_vector = layers.Embedding(
    num_users, factors, embeddings_initializer="he_normal", embeddings_regularizer=keras.regularizers.l2(1e-6)
)(user)
movie_vector = layers.Embedding(
    num_movies, factors, embeddings_initializer="he_normal", embeddings_regularizer=keras.regularizers.l2(1e-6)
)(movie)
user_bias = layers.Embedding(num_users, 1, embeddings_initializer="zeros")(user)
movie_bias = layers.Embedding(num_movies, 1, embeddings_initializer="zeros")(movie)
match = layers.Dot(axes=2)([user_vector, movie_vector])
x = layers.Add()([layers.Flatten()(match), layers.Flatten()(user_bias), layers.Flatten()(movie_bias)])
rating = layers.Activation("sigmoid")(x)

model = keras.Model([user, movie], rating)
model.compile(loss=keras.losses.BinaryCrossentropy(), optimizer=keras.optimizers.Adam(learning_rate=0.001))
