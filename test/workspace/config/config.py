IMAGE = (16, 16, 3)
KERNEL = 17
CLASSES = 1
OPTIONS = {"activation": "softmax"}
