import keras
import net
from net.config import Config
from net import build_unet, defaults as d

unet = build_unet((64, 64, 3), classes=4)
small = build_unet((32, 32, 1), 2, filters=d["filters"][:2], dropout=0.5)
resnet = net.resnet.build(Config(depth=3, width=16), size=48)
resnet.compile(optimizer=keras.optimizers.Adam(3e-4), loss="sparse_categorical_crossentropy", metrics=["accuracy"])
whole = net.UNet(5)
y = whole(keras.Input((64, 64, 3)))
