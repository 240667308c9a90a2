import keras
from layers import Block, Net

net = Net(10)
y = net(keras.ops.ones((1, 32, 32, 3)))

model = keras.Sequential([keras.Input((12, 12, 3)), Block(8), Block(16), Block(32)])
#                                                   ~~~~~ the size shrinks here: 12 → 5
#                                                             ~~~~~ the size shrinks here: 5 → 1
#                                                                        ~~~~~~~~~ `__init__` is called here
