"""`gradf` is an object with a `__call__` method."""


class Gradient:
    def __call__(self, a, b, c):
        self.slopes = {"a": -3 * a**2 - 0.5 * a**-0.5, "b": 3 * cos(3*b) + 2.5 * b**1.5, "c": 1 / c**2}
        return list(self.slopes.values())


gradf = Gradient()
