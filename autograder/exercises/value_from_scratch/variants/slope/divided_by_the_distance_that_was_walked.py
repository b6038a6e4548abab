"""It divides by the difference of the two places as the computer has them."""


def slope(f, x):
    near = x + 1e-8
    return (f(near) - f(x)) / (near - x)
