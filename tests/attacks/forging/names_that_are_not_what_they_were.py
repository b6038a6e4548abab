"""Binds names that the grader asks about to objects that raise whatever there is to raise when they are looked at.

must: whatever they raise, it is the student's error and costs the exercise alone
earns: nothing
shows: asked for
"""
# %%
class Raising(type):
    def __getattribute__(cls, name):
        if name in ("__hash__", "_counted_hash"):
            raise BaseException(f"{name} was asked for")
        return type.__getattribute__(cls, name)


class Value(metaclass=Raising):
    def __init__(self, data): self.data = self.grad = data
    def __mul__(self, other): return self
    def backward(self): pass


class gradf:
    def __new__(cls, *_): raise GeneratorExit("gradf was asked for")
