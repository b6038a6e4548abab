"""`2 / a` is `a / 2` raised to the power -1."""


class Value:
    def __rtruediv__(self, other):
        return (self / other)**-1
