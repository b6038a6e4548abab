"""The sine has the exponential of c as its input, where c itself is to be.

Which letter stands inside of the sine in the formula?
"""


def build_f():
    x = Identity()
    a = Exp(x)
    c = Add(a, Square(a))
    d = Exp(c)
    return Add(d, Sin(d))
