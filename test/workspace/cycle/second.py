import first


def run():
    return first.make(5)
#          ~~~~~~~~~~~~~ `make` is called here


if __name__ == "__main__":
    run()
#   ~~~~~ `run` is called here
