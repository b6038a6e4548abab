# %%
import numpy as np

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
      self.grad += 1.0 * out.grad
      other.grad += 1.0 * out.grad
    out._backward = _backward
    return out

  def __radd__(self, other): return self + other
  def __rmul__(self, other): return self * other
  def __neg__(self): return -1 * self
  def __sub__(self, other): return (-self) + other
  def __truediv__(self, other): return self * other ** (-1)

  def __mul__(self, other):
    other = other if isinstance(other, Value) else Value(other)
    out = Value(self.data * other.data, (self, other), '*')
    def _backward():
      self.grad += other.data * out.grad
      other.grad += self.data * out.grad
    out._backward = _backward
    return out

  def __pow__(self, p):
    assert isinstance(p, (int, float))
    out = Value(float(self.data) ** p, (self,), 'pow')
    def _backward():
      self.grad += (p * float(self.data) ** (p - 1)) * out.grad
    out._backward = _backward
    return out

  def exp(self):
    out = Value(np.exp(self.data), (self,), 'exp')
    def _backward():
      self.grad += out.data * out.grad
    out._backward = _backward
    return out

  def log(self):
    out = Value(np.log(self.data), (self,), 'log')
    def _backward():
      self.grad += (1.0 / self.data) * out.grad
    out._backward = _backward
    return out

  def backward(self):
    nodes = []
    def collect(v):
      for child in v._prev:
        collect(child)
      nodes.append(v)
    collect(self)
    self.grad = 1.0
    for v in reversed(nodes):
      v._backward()

# %%
def softmax(logits):
  counts = [logit.exp() for logit in logits]
  denominator = sum(counts)
  return [c / denominator for c in counts]

# %%
logits = [Value(0.0), Value(3.0), Value(-2.0), Value(1.0)]
probs = softmax(logits)
loss = -(probs[3].log())
loss.backward()
