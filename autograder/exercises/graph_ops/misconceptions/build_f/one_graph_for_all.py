"""The graph is made once, and everybody gets the same one.

If one caller evaluates the graph at 0 and another one at 1, what does the first one find in its nodes?
"""

_x = Identity()
_a = Exp(_x)
_c = Add(_a, Square(_a))
_f = Add(Exp(_c), Sin(_c))


def build_f():
    return _f
