"""What is right but unusual loses nothing, in the public edition."""

import pytest
from notebooks import Cells, grade, inserted, public, unlike, value
from pieces import CLASSIC, CONSTRUCTOR, METHODS, operation

CHILDREN_IN_A_LIST = {
    "__init__": CONSTRUCTOR.replace("set(_children)", "list(_children)"),
    **{name: text.replace("(self, other), '", "[self, other], '") for name, text in METHODS.items() if "'op'" in text},
}
CALLS_BY_KEYWORD = {
    name: text.replace(", (self", ", _children=(self").replace("'op')", "_op='op')")
    for name, text in METHODS.items()
    if "'op'" in text
}
OWN_CLASS = {name: text.replace("Value(", "self.__class__(") for name, text in METHODS.items() if "'op'" in text}
PRINTS = {
    name: text.replace("def _backward():\n", "def _backward():\n    print('backward of', self, out.grad)\n")
    for name, text in METHODS.items()
    if "_backward()" in text
}
TYPED_INIT = """
def __init__(self, data: float | int, _children: tuple["Value", ...] = (), _op: str = "", label: str | None = "") -> None:
  self.data: float | int = data
  self.grad: float = 0.0
  self._backward: Callable[[], None] = lambda: None
  self._prev: set["Value"] = set(_children)
  self._op = _op
  self.label = label
"""
DATACLASS = """
import math
from dataclasses import dataclass, field

@dataclass(eq=False)
class Value:
  data: float
  _children: tuple = ()
  _op: str = ''
  label: str = ''
  grad: float = field(default=0.0, repr=False)

  def __post_init__(self):
    self._prev = set(self._children)
    self._backward = lambda: None
"""
DECORATED = """
from functools import wraps
from math import exp, log

def lifted(method):
  @wraps(method)
  def inner(self, other):
    return method(self, other if isinstance(other, Value) else Value(other))
  return inner
"""
LIFTED = {
    name: "@lifted\n" + METHODS[name].replace("  other = other if isinstance(other, Value) else Value(other)\n", "")
    for name in ("__add__", "__mul__", "__sub__", "__truediv__")
}
ITERATIVE = """
def backward(self):
  order, seen, stack = [], set(), [(self, False)]
  while stack:
    node, done = stack.pop()
    if done:
      order.append(node)
    elif id(node) not in seen:
      seen.add(id(node))
      stack.append((node, True))
      stack.extend((child, False) for child in node._prev)
  self.grad = 1
  for node in order[::-1]:
    node._backward()
"""
ZEROING = METHODS["backward"].replace("  self.grad = 1.0", "  for node in topo:\n    node.grad = 0.0\n  self.grad = 1.0")
WITH_A_LIST = METHODS["backward"].replace("visited = set()", "visited = []").replace("visited.add(v)", "visited.append(v)")
DEPENDENT_OPERATORS = """
def __init__(self, data, _children=(), _op='', label=''):
  self.data, self.grad, self._op, self.label = data, 0.0, _op, label
  self._prev, self._grads = set(_children), []
  self._backward = lambda: [child_and_slope[0]._take(child_and_slope[1] * self.grad) for child_and_slope in self._grads]
def _take(self, gradient):
  self.grad += gradient
"""
TAPE_EXP = "def exp(self):\n  out = Value(exp(self.data), (self,), 'exp')\n  out._grads = [(self, out.data)]\n  return out"
SLOTS = '__slots__ = ("data", "grad", "_backward", "_prev", "_op", "label")'


def methods(
    head: str = "class Value:", imports: str = "from math import exp, log", without: str = "", **changed: str
) -> Cells:
    """Return a right answer whose class is written otherwise."""
    return public(value=value(without=without, head=head, imports=imports, **changed))


