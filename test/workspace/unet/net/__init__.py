"""Nets."""
from .unet import UNet, build_unet
from . import resnet
from .config import DEFAULTS as defaults

__all__ = ["UNet", "build_unet", "resnet", "defaults"]
