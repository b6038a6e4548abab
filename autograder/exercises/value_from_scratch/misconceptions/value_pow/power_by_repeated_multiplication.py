"""`__pow__` multiplies the base by itself as often as the exponent says, which works for positive
whole exponents alone.

How many multiplications does your loop make for `a**0.5`, and how many for `a**-1`?
"""


class Value:
    def __pow__(self, k):
        out = self
        for _ in range(k - 1):
            out = out * self
        return out
