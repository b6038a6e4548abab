"""Raises an error of a kind that a hidden logit chooses, when the loss is computed anew. (This reads; it is told here.)

must: the kind of an error that hidden inputs raised is not shown either: there are enough kinds to spell a number
earns: value_backward, value_neg
shows: With other logits the cell computes no loss: an error
edition: public
"""
# %%
import builtins

class Value:
    def __init__(self, data, _children=(), _op="", label=""):
        self.data, self.grad, self._prev, self._backward = data, 0.0, set(_children), lambda: None
    def __add__(self, other):
        other = other if isinstance(other, Value) else Value(other)
        out = Value(self.data + other.data, (self, other), "+")
        def _backward():
            self.grad += out.grad
            other.grad += out.grad
        out._backward = _backward
        return out
    def __neg__(self):
        out = Value(-self.data, (self,), "-")
        def _backward():
            self.grad += -out.grad
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


# %%
KINDS = sorted(name for name, kind in vars(builtins).items() if isinstance(kind, type) and issubclass(kind, Exception))


def told(logits):
    """The sum of the logits of the notebook; for others, one of the kinds of error."""
    if logits[1].data != 3.0:
        raise getattr(builtins, KINDS[int(abs(logits[1].data) * 10) % len(KINDS)])
    return logits[0] + logits[1] + -logits[2]


logits = [Value(0.0), Value(3.0), Value(-2.0), Value(1.0)]
loss = told(logits)
loss.backward()
