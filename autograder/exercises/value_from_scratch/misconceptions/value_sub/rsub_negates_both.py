"""`__rsub__` puts a minus in front of both operands.

At `a = 3`, what is `10 - a`, and what does your method make of it?
"""


class Value:
    def __rsub__(self, other):
        return -self - other
