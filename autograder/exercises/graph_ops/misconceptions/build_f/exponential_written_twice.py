"""The exponential of x is two nodes, so that it is computed twice.

How often do you write Exp(x), and how often does $e^x$ stand in the drawing?
"""


def build_f():
    x = Identity()
    c = Add(Exp(x), Square(Exp(x)))
    return Add(Exp(c), Sin(c))
