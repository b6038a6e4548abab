"""Every slope is the difference for a step of 1, which is exact since no value is used twice."""


def manual_gradients(a, b, c, f):
    def L(a, b, c, f):
        return (a * b + c) * f
    here, d = L(a, b, c, f), a * b + c
    grad = {'a': L(a + 1, b, c, f) - here, 'b': L(a, b + 1, c, f) - here, 'c': L(a, b, c + 1, f) - here}
    grad |= {'f': L(a, b, c, f + 1) - here, 'd': (d + 1) * f - here, 'e': (a * b + 1 + c) * f - here, 'L': 1}
    return grad
