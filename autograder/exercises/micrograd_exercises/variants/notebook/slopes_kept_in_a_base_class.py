"""`Value` inherits from a class that keeps the local slopes in a list, so that no operation has a closure."""

# %%
import math


def f(a, b, c):
    return -a**3 + math.sin(3*b) - 1.0/c + b**2.5 - a**0.5


def gradf(a, b, c):
    return [-3*a**2 - 0.5*a**-0.5, 3*math.cos(3*b) + 2.5*b**1.5, c**-2.0]

# %%
def slope(i, left, right, h=1e-6):
    p, q = [2.0, 3.0, 4.0], [2.0, 3.0, 4.0]
    p[i] -= left * h
    q[i] += right * h
    return (f(*q) - f(*p)) / ((left + right) * h)

# %%
numerical_grad = [slope(i, 0, 1) for i in range(3)]

# %%
numerical_grad2 = [slope(i, 1, 1) for i in range(3)]

# %%
class Node:
    def __init__(self, data, _children=(), _op='', label=''):
        self.data, self.grad, self.label, self._op = data, 0.0, label, _op
        self._prev = set(_children)
        self._slopes = []

    def _backward(self):
        for child, slope in self._slopes:
            child.grad += slope * self.grad

    def _made(self, data, op, *slopes):
        out = Value(data, [child for child, _ in slopes], op)
        out._slopes = list(slopes)
        return out

    def backward(self):
        order, seen, stack = [], set(), [(self, False)]
        while stack:
            node, done = stack.pop()
            if done:
                order.append(node)
            elif node not in seen:
                seen.add(node)
                stack.append((node, True))
                stack.extend((child, False) for child in node._prev)
        self.grad = 1.0
        while order:
            order.pop()._backward()

# %%
def lifted(operation):
    def inner(self, other):
        return operation(self, other if isinstance(other, Value) else Value(other))

    return inner


class Value(Node):
    def __repr__(self):
        return f"Value(data={self.data})"

    @lifted
    def __add__(self, other):
        return self._made(self.data + other.data, '+', (self, 1.0), (other, 1.0))

    @lifted
    def __sub__(self, other):
        return self._made(self.data - other.data, '-', (self, 1.0), (other, -1.0))

    @lifted
    def __mul__(self, other):
        return self._made(self.data * other.data, '*', (self, other.data), (other, self.data))

    @lifted
    def __truediv__(self, other):
        return self._made(self.data / other.data, '/', (self, 1 / other.data), (other, -self.data / other.data**2))

    __radd__ = __add__
    __rmul__ = __mul__

    def __rsub__(self, other):
        return Value(other) - self

    def __rtruediv__(self, other):
        return Value(other) / self

    def __neg__(self):
        return self._made(-self.data, 'neg', (self, -1.0))

    def __pow__(self, k):
        return self._made(self.data**k, f'**{k}', (self, k * self.data**(k - 1)))

    def exp(self):
        y = math.exp(self.data)
        return self._made(y, 'exp', (self, y))

    def log(self):
        return self._made(math.log(self.data), 'log', (self, 1 / self.data))

# %%
def softmax(logits):
    counts = [logit.exp() for logit in logits]
    denominator = sum(counts)
    return [c / denominator for c in counts]

# %%
def nll(probs, label):
    return -probs[label].log()

# %%
logits = [Value(0.0), Value(3.0), Value(-2.0), Value(1.0)]
probs = softmax(logits)
loss = nll(probs, 3)
loss.backward()
print(loss.data, [logit.grad for logit in logits])

# %%
import torch


def torch_check(logits, label):
    scores = torch.tensor(logits, dtype=torch.float64, requires_grad=True)
    torch.nn.functional.cross_entropy(scores, torch.tensor(label)).backward()
    return scores.grad.tolist()


print(torch_check([0.0, 3.0, -2.0, 1.0], 3))
