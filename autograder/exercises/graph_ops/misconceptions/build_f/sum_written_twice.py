"""The sum c is two nodes, so that it is computed twice.

How often do you write Add(a, ...), and how many users has the node c in the drawing?
"""


def build_f():
    x = Identity()
    a = Exp(x)
    b = Square(a)
    return Add(Exp(Add(a, b)), Sin(Add(a, b)))
