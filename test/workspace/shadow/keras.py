class Dense:
    def __init__(self, units, **options):
        self.units = units


def Input(shape):
    return shape
