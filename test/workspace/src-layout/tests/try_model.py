from app.model import make

fine = make(8)
bad = make(3)
#     ~~~~~~~ `make` is called here
