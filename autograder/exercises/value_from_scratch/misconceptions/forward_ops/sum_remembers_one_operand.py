"""`__add__` lists the left operand only.

The picture of a + b: how many arrows lead to the plus?
"""


class Value:
    def __add__(self, other):
        return Value(self.data + other.data, (self,), '+')
