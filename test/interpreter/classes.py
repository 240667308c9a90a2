from dataclasses import dataclass


class Config:
    units = 32
    rate = 0.5

    def __init__(self, depth=2):
        self.depth = depth
        self.sizes = [self.units] * depth

    def total(self, extra=0):
        return sum(self.sizes) + extra

    @property
    def half(self):
        return self.units // 2

    @staticmethod
    def twice(x):
        return x * 2

    @classmethod
    def small(cls):
        return cls(1)


c = Config(3)
reveal(c.depth)  # 3
reveal(c.units)  # 32
reveal(c.total(4))  # 100
reveal(c.half)  # 16
reveal(Config.twice(4))  # 8
reveal(Config.small().sizes)  # [32]
reveal(Config.rate)  # 0.5
c.units = 8
reveal(c.half)  # 4
reveal(Config.units)  # 32


class Wide(Config):
    units = 64

    def __init__(self):
        super().__init__(depth=1)
        self.name = "wide"

    def total(self, extra=0):
        return super().total(extra) + 1


w = Wide()
reveal((w.depth, w.sizes, w.total(), w.name))  # (1, [64], 65, 'wide')
reveal(isinstance(w, Config))  # True


@dataclass
class Settings:
    filters: int = 16
    kernel: tuple = (3, 3)


s = Settings(filters=8)
reveal((s.filters, s.kernel))  # (8, (3, 3))


class Adder:
    def __init__(self, n):
        self.n = n

    def __call__(self, x):
        return x + self.n


reveal(Adder(2)(3))  # 5
reveal(getattr(c, "depth"))  # 3
