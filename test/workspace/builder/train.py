from models import build_model

large = build_model((28, 28, 1))
#       ~~~~~~~~~~~~~~~~~~~~~~~~ `build_model` is called here
small = build_model((8, 8, 1))
#       ~~~~~~~~~~~~~~~~~~~~~~ `build_model` is called here
