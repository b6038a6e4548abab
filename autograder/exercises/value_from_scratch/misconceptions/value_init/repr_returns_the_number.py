"""`__repr__` returns the number, which is no text.

What is the type of what your method returns?
"""


class Value:
    def __repr__(self):
        return self.data
