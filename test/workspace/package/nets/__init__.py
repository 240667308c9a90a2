import keras

from .models import build
