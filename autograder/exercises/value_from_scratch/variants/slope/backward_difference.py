"""The step goes to the left."""


def slope(f, x):
    step = -1e-7
    return (f(x + step) - f(x)) / step
