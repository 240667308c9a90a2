units = 3
