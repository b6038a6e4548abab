"""`0 + a` is `a` itself, as `sum` needs it; every other number makes a new node."""


class Value:
    def __radd__(self, other):
        if other == 0:
            return self
        return self + other
