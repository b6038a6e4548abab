"""The graph is evaluated while it is made, so that its nodes have numbers that nobody has asked for.

Does the text of this exercise say for which x something is to be computed?
"""


def build_f():
    x = Identity()
    a = Exp(x)
    c = Add(a, Square(a))
    f = Add(Exp(c), Sin(c))
    f.forward(0)
    return f
