# %%
from math import exp, log

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

  def __add__(self, other):
    other = other if isinstance(other, Value) else Value(other)
    out = Value(self.data + other.data, (self, other), '+')
    def _backward():
      self.grad += 1.0 * out.grad
      other.grad += 1.0 * out.grad
    out._backward = _backward
    return out

  def __radd__(self, other):
    return self + other

  def __mul__(self, other):
    other = other if isinstance(other, Value) else Value(other)
    prod = Value(self.data * other.data, (self, other), '*')
    def chain():
      self.grad = other.data * prod.grad
      other.grad = self.data * prod.grad
    prod._backward = chain
    return prod

  def __rmul__(self, other):
    return self * other

  def __neg__(self):
    return self * -1

  def __sub__(self, other):
    return self + (-other)

  def __pow__(self, n):
    out = Value(self.data**n, (self,), f'**{n}')
    def _backward():
      self.grad += n * (self.data ** (n-1)) * out.grad
    out._backward = _backward
    return out

  def __truediv__(self, other):
    return self * other**-1

  def exp(self):
    out = Value(exp(self.data), (self,), 'exp')
    def _backward():
      self.grad += out.data * out.grad
    out._backward = _backward
    return out

  def log(self):
    out = Value(log(self.data), (self,), 'log')
    def _backward():
      self.grad += -(1/self.data)
    out._backward = _backward
    return out

  def backward(self):
    topo, visited = [], set()
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
  counts = [logit.exp() for logit in logits]
  denominator = sum(counts)
  return [c / denominator for c in counts]

logits = [Value(0.0), Value(3.0), Value(-2.0), Value(1.0)]
probs = softmax(logits)
loss = -probs[3].log()
loss.backward()
print(loss.data, [logit.grad for logit in logits])
