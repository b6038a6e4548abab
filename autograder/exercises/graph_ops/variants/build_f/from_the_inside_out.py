"""The nodes have other names, and the sums stand the other way round."""


def build_f():
    power = Exp(Identity())
    both = Add(Square(power), power)
    return Add(Sin(both), Exp(both))
