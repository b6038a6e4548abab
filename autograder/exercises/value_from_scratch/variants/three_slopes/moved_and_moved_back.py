"""Each input is moved and then moved back."""


def three_slopes(d, a, b, c):
    h = 1e-6
    here = d(a, b, c)
    old, a = a, a + h
    first = d(a, b, c) - here
    a = old
    old, b = b, b + h
    second = d(a, b, c) - here
    b = old
    return [first / h, second / h, (d(a, b, c + h) - here) / h]
