"""The class names its fields in `__slots__`, and has type hints."""


class Value:
    __slots__ = ('data', 'grad', '_backward', '_prev', '_op', 'label')

    def __neg__(self) -> "Value":
        return self * -1.0
