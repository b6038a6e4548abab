"""`gradf` is a lambda."""

gradf = lambda a, b, c: [-3 * a**2 - 0.5 * a**-0.5, 3 * cos(3*b) + 2.5 * b**1.5, 1 / c**2]
