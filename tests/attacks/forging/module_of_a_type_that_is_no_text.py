"""Returns an object whose type says that it comes from a module that is no text but a bomb of its own.

must: reading what a type says of itself may raise; the error is the student's
earns: nothing
shows: the module was asked for
"""
# %%
class Bomb(type):
    @property
    def __module__(cls):
        raise RuntimeError("the module was asked for")


class Number(float, metaclass=Bomb):
    pass


def gradf(a, b, c):
    return [Number(1.0), 2.0, 3.0]
