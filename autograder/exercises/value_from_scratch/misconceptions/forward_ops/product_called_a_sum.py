"""`__mul__` makes a product whose operation says +.

You copied a line. Which two of its signs had to change?
"""


class Value:
    def __mul__(self, other):
        return Value(self.data * other.data, (self, other), '+')
