"""A nested helper takes a function of one input, and each input has a lambda."""


def slope(func, x):
    def quotient(h):
        return (func(x + h) - func(x)) / h

    return quotient(1e-6)


numerical_grad = list(map(slope, (lambda a: f(a, 3, 4), lambda b: f(2, b, 4), lambda c: f(2, 3, c)), (2, 3, 4)))
