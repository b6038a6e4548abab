"""`__rtruediv__` ends up in itself again, so that the division never comes to an end.

Inside the method, a number stands on the left of `/` and a Value on the right. Which method does
Python call for that?
"""


class Value:
    def __rtruediv__(self, other):
        return other / self
