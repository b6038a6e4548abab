"""The sum behind the difference is written from right to left."""


class Value:
    def __sub__(self, other):
        return (-other) + self

    def __rsub__(self, other):
        return other + (-self)
