"""The right operand is multiplied by -1, and a number on the left is found by turning the whole difference
round.
"""


class Value:
    def __sub__(self, other):
        return self + other * -1

    def __rsub__(self, other):
        return -(self - other)
