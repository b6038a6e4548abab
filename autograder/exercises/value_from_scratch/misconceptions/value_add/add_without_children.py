"""`__add__` makes a sum that has no children, so that the gradient goes one step down and stops
there.

In `(a + b) + c`, how does `backward` find its way from the result to `a`?
"""


class Value:
    def __add__(self, other):
        other = other if isinstance(other, Value) else Value(other)
        out = Value(self.data + other.data, (), '+')

        def _backward():
            self.grad += 1.0 * out.grad
            other.grad += 1.0 * out.grad
        out._backward = _backward

        return out
