"""`__mul__` makes a product that does not know what it was made of.

From c = a * b, how would you find a again?
"""


class Value:
    def __mul__(self, other):
        return Value(self.data * other.data, (), '*')
