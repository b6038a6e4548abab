"""`__add__` makes the sum and does not hand it back.

What does a Python function hand back when it reaches its last line?
"""


class Value:
    def __add__(self, other):
        out = Value(self.data + other.data, (self, other), '+')
