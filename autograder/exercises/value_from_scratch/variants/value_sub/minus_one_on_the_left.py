"""The number -1 stands on the left of the product, so that `__rmul__` does the work."""


class Value:
    def __neg__(self):
        return -1 * self
