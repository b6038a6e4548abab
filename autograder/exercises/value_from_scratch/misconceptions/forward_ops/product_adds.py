"""`__mul__` adds the two numbers.

For 2 and 2 nobody would notice. What do 3 and 5 say?
"""


class Value:
    def __mul__(self, other):
        return Value(self.data + other.data, (self, other), '*')
