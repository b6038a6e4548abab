"""What was not written is not required, or not attempted, and never wrong; the torch cell in all its forms."""

import pytest
from notebooks import EXERCISES, GIVEN, Cells, blank, by_name, grade, public, unlike, value
from pieces import BLANK, CHECK_LOSS, LOSS, METHODS, SOFTMAX, TORCH

DIRECT_SUM = SOFTMAX.replace("sum(counts)", "sum(counts, Value(0))")
REDUCE = "from functools import reduce\n" + SOFTMAX.replace("sum(counts)", "reduce(lambda x, y: x + y, counts)")
FROM_THE_FIRST = SOFTMAX.replace("sum(counts)", "counts[0]\n  for c in counts[1:]: denominator = denominator + c")
TIMES_MINUS_ONE = LOSS.replace("-probs[3].log()", "-1 * probs[3].log()")
LOG_TIMES = LOSS.replace("-probs[3].log()", "probs[3].log() * -1")
SMALLEST = "__sub__ __rsub__ __pow__ __rmul__ __rtruediv__"


def without(methods: str, *, softmax: str = SOFTMAX, loss: str = LOSS, **changed: str) -> Cells:
    """Return an answer whose class lacks methods."""
    return public(value=value(without=methods, **changed), loss=softmax + loss + CHECK_LOSS)


def all_but(*done: str) -> dict[str, str]:
    """Return that all exercises but those that are done were not attempted."""
    return {name: "not_attempted" for name in EXERCISES if name not in done}


NOT_REQUIRED: dict[str, tuple[Cells, list[str]]] = {
    "no sub": (without("__sub__ __rsub__"), ["value_sub"]),
    "no pow beside a direct truediv": (without("__pow__"), ["value_pow"]),
    "no mul beside a direct truediv": (without("__mul__ __rmul__"), ["value_mul"]),
    "no radd, sum from a Value": (without("__radd__", softmax=DIRECT_SUM), ["value_radd"]),
    "no radd, reduce": (without("__radd__", softmax=REDUCE), ["value_radd"]),
    "no radd, a loop": (without("__radd__", softmax=FROM_THE_FIRST), ["value_radd"]),
    "no neg, minus one times": (without("__neg__", loss=TIMES_MINUS_ONE), ["value_neg"]),
    "no neg, times minus one": (without("__neg__", loss=LOG_TIMES), ["value_neg"]),
    "no truediv, a power": (
        without("__truediv__ __rtruediv__", softmax=SOFTMAX.replace("c / denominator", "c * denominator**-1")),
        ["value_truediv"],
    ),
    "the least": (without(SMALLEST + " __mul__"), ["value_sub", "value_pow", "value_mul"]),
    "names with slips": (
        without(
            "__sub__ __rsub__ __pow__",
            a=METHODS["__sub__"].replace("__sub__", "__sub___"),
            b=METHODS["__rsub__"].replace("__rsub__", "__rsub"),
        ),
        ["value_sub", "value_pow"],
    ),
    "a method after a return": (
        without("__sub__ __rsub__", log=METHODS["log"] + "\n  def __sub__(self, other):\n    return self + (-other)"),
        ["value_sub"],
    ),
}
PARTS: dict[str, tuple[Cells, str, float]] = {
    "no rmul": (without("__rmul__"), "value_mul", 9.0),
    "no rsub": (without("__rsub__"), "value_sub", 6.0),
    "no rtruediv": (without("__rtruediv__"), "value_truediv", 6.0),
}


@pytest.mark.parametrize("name", NOT_REQUIRED)
def test_what_the_loss_did_not_need_is_not_required(name: str) -> None:
    cells, missing = NOT_REQUIRED[name]
    results = grade(cells)
    assert unlike(results, but=dict.fromkeys(missing, "not_required")) == {}
    assert all(by_name(results)[exercise].max_score == 0 for exercise in missing)


@pytest.mark.parametrize("name", PARTS)
def test_a_reflected_form_that_is_missing_leaves_the_points(name: str) -> None:
    cells, exercise, most = PARTS[name]
    results = grade(cells)
    assert unlike(results) == {}
    assert by_name(results)[exercise].max_score == most


def test_a_blank_copy_is_not_attempted_and_scores_nothing() -> None:
    results = grade(blank())
    assert unlike(results, but=all_but()) == {}
    assert results.score == 0
    assert results.max_score == 100


BEGUN: dict[str, tuple[Cells, dict[str, str]]] = {
    "gradf alone": ({**blank(), "gradf": public()["gradf"]}, all_but("gradf")),
    "section 1 alone": (
        {**blank(), **{name: public()[name] for name in ("gradf", "numerical", "symmetric")}},
        all_but("gradf", "numerical_grad", "symmetric_grad"),
    ),
    "exp alone": (
        {**blank(), "value": value(without=" ".join(set(METHODS) - {"__init__", "__repr__", "__add__", "backward", "exp"}))},
        {**all_but("value_exp", "value_backward"), "softmax": "loses", "nll": "loses"},
    ),
    "section 2 alone": (
        {**blank(), "value": value(), "loss": public()["loss"]},
        {**dict.fromkeys(EXERCISES, "correct"), **dict.fromkeys((*EXERCISES[:3], "torch_check"), "not_attempted")},
    ),
    "all but log": (
        without("log"),
        {"value_log": "not_attempted", "nll": "loses"},
    ),
    "no Value at all": ({"f": public()["f"], "gradf": public()["gradf"]}, all_but("gradf")),
    "torch alone": ({**blank(), "torch": TORCH}, {**all_but("torch_check"), "torch_check": "correct"}),
    "a stub with words": (
        public(gradf="def gradf(a, b, c):\n  # I will do this later\n  return [0, 0, 0]"),
        {"gradf": "not_attempted"},
    ),
    "a stub that passes": (public(gradf="def gradf(a, b, c):\n  pass"), {"gradf": "not_attempted"}),
    "a numeric list under another name": (
        public(numerical=public()["numerical"].replace("numerical_grad", "num_grad")),
        {"numerical_grad": "not_attempted"},
    ),
    "a cell removed": ({n: s for n, s in public().items() if n != "symmetric"}, {"symmetric_grad": "not_attempted"}),
}


