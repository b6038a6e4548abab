"""`__add__` makes a sum that does not know what it was made of.

From c = a + b, how would you find a again?
"""


class Value:
    def __add__(self, other):
        return Value(self.data + other.data, (), '+')
