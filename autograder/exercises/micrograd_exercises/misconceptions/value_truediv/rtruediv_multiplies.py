"""`__rtruediv__` multiplies the number by the Value.

At `a = 5`, what is `10 / a`, and what does your method make of it?
"""


class Value:
    def __rtruediv__(self, other):
        return self * other
