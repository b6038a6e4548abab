"""`__add__` does not say which operation it was.

From 4.0 made of 2.0 and 2.0, can you tell a sum from a product?
"""


class Value:
    def __add__(self, other):
        return Value(self.data + other.data, (self, other))
