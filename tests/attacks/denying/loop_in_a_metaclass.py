"""Hides endless loops where the harness asks about a class: its metaclass, its hash, an attribute that is a property.

must: the grader's own questions end when their time is up
earns: nothing
shows: did not finish within
"""
# %%
def forever(*_):
    while True:
        pass


class Meta(type):
    __instancecheck__ = forever
    __setattr__ = forever


class Value(metaclass=Meta):
    def __init__(self, data, *_):
        object.__setattr__(self, "data", data)

    grad = property(forever, lambda self, number: None)

    def __mul__(self, other):
        return self

    def exp(self):
        return self

    def backward(self):
        pass
