"""`__neg__` ends up in itself again, so that the negation never comes to an end.

Which method does Python call for each minus sign inside your `__neg__`?
"""


class Value:
    def __neg__(self):
        return -self
