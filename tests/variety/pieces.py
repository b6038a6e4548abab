"""Pieces of submissions: the cells of the public notebook, answered and blank, and the methods of ``Value``."""

F = """
from math import sin, cos

def f(a, b, c):
  return -a**3 + sin(3*b) - 1.0/c + b**2.5 - a**0.5

print(f(2, 3, 4))
"""

GRADF = """
def gradf(a, b, c):
  return [-3*a**2 - 0.5*a**-0.5, 3*cos(3*b) + 2.5*b**1.5, c**-2]
"""

CHECK_GRADF = """
ans = [-12.353553390593273, 10.25699027111255, 0.0625]
yours = gradf(2, 3, 4)
for dim in range(3):
  ok = 'OK' if abs(yours[dim] - ans[dim]) < 1e-5 else 'WRONG!'
  print(f"{ok} for dim {dim}: expected {ans[dim]}, yours returns {yours[dim]}")
"""

NUMERICAL = """
h = 1e-6
a, b, c = 2, 3, 4
numerical_grad = [(f(a+h, b, c) - f(a, b, c))/h, (f(a, b+h, c) - f(a, b, c))/h, (f(a, b, c+h) - f(a, b, c))/h]
"""

SYMMETRIC = """
h = 1e-5
a, b, c = 2, 3, 4
numerical_grad2 = [
  (f(a+h, b, c) - f(a-h, b, c))/(2*h), (f(a, b+h, c) - f(a, b-h, c))/(2*h), (f(a, b, c+h) - f(a, b, c-h))/(2*h)]
"""

CHECK_LIST = """
for dim in range(3):
  ok = 'OK' if abs({name}[dim] - ans[dim]) < 1e-5 else 'WRONG!'
  print(f"{{ok}} for dim {{dim}}: expected {{ans[dim]}}, yours returns {{{name}[dim]}}")
"""

CONSTRUCTOR = """
def __init__(self, data, _children=(), _op='', label=''):
  self.data = data
  self.grad = 0.0
  self._backward = lambda: None
  self._prev = set(_children)
  self._op = _op
  self.label = label
"""


def operation(signature: str, data: str, *gradients: str, op: str = "op", wrap: bool = False) -> str:
    """Write a method of ``Value`` in the usual form.

    Args:
        signature: ``name(self, other)``.
        data: The expression for the data of the result.
        gradients: The lines of ``_backward``.
        op: The name of the operation.
        wrap: Turn ``other`` into a Value first.
    """
    children = "(self, other)" if wrap else "(self,)"
    first = ["  other = other if isinstance(other, Value) else Value(other)"] if wrap else []
    last = ["  out._backward = _backward", "  return out"]
    out = f"  out = Value({data}, {children}, '{op}')"
    return "\n".join([f"def {signature}:", *first, out, "  def _backward():", *(f"    {g}" for g in gradients), *last])


METHODS = {
    "__init__": CONSTRUCTOR,
    "__repr__": 'def __repr__(self):\n  return f"Value(data={self.data})"',
    "__add__": operation(
        "__add__(self, other)", "self.data + other.data", "self.grad += out.grad", "other.grad += out.grad", wrap=True
    ),
    "__radd__": "def __radd__(self, other):\n  return self + other",
    "__mul__": operation(
        "__mul__(self, other)",
        "self.data * other.data",
        "self.grad += other.data * out.grad",
        "other.grad += self.data * out.grad",
        wrap=True,
    ),
    "__rmul__": "def __rmul__(self, other):\n  return self * other",
    "__neg__": operation("__neg__(self)", "-self.data", "self.grad -= out.grad"),
    "__sub__": operation(
        "__sub__(self, other)", "self.data - other.data", "self.grad += out.grad", "other.grad -= out.grad", wrap=True
    ),
    "__rsub__": "def __rsub__(self, other):\n  return Value(other) - self",
    "__pow__": operation("__pow__(self, k)", "self.data ** k", "self.grad += k * self.data**(k - 1) * out.grad"),
    "__truediv__": operation(
        "__truediv__(self, other)",
        "self.data / other.data",
        "self.grad += out.grad / other.data",
        "other.grad -= self.data / other.data**2 * out.grad",
        wrap=True,
    ),
    "__rtruediv__": "def __rtruediv__(self, other):\n  return Value(other) / self",
    "exp": operation("exp(self)", "exp(self.data)", "self.grad += out.data * out.grad"),
    "log": operation("log(self)", "log(self.data)", "self.grad += out.grad / self.data"),
    "backward": """
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
""",
}
"""All methods; none needs another one but for its own mirror image."""

CLASSIC = {
    "__neg__": "def __neg__(self):\n  return self * -1",
    "__sub__": "def __sub__(self, other):\n  return self + (-other)",
    "__rsub__": "def __rsub__(self, other):\n  return (-self) + other",
    "__truediv__": "def __truediv__(self, other):\n  return self * other**-1",
    "__rtruediv__": "def __rtruediv__(self, other):\n  return self**-1 * other",
}
"""The short forms; with them, a broken product is a broken quotient, too."""

SOFTMAX = """
def softmax(logits):
  counts = [logit.exp() for logit in logits]
  denominator = sum(counts)
  out = [c / denominator for c in counts]
  return out
"""

LOSS = """
logits = [Value(0.0), Value(3.0), Value(-2.0), Value(1.0)]
probs = softmax(logits)
loss = -probs[3].log() # dim 3 acts as the label for this input example
loss.backward()
print(loss.data)
"""

CHECK_LOSS = """
ans = [0.041772570515350445, 0.8390245074625319, 0.005653302662216329, -0.8864503806400986]
for dim in range(4):
  ok = 'OK' if abs(logits[dim].grad - ans[dim]) < 1e-5 else 'WRONG!'
  print(f"{ok} for dim {dim}: expected {ans[dim]}, yours returns {logits[dim].grad}")
"""

TORCH = """
import torch
import torch.nn.functional as F
logit_tensor = torch.tensor([0.0, 3.0, -2.0, 1.0], requires_grad=True)
loss = -F.log_softmax(logit_tensor, dim=0)[3]
loss.backward()
print(logit_tensor.grad)
"""

BLANK = {
    "f": F,
    "gradf": "def gradf(a, b, c):\n  return [0, 0, 0] # todo, return [df/da, df/db, df/dc]\n" + CHECK_GRADF,
    "numerical": "numerical_grad = [0, 0, 0] # TODO\n" + CHECK_LIST.format(name="numerical_grad"),
    "symmetric": "numerical_grad2 = [0, 0, 0] # TODO\n" + CHECK_LIST.format(name="numerical_grad2"),
    "loss": SOFTMAX + LOSS + CHECK_LOSS,
    "torch": "# torch should give you the exact same gradient\nimport torch\n",
}
"""The cells of the public notebook as it is handed out, but for ``Value``."""
