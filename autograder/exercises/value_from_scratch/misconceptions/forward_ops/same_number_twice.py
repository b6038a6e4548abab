"""`__add__` adds its own number to itself.

In a + b, which of the two is `other`?
"""


class Value:
    def __add__(self, other):
        return Value(self.data + self.data, (self, other), '+')
