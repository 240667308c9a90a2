# %% return_state
import keras
from keras import layers
x = keras.Input((10, 8))
o, h, c = layers.LSTM(4, return_state=True)(x)
o2, h2 = layers.GRU(4, return_state=True, return_sequences=True)(x)
o3 = layers.LSTM(4, return_sequences=True)(x, initial_state=[h, c])
m = keras.Model(x, [o, h, c, o2, h2, o3])
# %% encoder and decoder
import keras
from keras import layers
enc_in = keras.Input((None, 70))
enc, h, c = layers.LSTM(32, return_state=True)(enc_in)
states = [h, c]
dec_in = keras.Input((None, 90))
dec = layers.LSTM(32, return_sequences=True, return_state=True)
out, _, _ = dec(dec_in, initial_state=states)
y = layers.Dense(90, activation="softmax")(out)
m = keras.Model([enc_in, dec_in], y)
em = keras.Model(enc_in, states)
sh, sc = keras.Input((32,)), keras.Input((32,))
o, h2, c2 = dec(dec_in, initial_state=[sh, sc])
dm = keras.Model([dec_in, sh, sc], [o, h2, c2])
# %% initial state of the wrong size
import keras
from keras import layers
x = keras.Input((10, 8))
_, h, c = layers.LSTM(5, return_state=True)(x)
y = layers.LSTM(4)(x, initial_state=[h, c])
# %% initial state of the wrong number
import keras
from keras import layers
x = keras.Input((10, 8))
_, h = layers.GRU(4, return_state=True)(x)
y = layers.LSTM(4)(x, initial_state=[h])
# %% stateful without a batch
import keras
from keras import layers
m = keras.Sequential([keras.Input((10, 8)), layers.LSTM(4, stateful=True)])
# %% stateful with a batch
import keras
from keras import layers
m = keras.Sequential([keras.Input(batch_shape=(4, 10, 8)), layers.LSTM(4, stateful=True, return_sequences=True), layers.GRU(3, stateful=True), layers.Dense(1)])
# %% stateful SimpleRNN
import keras
from keras import layers
m = keras.Sequential([keras.Input(batch_shape=(4, None, 8)), layers.SimpleRNN(4, stateful=True)])
# %% LSTM on LSTM without sequences
import keras
from keras import layers
m = keras.Sequential([keras.Input((10, 8)), layers.LSTM(4), layers.LSTM(4)])
# %% LSTM on a matrix
import keras
from keras import layers
x = keras.Input((10,))
y = layers.LSTM(4)(x)
# %% Bidirectional modes
import keras
from keras import layers
x = keras.Input((10, 8))
a = layers.Bidirectional(layers.LSTM(4), merge_mode="sum")(x)
b = layers.Bidirectional(layers.LSTM(4, return_sequences=True), merge_mode=None)(x)
c = layers.Bidirectional(layers.GRU(4, return_state=True))(x)
d = layers.Bidirectional(layers.SimpleRNN(4), backward_layer=layers.SimpleRNN(4, go_backwards=True))(x)
m = keras.Model(x, [a, *b, *c, d])
# %% Bidirectional of a Dense
import keras
from keras import layers
x = keras.Input((10, 8))
a = layers.Bidirectional(layers.Dense(4))(x)
# %% Bidirectional of a number
import keras
from keras import layers
a = layers.Bidirectional(4)
# %% Bidirectional of a class
import keras
from keras import layers
a = layers.Bidirectional(layers.LSTM)
# %% Bidirectional wrong mode
import keras
from keras import layers
a = layers.Bidirectional(layers.LSTM(3), merge_mode="cat")
# %% Bidirectional of RNN of cells
import keras
from keras import layers
x = keras.Input((10, 8))
a = layers.Bidirectional(layers.RNN(layers.LSTMCell(4), return_sequences=True))(x)
b = layers.Bidirectional(layers.RNN([layers.GRUCell(3), layers.GRUCell(5)]))(a)
m = keras.Model(x, b)
# %% RNN of stacked cells with state
import keras
from keras import layers
x = keras.Input((10, 8))
r = layers.RNN(layers.StackedRNNCells([layers.LSTMCell(4), layers.LSTMCell(5)]), return_state=True)
out = r(x)
print(len(out))
m = keras.Model(x, out[0])
# %% RNN of a Dense
import keras
from keras import layers
r = layers.RNN(layers.Dense(3))
# %% RNN of own cell
import keras
from keras import layers, ops
class Cell(layers.Layer):
    def __init__(self, units, **kwargs):
        super().__init__(**kwargs)
        self.units = units
        self.state_size = units
    def build(self, input_shape):
        self.kernel = self.add_weight(shape=(input_shape[-1], self.units), initializer="uniform", name="kernel")
        self.rec = self.add_weight(shape=(self.units, self.units), initializer="uniform", name="rec")
    def call(self, inputs, states):
        h = ops.matmul(inputs, self.kernel) + ops.matmul(states[0], self.rec)
        return h, [h]
