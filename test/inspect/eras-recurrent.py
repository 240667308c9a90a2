# %% a recurrent classifier
# shapes: (None, 10, 32) (None, 16) (None, 1)
# errors: 2
from keras.models import Sequential
from keras.layers import LSTM, GRU, Dense
model = Sequential()
model.add(LSTM(output_dim=32, return_sequences=True, inner_activation='hard_sigmoid', input_shape=(10, 8)))
model.add(GRU(16, dropout_W=0.2, dropout_U=0.2, inner_init='orthogonal', consume_less='gpu'))
model.add(Dense(1, activation='sigmoid'))
# today
import keras
from keras.layers import LSTM, GRU, Dense
model = keras.Sequential([keras.Input((10, 8)), LSTM(32, return_sequences=True), GRU(16), Dense(1)])

# %% a length and a width
# shapes: (None, 5)
# errors: 1
from keras.models import Sequential
from keras.layers import SimpleRNN
model = Sequential([SimpleRNN(5, input_dim=3, input_length=7)])
# today
import keras
model = keras.Sequential([keras.Input((7, 3)), keras.layers.SimpleRNN(5)])

# %% a batch of its own size
# shapes: (32, 10, 4) (32, 2)
# errors: 1
from keras.models import Sequential
from keras.layers import LSTM
model = Sequential()
model.add(LSTM(4, stateful=True, return_sequences=True, batch_input_shape=(32, 10, 8)))
model.add(LSTM(2, stateful=True))
# today
import keras
from keras.layers import LSTM
model = keras.Sequential([keras.Input(batch_shape=(32, 10, 8)), LSTM(4, stateful=True, return_sequences=True), LSTM(2, stateful=True)])

# %% the GPU's own recurrent layer
# shapes: (None, 9, 6) (None, 3)
# errors: 1
from keras.models import Sequential
from keras.layers import CuDNNLSTM, CuDNNGRU
model = Sequential([CuDNNLSTM(6, return_sequences=True, input_shape=(9, 2)), CuDNNGRU(3)])
# today
import keras
model = keras.Sequential([keras.Input((9, 2)), keras.layers.LSTM(6, return_sequences=True), keras.layers.GRU(3)])

# %% in both directions
# shapes: (None, 9, 12)
# errors: 1
from keras.models import Sequential
from keras.layers import LSTM
from keras.layers import Bidirectional
model = Sequential([Bidirectional(LSTM(output_dim=6, return_sequences=True), input_shape=(9, 2))])
# today
import keras
from keras.layers import LSTM, Bidirectional
model = keras.Sequential([keras.Input((9, 2)), Bidirectional(LSTM(6, return_sequences=True))])

# %% the same for each step
# shapes: (None, 9, 6) (None, 9, 4)
# errors: 2
from keras.models import Sequential
from keras.layers import LSTM, TimeDistributedDense
model = Sequential([LSTM(6, return_sequences=True, init='uniform', input_shape=(9, 2)), TimeDistributedDense(4)])
# today
import keras
model = keras.Sequential([keras.Input((9, 2)), keras.layers.LSTM(6, return_sequences=True), keras.layers.Dense(4)])

# %% a wrapper around an old layer
# shapes: (None, 9, 4)
# errors: 1
from keras.models import Sequential
from keras.layers import TimeDistributed, Dense
model = Sequential([TimeDistributed(Dense(output_dim=4), input_shape=(9, 2))])
# today
import keras
model = keras.Sequential([keras.Input((9, 2)), keras.layers.TimeDistributed(keras.layers.Dense(4))])

# %% words
# shapes: (None, 80, 128) (None, 80, 128) (None, 64)
# errors: 2
from keras.models import Sequential
from keras.layers import InputLayer, Embedding, SpatialDropout1D, LSTM
model = Sequential()
model.add(InputLayer((80,)))
model.add(Embedding(20000, 128, init='uniform', dropout=0.2))
model.add(SpatialDropout1D(p=0.2))
model.add(LSTM(64))
# today
import keras
from keras.layers import Embedding, SpatialDropout1D, LSTM
model = keras.Sequential([keras.Input((80,)), Embedding(20000, 128), SpatialDropout1D(0.2), LSTM(64)])

# %% pictures in time
# shapes: (None, 5, 16, 16, 4)
# errors: 1
from keras.models import Sequential
from keras.layers import ConvLSTM2D
model = Sequential([ConvLSTM2D(nb_filter=4, nb_row=3, nb_col=3, border_mode='same', return_sequences=True, input_shape=(5, 16, 16, 1))])
# today
import keras
model = keras.Sequential([keras.Input((5, 16, 16, 1)), keras.layers.ConvLSTM2D(4, (3, 3), padding='same', return_sequences=True)])

# %% sequence to sequence
# shapes: (None, 32) (None, 4, 32) (None, 4, 32) (None, 4, 12)
# errors: 2
from keras.models import Sequential
from keras.layers import LSTM, RepeatVector, TimeDistributed, Dense
model = Sequential()
model.add(LSTM(32, input_shape=(7, 12), forget_bias_init='one'))
model.add(RepeatVector(4))
model.add(LSTM(32, return_sequences=True))
model.add(TimeDistributed(Dense(12, init='he_normal')))
# today
import keras
from keras.layers import LSTM, RepeatVector, TimeDistributed, Dense
model = keras.Sequential([keras.Input((7, 12)), LSTM(32), RepeatVector(4), LSTM(32, return_sequences=True), TimeDistributed(Dense(12))])
