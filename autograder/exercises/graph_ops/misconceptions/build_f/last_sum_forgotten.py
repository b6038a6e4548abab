"""The exponential of c is returned, and the sine is made and then forgotten.

Which nodes depend on the sine that you make?
"""


def build_f():
    x = Identity()
    a = Exp(x)
    c = Add(a, Square(a))
    d = Exp(c)
    e = Sin(c)
    return d
