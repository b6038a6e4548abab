"""It is x that is squared, where the exponential of x is to be.

What stands inside of the brackets that are squared in the formula?
"""


def build_f():
    x = Identity()
    a = Exp(x)
    c = Add(a, Square(x))
    return Add(Exp(c), Sin(c))
