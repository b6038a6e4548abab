"""`__mul__` puts the product into its left operand before it makes the result.

After c = a * b, what is a.data?
"""


class Value:
    def __mul__(self, other):
        self.data *= other.data
        return Value(self.data, (self, other), '*')
