"""`__radd__` has a result only where the number on the left is 0.

`sum` begins with 0, but `2 + a` does not. Which line of the method runs for the number 2?
"""


class Value:
    def __radd__(self, other):
        if other == 0:
            return self
