"""The operand is multiplied by a Value that holds -1.0."""


class Value:
    def __neg__(self):
        return Value(-1.0) * self
