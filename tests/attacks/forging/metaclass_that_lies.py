"""A metaclass that calls everything an instance, invents bases and refuses to let any method be replaced.

must: being an instance gives no point; a class that does not take other methods is judged as it is written
earns: nothing
shows: The reference's methods do not work in this class
"""
# %%
class Lying(type):
    def __instancecheck__(cls, thing): return True
    def __subclasscheck__(cls, other): return True
    def __setattr__(cls, name, value): raise AttributeError("nothing is replaced here")
    __mro__ = property(lambda cls: (cls, int, float, object))
    def __eq__(cls, other): return True
    def __hash__(cls): return 0


class Value(metaclass=Lying):
    def __init__(self, data, _children=(), _op=""):
        self.data, self.grad = data, 12345.0
    def __add__(self, other): return self
    __mul__ = __sub__ = __add__
    def __neg__(self): return self
    def backward(self): pass
