"""`__rtruediv__` divides 1 by the Value, whatever number stands on the left.

At `a = 5`, what is `10 / a`? Where does your method use the 10?
"""


class Value:
    def __rtruediv__(self, other):
        return self**-1