x = keras.Input((10, 8))
y = layers.RNN(Cell(6))(x)
m = keras.Model(x, y)
# %% TimeDistributed of a model
import keras
from keras import layers
cnn = keras.Sequential([keras.Input((16, 16, 3)), layers.Conv2D(4, 3), layers.GlobalMaxPooling2D()])
m = keras.Sequential([keras.Input((5, 16, 16, 3)), layers.TimeDistributed(cnn), layers.LSTM(8), layers.Dense(1)])
# %% TimeDistributed of layers
import keras
from keras import layers
m = keras.Sequential([
    keras.Input((5, 16, 16, 3)),
    layers.TimeDistributed(layers.Conv2D(4, 3)),
    layers.TimeDistributed(layers.MaxPooling2D()),
    layers.TimeDistributed(layers.Flatten()),
    layers.TimeDistributed(layers.Dense(7, activation="relu")),
    layers.TimeDistributed(layers.BatchNormalization()),
    layers.GRU(3),
])
# %% TimeDistributed on a matrix
import keras
from keras import layers
x = keras.Input((5,))
y = layers.TimeDistributed(layers.Dense(3))(x)
# %% TimeDistributed of a class
import keras
from keras import layers
y = layers.TimeDistributed(layers.Dense)
# %% Conv2D on a film
import keras
from keras import layers
x = keras.Input((5, 16, 16, 3))
y = layers.Conv2D(4, 3)(x)
z = layers.Flatten()(y)
# %% MaxPooling2D on a film
import keras
from keras import layers
x = keras.Input((5, 16, 16, 3))
y = layers.MaxPooling2D()(x)
# %% ConvLSTM
import keras
from keras import layers
m = keras.Sequential([keras.Input((None, 40, 40, 1)), layers.ConvLSTM2D(8, 3, padding="same", return_sequences=True), layers.BatchNormalization(), layers.ConvLSTM2D(4, (5, 3)), layers.Conv2D(1, 3, activation="sigmoid")])
# %% ConvLSTM with state
import keras
from keras import layers
x = keras.Input((5, 16, 16, 3))
o, h, c = layers.ConvLSTM2D(8, 3, return_state=True)(x)
m = keras.Model(x, [o, h, c])
# %% Embedding and masks
import keras
from keras import layers
m = keras.Sequential([keras.Input((None,)), layers.Embedding(1000, 16, mask_zero=True), layers.Bidirectional(layers.LSTM(8, return_sequences=True)), layers.GlobalAveragePooling1D(), layers.Dense(1)])
# %% masks through Conv and Flatten
import keras
from keras import layers
m = keras.Sequential([keras.Input((12,)), layers.Embedding(1000, 16, mask_zero=True), layers.Conv1D(3, 3), layers.Flatten(), layers.Dense(1)])
# %% Embedding of the input_length age
import keras
from keras import layers
m = keras.Sequential([layers.Embedding(1000, 16, input_length=10), layers.Flatten(), layers.Dense(1)])
# %% Embedding wants two
import keras
from keras import layers
e = layers.Embedding(1000)
# %% Embedding of floats
import keras
from keras import layers
e = layers.Embedding(1000, 16.0)(keras.Input((3,)))
# %% Masking
import keras
from keras import layers
m = keras.Sequential([keras.Input((12, 3)), layers.Masking(mask_value=0.0), layers.LSTM(4)])
# %% attention
import keras
from keras import layers
q, v = keras.Input((5, 8)), keras.Input((7, 8))
a = layers.Attention()([q, v])
b = layers.AdditiveAttention()([q, v, v])
c, s = layers.Attention()([q, v], return_attention_scores=True)
d = layers.MultiHeadAttention(4, 8, value_dim=3, output_shape=5)(q, v)
e, w = layers.MultiHeadAttention(4, 8)(q, v, return_attention_scores=True)
f = layers.MultiHeadAttention(2, 4, attention_axes=(1,))(query=q, value=v, key=v)
m = keras.Model([q, v], [a, b, c, s, d, e, w, f])
# %% attention mistakes
import keras
from keras import layers
q, v = keras.Input((5, 8)), keras.Input((7, 6))
a = layers.Attention()([q, v])
# %% attention without a value
import keras
from keras import layers
q = keras.Input((5, 8))
a = layers.MultiHeadAttention(2, 4)(q)
# %% attention on one tensor
import keras
from keras import layers
q = keras.Input((5, 8))
a = layers.Attention()(q)
# %% attention over pictures
import keras
from keras import layers
q = keras.Input((8, 8, 16))
a = layers.MultiHeadAttention(2, 4, attention_axes=(1, 2))(q, q)
b = layers.MultiHeadAttention(2, 4)(q, q)
m = keras.Model(q, [a, b])
# %% a transformer block
import keras
from keras import layers
def block(x, heads=2, dim=8, ff=16, rate=0.1):
    a = layers.MultiHeadAttention(heads, dim, dropout=rate)(x, x)
    x = layers.LayerNormalization(epsilon=1e-6)(x + layers.Dropout(rate)(a))
    f = keras.Sequential([layers.Dense(ff, activation="gelu"), layers.Dense(x.shape[-1])])
    return layers.LayerNormalization()(x + f(x))
