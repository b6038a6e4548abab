"""`__rmul__` ends up in itself again, so that the multiplication never comes to an end.

Inside the method, a number stands on one side of `*` and a Value on the other. Which method does
Python call for each of the two orders?
"""


class Value:
    def __rmul__(self, other):
        return other * self
