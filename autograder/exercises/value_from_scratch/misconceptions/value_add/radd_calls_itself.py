"""`__radd__` ends up in itself again, so that the addition never comes to an end.

Inside the method, a number stands on one side of `+` and a Value on the other. Which method does
Python call for each of the two orders?
"""


class Value:
    def __radd__(self, other):
        return other + self
