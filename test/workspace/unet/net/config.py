from dataclasses import dataclass, field

DEFAULTS = {"filters": [16, 32, 64], "dropout": 0.2, "activation": "relu"}


@dataclass
class Config:
    depth: int = 2
    width: int = 32
    classes: int = 10
