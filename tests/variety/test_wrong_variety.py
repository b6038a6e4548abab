"""Known mistakes in ``Value``: each loses points on its exercise, and the others keep theirs."""

import pytest
from notebooks import EXERCISES, Cells, by_name, grade, public, unlike, value
from pieces import CLASSIC, CONSTRUCTOR, LOSS, METHODS, SOFTMAX, operation

MUL, POW, EXP, LOG = (METHODS[name] for name in ("__mul__", "__pow__", "exp", "log"))
SUB, DIV, ADD, BACKWARD = (METHODS[name] for name in ("__sub__", "__truediv__", "__add__", "backward"))
CALLER = "def {name}(self, other):\n  return {result}"
RECURSIVE = """
def backward(self, root=True):
  if root:
    self.grad = 1.0
  self._backward()
  for child in self._prev:
    child.backward(False)
"""
INSIDE = """
def exp(self):
  out = Value(exp(self.data), (self,), 'exp')
  def _backward():
    self.grad += out.data * out.grad
    out._backward = _backward
  return out
"""
# By name: the methods that are changed, and the exercise that this spoils.
MISTAKES: dict[str, tuple[dict[str, str], str]] = {
    "mul =": ({"__mul__": MUL.replace("+=", "=")}, "value_mul"),
    "mul = for one of the two": ({"__mul__": MUL.replace("other.grad +=", "other.grad =")}, "value_mul"),
    "mul without out.grad": ({"__mul__": MUL.replace(" * out.grad", "")}, "value_mul"),
    "mul writes out.grad": ({"__mul__": MUL.replace("other.grad +=", "out.grad +=")}, "value_mul"),
    "mul uses self.grad": ({"__mul__": MUL.replace("* out.grad", "* self.grad")}, "value_mul"),
    "mul swapped": ({"__mul__": MUL.replace("other.data * out", "self.data * out")}, "value_mul"),
    "mul multiplies by a Value": ({"__mul__": MUL.replace("+= other.data", "+= other")}, "value_mul"),
    "mul unpacks the set": (
        {
            "__mul__": operation(
                "__mul__(self, other)",
                "self.data * other.data",
                "left, right = out._prev",
                "left.grad += right.data * out.grad",
                "right.grad += left.data * out.grad",
                wrap=True,
            )
        },
        "value_mul",
    ),
    "mul takes no number": (
        {"__mul__": MUL.replace("  other = other if isinstance(other, Value) else Value(other)\n", "")},
        "value_mul",
    ),
    "mul takes floats only": (
        {"__mul__": MUL.replace("if isinstance(other, Value) else", "if not isinstance(other, float) else")},
        "value_mul",
    ),
    "mul without return": ({"__mul__": MUL.replace("  return out", "")}, "value_mul"),
    "mul adds": ({"__mul__": MUL.replace("self.data * other.data", "self.data + other.data")}, "value_mul"),
    "rmul calls itself": ({"__rmul__": CALLER.format(name="__rmul__", result="other * self")}, "value_mul"),
    "rmul of the data alone": ({"__rmul__": CALLER.format(name="__rmul__", result="Value(self.data * other)")}, "value_mul"),
    "radd without _backward": (
        {"__radd__": CALLER.format(name="__radd__", result="Value(self.data + other)")},
        "value_radd",
    ),
    "radd calls itself": ({"__radd__": CALLER.format(name="__radd__", result="other + self")}, "value_radd"),
    "radd gives itself back": ({"__radd__": CALLER.format(name="__radd__", result="self")}, "value_radd"),
    "neg's gradient": ({"__neg__": METHODS["__neg__"].replace("-=", "+=")}, "value_neg"),
    "neg =": ({"__neg__": METHODS["__neg__"].replace("self.grad -= out", "self.grad = -out")}, "value_neg"),
    "neg in place": ({"__neg__": "def __neg__(self):\n  self.data = -self.data\n  return self"}, "value_neg"),
    "neg of the data alone": ({"__neg__": "def __neg__(self):\n  return Value(-self.data)"}, "value_neg"),
    "sub reversed": ({"__sub__": CALLER.format(name="__sub__", result="other + (-self)")}, "value_sub"),
    "sub's gradient": ({"__sub__": SUB.replace("-=", "+=")}, "value_sub"),
    "sub takes no number": (
        {"__sub__": SUB.replace("  other = other if isinstance(other, Value) else Value(other)\n", "")},
        "value_sub",
    ),
    "rsub is sub": ({"__rsub__": CALLER.format(name="__rsub__", result="self - other")}, "value_sub"),
    "rsub = sub": ({"__rsub__": "__rsub__ = __sub__"}, "value_sub"),
    "pow =": ({"__pow__": POW.replace("+=", "=")}, "value_pow"),
    "pow's exponent not lessened": ({"__pow__": POW.replace("**(k - 1)", "**k")}, "value_pow"),
    "pow without k": ({"__pow__": POW.replace("+= k *", "+=")}, "value_pow"),
    "pow without out.grad": ({"__pow__": POW.replace(" * out.grad", "")}, "value_pow"),
    "pow through logarithms": (
        {
            "__pow__": operation(
                "__pow__(self, other)",
                "self.data ** other.data",
                "self.grad += other.data * self.data**(other.data - 1) * out.grad",
                "other.grad += out.data * log(self.data) * out.grad",
                wrap=True,
            )
        },
        "value_pow",
    ),
    "pow for squares only": ({"__pow__": POW.replace("k * self.data**(k - 1)", "2 * self.data")}, "value_pow"),
    "truediv's gradient upside down": (
        {"__truediv__": DIV.replace("-= self.data / other.data**2 *", "+= 1/self.data *")},
        "value_truediv",
    ),
    "truediv's sign": ({"__truediv__": DIV.replace("-=", "+=")}, "value_truediv"),
    "truediv = for one": ({"__truediv__": DIV.replace("self.grad +=", "self.grad =")}, "value_truediv"),
    "truediv whole": (
        {"__truediv__": DIV.replace("self.data / other.data, ", "self.data // other.data, ")},
        "value_truediv",
    ),
    "rtruediv is truediv": ({"__rtruediv__": CALLER.format(name="__rtruediv__", result="self / other")}, "value_truediv"),
    "rtruediv calls itself": ({"__rtruediv__": CALLER.format(name="__rtruediv__", result="other / self")}, "value_truediv"),
    "exp =": ({"exp": EXP.replace("+=", "=")}, "value_exp"),
    "exp' = x": ({"exp": EXP.replace("out.data *", "self.data *")}, "value_exp"),
    "exp without out.grad": ({"exp": EXP.replace(" * out.grad", "")}, "value_exp"),
    "exp as a power": ({"exp": EXP.replace("out.data *", "self.data * exp(self.data - 1) *")}, "value_exp"),
    "exp with a rounded e": ({"exp": EXP.replace("exp(self.data)", "2.71828**self.data")}, "value_exp"),
    "exp sets self._backward": ({"exp": EXP.replace("out._backward", "self._backward")}, "value_exp"),
    "exp sets out.backward": ({"exp": EXP.replace("out._backward", "out.backward")}, "value_exp"),
    "exp calls _backward at once": ({"exp": EXP.replace("= _backward", "= _backward()")}, "value_exp"),
    "exp set inside the closure": ({"exp": INSIDE}, "value_exp"),
    "exp without a child": ({"exp": EXP.replace("(self,)", "()")}, "value_exp"),
    "log =": ({"log": LOG.replace("+=", "=")}, "value_log"),
    "log -(1/x)": ({"log": LOG.replace("+= out.grad /", "+= -1 /")}, "value_log"),
    "log of base 10": ({"log": LOG.replace("log(self.data)", "__import__('math').log10(self.data)")}, "value_log"),
    "log's gradient of base 10": ({"log": LOG.replace("/ self.data", "/ (self.data * log(10))")}, "value_log"),
    "log' = x": ({"log": LOG.replace("/ self.data", "* self.data")}, "value_log"),
    "log with a small number added": ({"log": LOG.replace("log(self.data)", "log(self.data + 1e-3)")}, "value_log"),
    "log of a constant": ({"log": LOG.replace("log(self.data)", "log(0.1135)")}, "value_log"),
    "visited does not guard": (
        {"backward": BACKWARD.replace("    if v not in visited:", "    if True:")},
        "value_backward",
    ),
    "recursion, no order": ({"backward": RECURSIVE}, "value_backward"),
    "not reversed": ({"backward": BACKWARD.replace("reversed(topo)", "topo")}, "value_backward"),
    "not started": ({"backward": BACKWARD.replace("  self.grad = 1.0", "")}, "value_backward"),
    "one step only": ({"backward": "def backward(self):\n  self.grad = 1.0\n  self._backward()"}, "value_backward"),
    "add =": ({"__add__": ADD.replace("+=", "=")}, "value_radd"),
}
SPOILS_ALL = {"visited does not guard", "recursion, no order", "not reversed", "not started", "one step only", "add ="}
"""What the notebook gives was damaged: every exercise that asks for a gradient may hang on it."""

