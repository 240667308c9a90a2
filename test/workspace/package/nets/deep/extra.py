from ..blocks import conv_block as cb
from .. import sizes


def tail(x):
    return cb(x, sizes.HIDDEN, size=7)
#          ~~~~~~~~~~~~~~~~~~~~~~~~~~~ `conv_block` is called here
