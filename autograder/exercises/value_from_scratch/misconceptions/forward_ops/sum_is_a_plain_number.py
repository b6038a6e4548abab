"""`__add__` returns a number, which remembers nothing.

What can you ask a Value that you cannot ask a number?
"""


class Value:
    def __add__(self, other):
        return self.data + other.data
