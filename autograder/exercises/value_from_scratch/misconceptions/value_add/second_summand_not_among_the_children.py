"""`__add__` does not list the right operand among the children of the sum, so that nothing behind
it is reached.

In `a + (b + c)`, how does `backward` find its way from the result to `b`?
"""


class Value:
    def __add__(self, other):
        other = other if isinstance(other, Value) else Value(other)
        out = Value(self.data + other.data, (self,), '+')

        def _backward():
            self.grad += 1.0 * out.grad
            other.grad += 1.0 * out.grad
        out._backward = _backward

        return out
