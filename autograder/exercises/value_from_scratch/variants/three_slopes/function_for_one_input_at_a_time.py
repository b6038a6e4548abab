"""It makes functions of one input and asks for their slopes."""


def three_slopes(d, a, b, c):
    def slope_of(g, x, h=1e-6):
        return (g(x + h) - g(x)) / h

    return [slope_of(lambda x: d(x, b, c), a), slope_of(lambda x: d(a, x, c), b), slope_of(lambda x: d(a, b, x), c)]
