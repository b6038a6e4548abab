"""Both operators are made by one function."""

import operator


def remembering(sign, compute):
    def method(self, other):
        return self.__class__(compute(self.data, other.data), _op=sign, _children=[other, self])
    return method


class Value:
    __add__ = remembering('+', operator.add)
    __mul__ = remembering('*', operator.mul)
