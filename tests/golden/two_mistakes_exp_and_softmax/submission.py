# %%
import math

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

  __radd__ = __add__

  def __mul__(self, other):
    other = other if isinstance(other, Value) else Value(other)
    out = Value(self.data * other.data, (self, other), '*')
    def _backward():
      self.grad += other.data * out.grad
      other.grad += self.data * out.grad
    out._backward = _backward
    return out

  def __neg__(self):
    return self * -1.0

  def __truediv__(self, other):
    if not isinstance(other, Value):
      other = Value(other)
    out = Value(self.data / other.data, (self, other), '/')
    def _backward():
      self.grad += out.grad / other.data
      other.grad += -self.data / (other.data ** 2) * out.grad
    out._backward = _backward
    return out

  def exp(self):
    out = Value(math.exp(self.data), (self,), 'exp')
    def _backward():
      self.grad += self.data * out.grad
    out._backward = _backward
    return out

  def log(self):
    out = Value(math.log(self.data), (self,), 'log')
    def _backward():
      self.grad += out.grad / self.data
    out._backward = _backward
    return out

  def backward(self):
    order, stack, seen = [], [(self, False)], set()
    while stack:
      v, done = stack.pop()
      if done:
        order.append(v)
      elif v not in seen:
        seen.add(v)
        stack.append((v, True))
        stack += [(child, False) for child in v._prev]
    self.grad = 1.0
    for v in order[::-1]:
      v._backward()

# %%
def softmax(logits):
  counts = [logit.exp() for logit in logits]
  total = sum([c.data for c in counts])
  return [c / total for c in counts]

# %%
logits = [Value(x) for x in (0.0, 3.0, -2.0, 1.0)]
loss = -softmax(logits)[3].log()
loss.backward()
print(loss.data)
