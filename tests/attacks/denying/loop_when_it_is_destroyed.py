"""Returns an object that never ends when it is destroyed, compared, hashed, shown or turned into a number.

must: the box is ended, whatever its objects do
earns: nothing
shows: did not finish within 0.5 seconds of computing
slow: yes
"""
# %%
class Endless:
    def __del__(self):
        while True:
            pass

    __hash__ = __eq__ = __repr__ = __str__ = __float__ = __index__ = __len__ = __iter__ = __bool__ = __del__


def gradf(a, b, c):
    return [Endless(), 1.0, 2.0]
