"""The division is left to Python or to `__rtruediv__`, whichever `1.0 / other` means."""


class Value:
    def __truediv__(self, other):
        return self * (1.0 / other)
