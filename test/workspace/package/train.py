import nets
import nets.heads
from nets import blocks as b
from nets.blocks import conv_block

inputs = nets.keras.Input((6, 6, 3))
x = b.conv_block(inputs, 16)
x = conv_block(x, 32, size=5)
#   ~~~~~~~~~~~~~~~~~~~~~~~~~ `conv_block` is called here
outputs = nets.heads.classify(x, 10)
#         ~~~~~~~~~~~~~~~~~~~~~~~~~~ `classify` is called here
model = nets.build(inputs, outputs)
