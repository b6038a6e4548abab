# %% [markdown]
# # micrograd exercises, handed in as a Python file
#
# 1. find a gradient by hand and by nudging
# 2. finish `Value`, so that softmax and the loss below work

# %% [markdown]
# ## section 1: derivatives

# %%
from math import sin, cos

def f(a, b, c):
  return -a**3 + sin(3*b) - 1.0/c + b**2.5 - a**0.5

print(f(2, 3, 4))

# %%
def gradf(a, b, c):
  root = a ** 0.5
  return [-(3*a*a + 1/(2*root)), 3*cos(3*b) + 2.5 * b * b**0.5, 1/(c*c)]

ans = [-12.353553390593273, 10.25699027111255, 0.0625]
yours = gradf(2, 3, 4)
for dim in range(3):
  ok = 'OK' if abs(yours[dim] - ans[dim]) < 1e-5 else 'WRONG!'
  print(f"{ok} for dim {dim}: expected {ans[dim]}, yours returns {yours[dim]}")

# %%
def slopes(difference):
  point = [2.0, 3.0, 4.0]
  return [difference(lambda x: f(*point[:i], x, *point[i+1:]), point[i]) for i in range(3)]

h = 1e-6
numerical_grad = slopes(lambda g, x: (g(x + h) - g(x)) / h)

for dim in range(3):
  ok = 'OK' if abs(numerical_grad[dim] - ans[dim]) < 1e-5 else 'WRONG!'
  print(f"{ok} for dim {dim}: expected {ans[dim]}, yours returns {numerical_grad[dim]}")

# %%
# both sides, but the step is 2h long and not h
numerical_grad2 = slopes(lambda g, x: (g(x + h) - g(x - h)) / h)

for dim in range(3):
  ok = 'OK' if abs(numerical_grad2[dim] - ans[dim]) < 1e-5 else 'WRONG!'
  print(f"{ok} for dim {dim}: expected {ans[dim]}, yours returns {numerical_grad2[dim]}")

# %% [markdown]
# ## section 2: support for softmax

# %%
from math import exp, log

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

  def __add__(self, other):
    other = other if isinstance(other, Value) else Value(other)
    out = Value(self.data + other.data, (self, other), '+')

    def _backward():
      self.grad += 1.0 * out.grad
      other.grad += 1.0 * out.grad
    out._backward = _backward

    return out

  def __radd__(self, other):
    return self.__add__(other)

  def __neg__(self):
    out = Value(-self.data, (self,), 'neg')

    def _backward():
      self.grad -= out.grad
    out._backward = _backward
    return out

  def __truediv__(self, other):
    out = Value(self.data / other.data, (self, other), '/')

    def _backward():
      self.grad += out.grad / other.data
      other.grad -= out.grad * out.data / other.data
    out._backward = _backward
    return out

  def exp(self):
    out = Value(exp(self.data), (self,), 'exp')

    def _backward():
      self.grad += out.data * out.grad
    out._backward = _backward
    return out

  def log(self):
    out = Value(log(self.data), (self,), 'log')

    def _backward():
      self.grad += out.grad / self.data
    out._backward = _backward
    return out

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
  powers = [logit.exp() for logit in logits]
  whole = sum(powers)
  return [power / whole for power in powers]

logits = [Value(0.0), Value(3.0), Value(-2.0), Value(1.0)]
probs = softmax(logits)
loss = -probs[3].log()
loss.backward()
print(loss.data)

ans = [0.041772570515350445, 0.8390245074625319, 0.005653302662216329, -0.8864503806400986]
for dim in range(4):
  ok = 'OK' if abs(logits[dim].grad - ans[dim]) < 1e-5 else 'WRONG!'
  print(f"{ok} for dim {dim}: expected {ans[dim]}, yours returns {logits[dim].grad}")

# %%
import torch

scores = torch.tensor([0.0, 3.0, -2.0, 1.0], requires_grad=True)
torch_loss = torch.logsumexp(scores, dim=0) - scores[3]
torch_loss.backward()
print(scores.grad)
