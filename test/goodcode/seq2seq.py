"""Sequence to sequence (Sutskever et al., 2014): character-level translation with states handed over."""
import keras
import numpy as np

num_encoder_tokens, num_decoder_tokens, latent_dim = 71, 93, 256

encoder_inputs = keras.Input(shape=(None, num_encoder_tokens))
encoder = keras.layers.LSTM(latent_dim, return_state=True)
encoder_outputs, state_h, state_c = encoder(encoder_inputs)
encoder_states = [state_h, state_c]

decoder_inputs = keras.Input(shape=(None, num_decoder_tokens))
decoder_lstm = keras.layers.LSTM(latent_dim, return_sequences=True, return_state=True)
decoder_outputs, _, _ = decoder_lstm(decoder_inputs, initial_state=encoder_states)
decoder_dense = keras.layers.Dense(num_decoder_tokens, activation="softmax")
decoder_outputs = decoder_dense(decoder_outputs)

model = keras.Model([encoder_inputs, decoder_inputs], decoder_outputs)
model.compile(optimizer="rmsprop", loss="categorical_crossentropy", metrics=["accuracy"])

encoder_input_data = np.zeros((8, 16, num_encoder_tokens), dtype="float32")
decoder_input_data = np.zeros((8, 20, num_decoder_tokens), dtype="float32")
decoder_target_data = np.zeros((8, 20, num_decoder_tokens), dtype="float32")
model.fit([encoder_input_data, decoder_input_data], decoder_target_data, batch_size=4, epochs=3, verbose=0)

# Inference: the same layers, the states fed back.
encoder_model = keras.Model(encoder_inputs, encoder_states)
decoder_state_input_h = keras.Input(shape=(latent_dim,))
decoder_state_input_c = keras.Input(shape=(latent_dim,))
decoder_states_inputs = [decoder_state_input_h, decoder_state_input_c]
decoder_outputs, state_h_dec, state_c_dec = decoder_lstm(decoder_inputs, initial_state=decoder_states_inputs)
decoder_outputs = decoder_dense(decoder_outputs)
decoder_model = keras.Model([decoder_inputs] + decoder_states_inputs, [decoder_outputs, state_h_dec, state_c_dec])
states_value = encoder_model.predict(encoder_input_data[:1], verbose=0)
print([state.shape for state in states_value])
