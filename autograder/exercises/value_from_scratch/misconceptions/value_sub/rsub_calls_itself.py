"""`__rsub__` ends up in itself again, so that the subtraction never comes to an end.

Inside the method, a number stands on the left of a minus sign and a Value on the right. Which
method does Python call for that?
"""


class Value:
    def __rsub__(self, other):
        return other - self