NEED = {
    "value_mul": {"value_neg", "value_truediv", "value_sub"},
    "value_pow": {"value_truediv"},
    "value_neg": {"value_sub"},
}
"""What hangs on an exercise in the usual short forms."""

VALUE = [name for name in EXERCISES if name.startswith("value_")]


def hanging(names: set[str]) -> dict[str, str]:
    """Return that the exercises may or may not lose points, as the functions may that are made of all of them."""
    return dict.fromkeys([*names, "softmax", "nll"] if names else [], "any")


@pytest.mark.parametrize("name", MISTAKES)
def test_a_mistake_costs_its_own_exercise_alone(name: str) -> None:
    changed, exercise = MISTAKES[name]
    may = hanging(set(VALUE) if name in SPOILS_ALL else set())
    assert unlike(grade(public(value=value(**changed))), but={**may, exercise: "loses"}) == {}


@pytest.mark.parametrize("name", [name for name, (_, exercise) in MISTAKES.items() if exercise in NEED])
def test_a_mistake_among_methods_that_lean_on_each_other(name: str) -> None:
    changed, exercise = MISTAKES[name]
    results = grade(public(value=value(**{**CLASSIC, **changed})))
    assert unlike(results, but={exercise: "loses"}) == {}


CELLS: dict[str, tuple[Cells, dict[str, str]]] = {
    "probabilities divided twice": (
        public(loss=SOFTMAX.replace("c / denominator", "c / denominator / denominator") + LOSS),
        {"softmax": "loses"},
    ),
    "softmax without exp": (
        public(loss=SOFTMAX.replace("logit.exp()", "logit") + LOSS),
        {"softmax": "loses"},
    ),
    "softmax of plain numbers": (
        public(loss=SOFTMAX.replace("sum(counts)", "sum(c.data for c in counts)") + LOSS),
        {"softmax": "loses"},
    ),
    "softmax of four logits only": (
        public(loss=SOFTMAX.replace("sum(counts)", "counts[0] + counts[1] + counts[2] + counts[3]") + LOSS),
        {"softmax": "loses"},
    ),
    "the likelihood of another label": (public(loss=SOFTMAX + LOSS.replace("probs[3]", "probs[1]")), {"nll": "loses"}),
    "a loss without minus": (public(loss=SOFTMAX + LOSS.replace("-probs", "probs")), {"nll": "loses"}),
    "loss.backward() forgotten": (public(loss=SOFTMAX + LOSS.replace("loss.backward()", "")), {"nll": "partly_correct"}),
    "a backward pass from the probability": (
        public(loss=SOFTMAX + LOSS.replace("loss.backward()", "probs[3].backward()")),
        {"nll": "loses"},
    ),
    "the gradients pasted": (
        public(loss=SOFTMAX + LOSS.replace("loss.backward()", "loss.backward()\nlogits[0].grad = 0.5")),
        {"nll": "partly_correct"},
    ),
    "the constructor damaged": (
        public(value=value(__init__=CONSTRUCTOR.replace("self.grad = 0.0", "self.grad = 1.0"))),
        hanging(set(VALUE)),
    ),
}


@pytest.mark.parametrize("name", CELLS)
def test_a_mistake_in_the_loss_cell(name: str) -> None:
    cells, expected = CELLS[name]
    assert unlike(grade(cells), but=expected) == {}


def test_a_mistake_is_shown_by_a_small_example() -> None:
    example = by_name(grade(public(value=value(**MISTAKES["mul ="][0]))))["value_mul"].counterexample
    assert example is not None
    assert example.expression in ("a * a", "b * b")


SENTENCES = {
    "mul multiplies by a Value": "a * a does not give a Value with numbers in it.",
    "mul without return": "a * a does not give a Value with numbers in it.",
    "sub reversed": "The value and the gradient of a - b are not what torch gives.",
}


@pytest.mark.parametrize("name", SENTENCES)
def test_a_sentence_says_what_is_true(name: str) -> None:
    changed, exercise = MISTAKES[name]
    assert by_name(grade(public(value=value(**changed))))[exercise].reason == SENTENCES[name]


def test_a_backward_pass_that_is_missing_is_named() -> None:
    assert "loss.backward()" in by_name(grade(CELLS["loss.backward() forgotten"][0]))["nll"].reason
