"""Every answer has an early attempt that is wrong or stops with an error, and the right one follows in a later cell."""

# %%
import math
from math import sin, cos

# %%
def f(a, b, c):
    return -a**3 + math.sin(3*b) - 1.0/c + b**2.5 - a**0.5

# %%
def gradf(a, b, c):
    return [0, 0, 0]


gradf(2, 3, 4)

# %%
def gradf(a, b, c, factor=three):
    return [-factor*a*2 - 0.5*a**0.5, cos(3*b), c]

# %%
def gradf(a, b, c):
    return [-3*a**2 - 0.5*a**-0.5, 3*cos(3*b) + 2.5*b**1.5, c**-2.0]

# %%
numerical_grad = [0, 0, 0]
h = 0.1
a, b, c = 2, 3, 4
for i in range(3):
    numerical_grad[i] = (f(a + h, b, c) - f(a, b, c)) / hh

# %%
a, b, c = 2, 3, 4
h = 1e-6
numerical_grad = [(f(a+h, b, c) - f(a, b, c))/h, (f(a, b+h, c) - f(a, b, c))/h, (f(a, b, c+h) - f(a, b, c))/h]

# %%
numerical_grad2 = [0, 0, 0]

# %%
a, b, c = 2, 3, 4
h = 1e-5
numerical_grad2 = [
    (f(a+h, b, c) - f(a-h, b, c)) / (2*h),
    (f(a, b+h, c) - f(a, b-h, c)) / (2*h),
    (f(a, b, c+h) - f(a, b, c-h)) / (2*h),
]

# %%
print(numerical_grad2)
print(undefined_name)

# %%
class Value:
    def __init__(self, data, _children=(), _op='', label=''):
        self.data = data
        self.grad = 0.0
        self._backward = lambda: None
        self._prev = set(_children)
        self._op = _op
        self.label = label

    def __mul__(self, other):
        other = other if isinstance(other, Value) else Value(other)
        out = Value(self.data * other.data, (self, other), '*')

        def _backward():
            self.grad += out.grad
            other.grad += self.data * out.grad
        out._backward = _backward
        return out

# %%
a = Value(2.0)
b = Value(3.0)
(a * b + a**2).backward()

# %%
class Value(Value):
    def __pow__(self, k):
        assert isinstance(k, (int, float))
        out = Value(self.data**k, (self,), f'**{k}')

        def _backward():
            self.grad += k * self.data**k * out.grad
        out._backward = _backward
        return out

    def exp(self):
        out = Value(math.exp(self.data), (self,), 'exp')

        def _backward():
            self.grad = out.data * out.grad
        out._backward = _backward
        return out

# %%
x = Value(3.0)
y = x**2
y.backward()
assert x.grad == 6.0

# %%
class Value:
    def __init__(self, data, _children=(), _op='', label=''):
        self.data = data
        self.grad = 0.0
        self._backward = lambda: None
        self._prev = set(_children)
        self._op = _op
        self.label = label

    def __add__(self, other):
        other = other if isinstance(other, Value) else Value(other)
        out = Value(self.data + other.data, (self, other), '+')

        def _backward():
            self.grad += out.grad
            other.grad += out.grad
        out._backward = _backward
        return out

    def __mul__(self, other):
        other = other if isinstance(other, Value) else Value(other)
        out = Value(self.data * other.data, (self, other), '*')

        def _backward():
            self.grad += other.data * out.grad
            other.grad += self.data * out.grad
        out._backward = _backward
        return out

    def __pow__(self, k):
        assert isinstance(k, (int, float))
        out = Value(self.data**k, (self,), f'**{k}')

        def _backward():
            self.grad += k * self.data**(k - 1) * out.grad
        out._backward = _backward
        return out

    def exp(self):
        out = Value(math.exp(self.data), (self,), 'exp')

        def _backward():
            self.grad += out.data * out.grad
        out._backward = _backward
        return out

    def log(self):
        out = Value(math.log(self.data), (self,), 'log')

        def _backward():
            self.grad += out.grad / self.data
        out._backward = _backward
        return out

    def __neg__(self):
        return self * -1

    def __sub__(self, other):
        return self + (-other)

    def __truediv__(self, other):
        return self * other**-1

    def __radd__(self, other):
        return self + other

    def __rmul__(self, other):
        return self * other

    def __rsub__(self, other):
        return other + (-self)

    def __rtruediv__(self, other):
        return other * self**-1

    def backward(self):
        topo = []
        visited = set()

        def build_topo(v):
            if v not in visited:
                visited.add(v)
                for child in v._prev:
                    build_topo(child)
                topo.append(v)

        build_topo(self)
        self.grad = 1.0
        for node in reversed(topo):
            node._backward()

# %%
def softmax(logits):
    return [logit.exp() / sum(l.exp() for l in logitz) for logit in logits]


softmax([Value(1.0), Value(2.0)])

# %%
def softmax(logits):
    counts = [logit.exp() for logit in logits]
    denominator = sum(counts)
    return [c / denominator for c in counts]

# %%
def nll(probs, label):
    return probs[label].log()

# %%
def nll(probs, label):
    return -probs[label].log()

# %%
logits = [0.0, 3.0, -2.0, 1.0]
probs = softmax(logits)

# %%
logits = [Value(0.0), Value(3.0), Value(-2.0), Value(1.0)]
probs = softmax(logits)
loss = nll(probs, 3)
loss.backward()
print(loss.data, [logit.grad for logit in logits])

# %%
import torch


def torch_check(logits, label):
    scores = torch.tensor(logits)
    loss = -torch.log_softmax(scores, dim=0)[label]
    loss.backward()
    return scores.grad


torch_check([0.0, 3.0, -2.0, 1.0], 3)

# %%
def torch_check(logits, label):
    scores = torch.tensor(logits, dtype=torch.float64, requires_grad=True)
    torch.nn.functional.cross_entropy(scores, torch.tensor(label)).backward()
    return scores.grad.tolist()


print(torch_check([0.0, 3.0, -2.0, 1.0], 3))
