"""`__rsub__` calls `__sub__` of a wrapped number by its name."""


class Value:
    def __sub__(self, other):
        return self.__add__(-other)

    def __rsub__(self, other):
        return Value(other).__sub__(self)
