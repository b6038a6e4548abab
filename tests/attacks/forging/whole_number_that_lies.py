"""Returns whole numbers whose index, conversion and comparison say something else each time.

must: whole numbers are read by int's own methods: 12345 arrives
earns: nothing
shows: 12345
"""
# %%
class Liar(int):
    def __index__(self): return 0
    __int__ = __float__ = __trunc__ = __abs__ = __index__
    def __eq__(self, other): return True
    def __hash__(self): return 0
    def as_integer_ratio(self): return (0, 1)


def gradf(a, b, c):
    return [Liar(12345), Liar(2), Liar(3)]
