"""`__mul__` multiplies a number by a whole Value.

What is the type of `self.data`, and what is the type of `other`?
"""


class Value:
    def __mul__(self, other):
        return Value(self.data * other, (self, other), '*')
