"""`__radd__` wraps the number and keeps it on the left."""


class Value:
    def __radd__(self, other):
        return Value(other) + self
