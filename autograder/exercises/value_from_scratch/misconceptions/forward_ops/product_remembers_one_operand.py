"""`__mul__` lists the right operand only.

The picture of a * b: how many arrows lead to the star?
"""


class Value:
    def __mul__(self, other):
        return Value(self.data * other.data, (other,), '*')
