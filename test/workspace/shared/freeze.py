from backbone import base

base.trainable = False
