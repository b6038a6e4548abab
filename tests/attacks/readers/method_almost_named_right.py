"""A method whose name is like __rmul__ in letters of other alphabets.

must: the name that is told is cut, and in a code span
earns: nothing
shows: did you mean it by `__rmul
"""
# %%
class Value:
    def __init__(self, data):
        self.data = self.grad = data
    def __mul__(self, other): return self
    def __add__(self, other): return self
    def __rmul_ª(self, other): return self
    def __rmulאב__(self, other): return self
    def backward(self): pass
