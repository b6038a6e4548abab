"""The children and the operation are set after the result has been made."""


class Value:
    def __add__(self, other):
        out = Value(self.data + other.data)
        out._prev = {self, other}
        out._op = '+'
        return out