i = keras.Input((12, 8))
x = i
for _ in range(3):
    x = block(x)
m = keras.Model(i, layers.Dense(2)(layers.GlobalAveragePooling1D()(x)))
m.summary()
# %% position embedding layer
import keras
from keras import layers, ops
class PositionEmbedding(layers.Layer):
    def __init__(self, length, vocab, dim, **kwargs):
        super().__init__(**kwargs)
        self.tok = layers.Embedding(vocab, dim)
        self.pos = layers.Embedding(length, dim)
        self.length = length
    def call(self, inputs):
        positions = ops.arange(0, self.length, 1)
        return self.tok(inputs) + self.pos(positions)
    def compute_mask(self, inputs, mask=None):
        return ops.not_equal(inputs, 0)
i = keras.Input((20,), dtype="int64")
x = PositionEmbedding(20, 100, 16)(i)
m = keras.Model(i, layers.GlobalMaxPooling1D()(x))
# %% cells called
import keras
from keras import layers
c = layers.LSTMCell(4)
x, h, s = keras.Input((3,)), keras.Input((4,)), keras.Input((4,))
o, st = c(x, [h, s])
m = keras.Model([x, h, s], [o, *st])
# %% GRU reset_after
import keras
from keras import layers
m = keras.Sequential([keras.Input((5, 3)), layers.GRU(4, reset_after=False, return_sequences=True), layers.GRU(4, use_bias=False)])
# %% LSTM with a wrong activation
import keras
from keras import layers
l = layers.LSTM(4, activation="tahn")
# %% LSTM with an unknown argument
import keras
from keras import layers
l = layers.LSTM(4, return_sequence=True)
# %% LSTM without units
import keras
from keras import layers
l = layers.LSTM()
# %% LSTM with zero units
import keras
from keras import layers
l = layers.LSTM(0)
# %% dropout beyond one
import keras
from keras import layers
l = layers.Dropout(25)
# %% unroll with open steps
import keras
from keras import layers
y = layers.LSTM(4, unroll=True)(keras.Input((None, 3)))
# %% RepeatVector and autoencoder
import keras
from keras import layers
m = keras.Sequential([keras.Input((10, 3)), layers.LSTM(8), layers.RepeatVector(10), layers.LSTM(8, return_sequences=True), layers.TimeDistributed(layers.Dense(3))])
# %% RepeatVector on a sequence
import keras
from keras import layers
y = layers.RepeatVector(3)(keras.Input((10, 3)))
