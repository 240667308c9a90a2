import keras
from nets.deep import extra

y = extra.tail(keras.Input((5, 5, 3)))
#   ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ `tail` is called here
