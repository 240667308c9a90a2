from .attention import SqueezeExcite
from .conv import ConvBNAct, double_conv
