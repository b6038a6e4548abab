"""Some twenty small cells: `Value` begins with its constructor, and every method is attached in a cell of its own."""

EDITION = "public"

# %%
from math import cos, exp, log, sin

# %%
def f(a, b, c):
    return -a**3 + sin(3*b) - 1.0/c + b**2.5 - a**0.5

# %%
def gradf(a, b, c):
    return [-3*a**2 - 0.5*a**-0.5, 3*cos(3*b) + 2.5*b**1.5, 1/c**2]

# %%
h = 1e-7

# %%
a, b, c = 2.0, 3.0, 4.0

# %%
slope_a = (f(a + h, b, c) - f(a, b, c)) / h
slope_b = (f(a, b + h, c) - f(a, b, c)) / h
slope_c = (f(a, b, c + h) - f(a, b, c)) / h

# %%
numerical_grad = [slope_a, slope_b, slope_c]

# %%
def both_sides(i, h=1e-5):
    right, left = [2.0, 3.0, 4.0], [2.0, 3.0, 4.0]
    right[i] += h
    left[i] -= h
    return (f(*right) - f(*left)) / (2*h)

# %%
numerical_grad2 = [both_sides(i) for i in range(3)]

# %%
class Value:
    def __init__(self, data, _children=(), _op='', label=''):
        self.data = data
        self.grad = 0.0
        self._backward = lambda: None
        self._prev = set(_children)
        self._op = _op
        self.label = label

    def __repr__(self):
        return f"Value(data={self.data})"

# %%
def add(self, other):
    other = other if isinstance(other, Value) else Value(other)
    out = Value(self.data + other.data, (self, other), '+')

    def _backward():
        self.grad += out.grad
        other.grad += out.grad

    out._backward = _backward
    return out

Value.__add__ = add
Value.__radd__ = add

# %%
def mul(self, other):
    other = other if isinstance(other, Value) else Value(other)
    out = Value(self.data * other.data, (self, other), '*')

    def _backward():
        self.grad += other.data * out.grad
        other.grad += self.data * out.grad

    out._backward = _backward
    return out

Value.__mul__ = mul
Value.__rmul__ = mul

# %%
def power(self, k):
    out = Value(self.data**k, (self,), f'**{k}')

    def _backward():
        self.grad += k * self.data**(k - 1) * out.grad

    out._backward = _backward
    return out

setattr(Value, '__pow__', power)

# %%
Value.__neg__ = lambda self: self * -1

# %%
Value.__sub__ = lambda self, other: self + (-other)
Value.__rsub__ = lambda self, other: (-self) + other

# %%
Value.__truediv__ = lambda self, other: self * other**-1
Value.__rtruediv__ = lambda self, other: self**-1 * other

# %%
def value_exp(self):
    out = Value(exp(self.data), (self,), 'exp')

    def _backward():
        self.grad += out.data * out.grad

    out._backward = _backward
    return out

Value.exp = value_exp

# %%
def value_log(self):
    out = Value(log(self.data), (self,), 'log')

    def _backward():
        self.grad += out.grad / self.data

    out._backward = _backward
    return out

Value.log = value_log

# %%
def ordered(node, seen, order):
    if node not in seen:
        seen.add(node)
        for child in node._prev:
            ordered(child, seen, order)
        order.append(node)
    return order

# %%
def backward(self):
    self.grad = 1.0
    for node in reversed(ordered(self, set(), [])):
        node._backward()

Value.backward = backward

# %%
def softmax(logits):
    counts = [logit.exp() for logit in logits]
    return [count / sum(counts) for count in counts]

# %%
def nll(probs, label):
    return -probs[label].log()

# %%
logits = [Value(0.0), Value(3.0), Value(-2.0), Value(1.0)]
probs = softmax(logits)
loss = nll(probs, 3)
loss.backward()
print(loss.data)

# %%
import torch

# %%
def torch_check(logits, label):
    scores = torch.tensor(logits, dtype=torch.float64, requires_grad=True)
    loss = -torch.log_softmax(scores, dim=0)[label]
    loss.backward()
    return scores.grad.tolist()

# %%
print(torch_check([0.0, 3.0, -2.0, 1.0], 3))
