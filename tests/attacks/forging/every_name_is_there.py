"""A class and a metaclass that have every attribute, operator and method, and return themselves.

must: the numbers that come of it are wrong, whatever it is that has them
earns: nothing
shows: 12345
"""
# %%
class Anything(type):
    def __getattr__(cls, name): return lambda *_: cls
    def __instancecheck__(cls, thing): return False


class Value(metaclass=Anything):
    def __init__(self, *_): pass
    def __getattribute__(self, name): return 12345.0 if name in ("data", "grad") else lambda *_: self
    def __mul__(self, *_): return self
    __add__ = __sub__ = __neg__ = __pow__ = __truediv__ = exp = log = __mul__
    def backward(self): pass
