def Dense(units, **options):
    return options
