"""Never ends, in a function and in a cell.

must: both exercises earn nothing, the exercises after them keep their points
earns: value_neg, value_backward
shows: did not finish within 2 seconds of computing
slow: yes
"""
# %%
def gradf(a, b, c):
    while True:
        pass


# %%
numerical_grad = [1.0, 2.0, 3.0]
while True:
    numerical_grad.reverse()


# %%
class Value:
    def __init__(self, data, _children=(), _op=""):
        self.data, self.grad, self._prev, self._backward = data, 0.0, set(_children), lambda: None

    def __add__(self, other):
        other = other if isinstance(other, Value) else Value(other)
        out = Value(self.data + other.data, (self, other))

        def _backward():
            self.grad += out.grad
            other.grad += out.grad

        out._backward = _backward
        return out

    def __neg__(self):
        out = Value(-self.data, (self,))

        def _backward():
            self.grad -= out.grad

        out._backward = _backward
        return out

    def backward(self):
        order, seen = [], set()

        def visit(node):
            if node not in seen:
                seen.add(node)
                for child in node._prev:
                    visit(child)
                order.append(node)

        visit(self)
        self.grad = 1.0
        for node in reversed(order):
            node._backward()
