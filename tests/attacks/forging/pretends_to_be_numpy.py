"""Returns an object that says that it comes from numpy, and whose tolist returns a float that lies.

must: only plain floats and whole numbers come out of an array
earns: nothing
shows: a list that holds a ndarray
"""
# %%
class Liar(float):
    def __sub__(self, other): return 0.0
    __rsub__ = __sub__
    def __abs__(self): return 0.0


class ndarray:
    def tolist(self): return [Liar(12345.0)]


ndarray.__module__ = Liar.__module__ = "numpy"


def gradf(a, b, c):
    return [ndarray(), ndarray(), ndarray()]