CLASSES: dict[str, Cells] = {
    "each method by itself": public(),
    "the usual short forms": methods(**CLASSIC),
    "children in a list": methods(**CHILDREN_IN_A_LIST),
    "arguments by keyword": methods(**CALLS_BY_KEYWORD),
    "self.__class__": methods(**OWN_CLASS),
    "prints in every _backward": methods(**PRINTS),
    "type hints": methods(
        imports="from __future__ import annotations\nfrom typing import Callable\nfrom math import exp, log",
        __init__=TYPED_INIT,
        log=METHODS["log"].replace("log(self):", 'log(self: "Value") -> "Value":'),
    ),
    "decorators": methods(imports=DECORATED, **LIFTED),
    "a dataclass": public(
        value=value(without="__init__ __repr__ exp log", head=DATACLASS, imports="")
        + "".join(
            "\n"
            + "\n".join(
                "  " + line for line in METHODS[name].replace(f"{name}(self.data)", f"math.{name}(self.data)").split("\n")
            )
            + "\n"
            for name in ("exp", "log")
        )
    ),
    "slots": methods(head=f"class Value:\n  {SLOTS}"),
    "numpy for exp and log": methods(
        imports="import numpy as np",
        exp=METHODS["exp"].replace("exp(self.data)", "np.exp(self.data)"),
        log=METHODS["log"].replace("log(self.data)", "np.log(self.data)"),
    ),
    "everything from math": methods(imports="from math import *"),
    "exp by a power of e": methods(
        imports="import math\nfrom math import log, e", exp=METHODS["exp"].replace("exp(self.data)", "e**self.data")
    ),
    "data made a float": methods(__init__=CONSTRUCTOR.replace("= data", "= float(data)")),
    "data in numpy's float": methods(
        imports="import numpy as np\nfrom math import exp, log", __init__=CONSTRUCTOR.replace("= data", "= np.float64(data)")
    ),
    "data in an array of no dimension": methods(
        imports="import numpy as np\nfrom math import exp, log",
        __init__=CONSTRUCTOR.replace("= data", "= np.array(data, dtype=float)"),
    ),
    "backward without recursion": methods(backward=ITERATIVE),
    "backward zeroes first": methods(backward=ZEROING),
    "backward with a list of visited nodes": methods(backward=WITH_A_LIST),
    "backward takes an argument": methods(
        backward=METHODS["backward"].replace("(self):", "(self, gradient=1.0):").replace("grad = 1.0", "grad = gradient")
    ),
    "a hash of its own": methods(
        __eq__="def __eq__(self, other):\n  return self is other", __hash__="def __hash__(self):\n  return id(self)"
    ),
    "slopes kept, no closures": methods(__init__=DEPENDENT_OPERATORS, exp=TAPE_EXP),
    "negation multiplies by minus one": methods(__neg__="def __neg__(self):\n  return -1 * self"),
    "pow takes Values as exponents, too": methods(
        __pow__=METHODS["__pow__"].replace(
            "def __pow__(self, k):", "def __pow__(self, k):\n  k = k.data if isinstance(k, Value) else k"
        )
    ),
    "more methods than asked for": methods(
        tanh=operation(
            "tanh(self)", "(exp(2*self.data) - 1)/(exp(2*self.data) + 1)", "self.grad += (1 - out.data**2) * out.grad"
        ),
        relu=operation("relu(self)", "max(0, self.data)", "self.grad += (out.data > 0) * out.grad"),
        __lt__="def __lt__(self, other):\n  return self.data < other.data",
    ),
    "sums made with +=": methods(__iadd__="def __iadd__(self, other):\n  return self + other"),
    "a long docstring": methods(__doc__='"""A number that remembers."""'),
    "defined twice, wrong at first": inserted("value", value(log=METHODS["log"].replace("+=", "-="), __mul__="")),
    "methods added in a second class": inserted(
        "loss",
        value(without="__init__ __repr__ __add__ backward", head="class Value(Value):"),
        value=value(without="exp log __mul__"),
    ),
    "methods added from outside": inserted(
        "loss",
        "def value_exp(self):\n"
        + METHODS["exp"].split("\n", 1)[1]
        + "\nValue.exp = value_exp\nValue.log = lambda self: value_log(self)\n"
        "def value_log(self):\n" + METHODS["log"].split("\n", 1)[1],
        value=value(without="exp log"),
    ),
    "methods added by setattr": inserted(
        "loss",
        "def power(self, k):\n" + METHODS["__pow__"].split("\n", 1)[1] + "\nsetattr(Value, '__pow__', power)",
        value=value(without="__pow__"),
    ),
    "one name for two methods": methods(__rmul__="__rmul__ = __mul__", __radd__="__radd__ = __add__"),
}

LATER: dict[str, Cells] = {
    "Value.exp replaced after the loss": public(later="Value.exp = lambda self: self"),
    "Value written again after the loss, wrong": public(later=value(log=METHODS["log"].replace("+=", "-="))),
    "softmax for numpy": public(
        later="import numpy as np\ndef softmax(x):\n  e = np.exp(x)\n  return e / e.sum()\nprint(softmax(np.ones(3)))"
    ),
    "gradf as a finite difference": public(
        later="h = 1e-3\ndef gradf(a, b, c):\n"
        "  return [(f(a+h,b,c)-f(a,b,c))/h, (f(a,b+h,c)-f(a,b,c))/h, (f(a,b,c+h)-f(a,b,c))/h]\nprint(gradf(2,3,4))"
    ),
    "numerical_grad bound again": public(later="numerical_grad = [0.0, 1.0, 2.0]\nnumerical_grad2 = 5"),
    "numerical_grad changed in place": public(later="numerical_grad.append(3)\nnumerical_grad2[0] = 0"),
    "a function that changes globals": public(
        later="def spoil():\n  global softmax, Value, h\n  softmax = Value = h = None\nspoil()"
    ),
    "another f": public(later="def f(x):\n  return 3*x**2 - 4*x + 5\nprint(f(3.0))"),
    "cos taken from numpy": public(later="from numpy import *\nprint(cos(3))"),
    "names set by exec": public(later="exec('softmax = 3; gradf = 4; log = 5; exp = 6; Value = 7')"),
    "math replaced": public(later="exp = log = sin = cos = lambda x: 0.0"),
    "logits and loss for something else": public(later="logits = [1, 2]\nloss = 3\nprobs = None"),
    "an experiment with another loss": public(later="x = Value(2.0)\ny = x * x + x\ny.backward()\nprint(x.grad)"),
    "the gradients set to zero": public(later="for logit in logits:\n  logit.grad = 0.0"),
    "a second backward pass": public(later="loss.backward()\nprint(logits[0].grad)"),
    "del": public(later="del Value, softmax, gradf, numerical_grad, f"),
}


@pytest.mark.parametrize("name", CLASSES)
def test_an_unusual_class_loses_nothing(name: str) -> None:
    assert unlike(grade(CLASSES[name])) == {}


@pytest.mark.parametrize("name", LATER)
def test_what_comes_later_costs_nothing(name: str) -> None:
    assert unlike(grade(LATER[name])) == {}
