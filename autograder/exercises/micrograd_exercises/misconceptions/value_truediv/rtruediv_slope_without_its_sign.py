"""`__rtruediv__` hands down a gradient with the wrong sign.

Does `2 / a` grow or shrink when `a` goes from 1 to 2?
"""


class Value:
    def __rtruediv__(self, other):
        out = Value(other / self.data, (self,), '/')

        def _backward():
            self.grad += other / self.data**2 * out.grad
        out._backward = _backward

        return out