@pytest.mark.parametrize("name", BEGUN)
def test_what_was_not_begun_is_not_attempted(name: str) -> None:
    cells, expected = BEGUN[name]
    assert unlike(grade(cells), but=expected) == {}


VECTOR = "t = torch.tensor([0.0, 3.0, -2.0, 1.0], requires_grad=True)\n"
SCALARS = "a, b, c, d = (torch.tensor([x], dtype=torch.float64, requires_grad=True) for x in (0.0, 3.0, -2.0, 1.0))\n"
BY_HAND = "counts = t.exp()\nloss = -(counts / counts.sum())[3].log()\n"
TORCH_RIGHT = {
    "log_softmax": TORCH,
    "float64": TORCH.replace("requires_grad", "dtype=torch.float64, requires_grad"),
    "Tensor and double": TORCH.replace(
        "torch.tensor([0.0, 3.0, -2.0, 1.0], requires_grad=True)",
        "torch.Tensor([0, 3, -2, 1]).double()\nlogit_tensor.requires_grad = True",
    ),
    "by hand": "import torch\n" + VECTOR + BY_HAND + "loss.backward()\nprint(t.grad)",
    "softmax": "import torch\n" + VECTOR + "loss = -torch.softmax(t, dim=0)[3].log()\nloss.backward()",
    "nn.Softmax": "import torch.nn as nn\nimport torch\n"
    + VECTOR
    + "loss = -nn.Softmax(dim=0)(t)[3].log()\nloss.backward()",
    "cross_entropy": "import torch\n"
    + VECTOR
    + "loss = torch.nn.functional.cross_entropy(t[None], torch.tensor([3]))\nloss.backward()",
    "a batch of one": "import torch, torch.nn.functional as F\n"
    "x = torch.tensor([[0., 3., -2., 1.]], requires_grad=True)\n"
    "F.nll_loss(F.log_softmax(x, dim=1), torch.tensor([3])).backward()",
    "four scalars": "import torch\n"
    + SCALARS
    + "counts = [x.exp() for x in (a, b, c, d)]\nloss = -(counts[3] / sum(counts)).log()\nloss.backward()",
    "the notebook's softmax": "import torch\n"
    "logits = [torch.tensor([x], requires_grad=True) for x in (0., 3., -2., 1.)]\n"
    "loss = -softmax(logits)[3].log()\nloss.backward()",
    "autograd.grad": "import torch\n" + VECTOR + BY_HAND + "print(torch.autograd.grad(loss, t))",
    "only printed": "import torch\n" + VECTOR + BY_HAND + "loss.backward()\nprint(t.grad)\ndel t",
    "in a function": "def check():\n  import torch\n  "
    + (VECTOR + BY_HAND).replace("\n", "\n  ")
    + "loss.backward()\n  return t.grad\ncheck()",
    "from torch import": "from torch import tensor\n" + VECTOR.replace("torch.", "") + BY_HAND + "loss.backward()",
    "imported twice": TORCH + TORCH,
    "with a plot": "import matplotlib.pyplot as plt\n" + TORCH + "plt.bar(range(4), logit_tensor.grad.numpy())\nplt.show()",
    "an assertion that fails at the end": TORCH + "assert torch.allclose(logit_tensor.grad, torch.zeros(4))",
    "several losses": TORCH + "x = torch.tensor(2.0, requires_grad=True)\n(x * x).backward()",
    "logits of the class": "import torch\nt = torch.tensor([l.data for l in logits], requires_grad=True)\n"
    + BY_HAND
    + "loss.backward()",
}
TORCH_WRONG = {
    "forward only": "import torch\n" + VECTOR + BY_HAND,
    "no gradient asked for": "import torch\n" + VECTOR.replace(", requires_grad=True", "") + BY_HAND + "loss.backward()",
    "double after requires_grad": "import torch\n" + VECTOR + "t = t.double()\n" + BY_HAND,
    "other logits": TORCH.replace("3.0, -2.0", "2.0, -2.0"),
    "another label": TORCH.replace("dim=0)[3]", "dim=0)[0]"),
    "no minus": TORCH.replace("-F.", "F."),
    "two passes": TORCH.replace("loss.backward()", "loss.backward(retain_graph=True); loss.backward()").replace(
        "loss.backward(retain_graph=True)", "(2*loss).backward(retain_graph=True)"
    ),
    "an error": TORCH.replace("dim=0", "dim=7"),
}


@pytest.mark.parametrize("name", TORCH_RIGHT)
def test_torch_in_every_right_form(name: str) -> None:
    assert unlike(grade(public(torch=TORCH_RIGHT[name])), but={"torch_check": "correct"}) == {}


@pytest.mark.parametrize("name", TORCH_WRONG)
def test_torch_gone_wrong_costs_the_torch_check_alone(name: str) -> None:
    assert unlike(grade(public(torch=TORCH_WRONG[name])), but={"torch_check": "wrong"}) == {}


@pytest.mark.parametrize("cell", [BLANK["torch"], "import torch\nimport torch.nn.functional as F", "# torch"])
def test_torch_that_is_only_imported_is_no_attempt(cell: str) -> None:
    assert unlike(grade(public(torch=cell))) == {}


def test_a_given_class_is_no_answer() -> None:
    assert unlike(grade({"value": GIVEN}), but=all_but()) == {}
