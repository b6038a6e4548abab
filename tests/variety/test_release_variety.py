"""The release edition in the variety in which it comes back: ids lost, cells added, removed, doubled, half done."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from notebooks import by_name, grade, unlike

ROOT = Path(__file__).parents[2]
Notebook = dict[str, Any]
ALL = {"torch_check": "correct"}


def notebook(room: str) -> Notebook:
    """Return a generated notebook: ``solutions`` or ``release``."""
    found: Notebook = json.loads((ROOT / room / "micrograd_exercises/micrograd_exercises.ipynb").read_text(encoding="utf-8"))
    return found


def cell(book: Notebook, name: str) -> dict[str, Any]:
    """Return the cell of that id."""
    found: dict[str, Any] = next(entry for entry in book["cells"] if entry["id"] == name)
    return found


def replaced(name: str, *pairs: tuple[str, str]) -> Notebook:
    """Return the answers with pieces of one cell replaced."""
    book = notebook("solutions")
    text = "".join(cell(book, name)["source"])
    for old, new in pairs:
        assert old in text, old
        text = text.replace(old, new)
    cell(book, name)["source"] = text
    return book


def written(name: str, source: str) -> Notebook:
    """Return the answers with one cell written otherwise."""
    book = notebook("solutions")
    cell(book, name)["source"] = source
    return book


def changed(change: Callable[[Notebook], object]) -> Notebook:
    """Return the answers after a change."""
    book = notebook("solutions")
    change(book)
    return book


def added(source: str, after: str = "") -> Notebook:
    """Return the answers with one more cell, at the end or after the one that is named."""
    book = notebook("solutions")
    position = next((i for i, entry in enumerate(book["cells"], start=1) if entry["id"] == after), len(book["cells"]))
    book["cells"].insert(position, {"cell_type": "code", "id": "added", "metadata": {}, "outputs": [], "source": source})
    return book


def without_ids(book: Notebook) -> None:
    for entry in book["cells"]:
        entry["metadata"] = {}


def without_cell(name: str) -> Notebook:
    return changed(lambda book: book["cells"].remove(cell(book, name)))


def moved(book: Notebook) -> None:
    """Answer in a new cell and leave the stub where it was."""
    answer = "".join(cell(book, "softmax_answer")["source"])
    cell(book, "softmax_answer")["source"] = cell(notebook("release"), "softmax_answer")["source"]
    book["cells"].append({"cell_type": "code", "id": "mine", "metadata": {}, "outputs": [], "source": answer})


TORCH = "import torch\n\ndef torch_check(logits, label):\n    x = torch.tensor(logits{}, requires_grad=True)\n"
RIGHT: dict[str, Notebook] = {
    "the answers": notebook("solutions"),
    "ids lost": changed(without_ids),
    "outputs full": changed(
        lambda book: [
            entry.update(outputs=[{"output_type": "stream", "text": ["x"] * 999}])
            for entry in book["cells"]
            if entry["cell_type"] == "code"
        ]
    ),
    "a checking cell broken": written("value_mul", "raise RuntimeError"),
    "a checking cell removed": without_cell("gradf"),
    "a given cell removed": without_cell("plot_errors"),
    "the loss cell removed": without_cell("loss"),
    "gradf numerically later": added("def gradf(a, b, c):\n    return [0.1, 0.2, 0.3]"),
    "Value spoilt later": added("Value.exp = lambda self: 1\nsoftmax = nll = None"),
    "an experiment between": added("x = Value(3.0)\n(x * x).backward()\nprint(x.grad)", after="value_answer"),
    "an error between": added("print(undefined)", after="gradf_answer"),
    "magics": added("!pip install torch\n%matplotlib inline", after="self_check"),
    "answered in a new cell": changed(moved),
    "softmax gives a tuple": written(
        "softmax_answer",
        "def softmax(logits):\n    e = [x.exp() for x in logits]\n    s = sum(e)\n    return tuple(x / s for x in e)",
    ),
    "softmax takes the greatest away": written(
        "softmax_answer",
        "def softmax(logits):\n    top = max(x.data for x in logits)\n    e = [(x - top).exp() for x in logits]\n"
        "    return [x / sum(e) for x in e]",
    ),
    "nll times minus one": written("nll_answer", "def nll(probs, label):\n    return probs[label].log() * -1"),
    "torch in float32": written(
        "torch_check_answer",
        TORCH.format("") + "    torch.nn.functional.cross_entropy(x, torch.tensor(label)).backward()\n    return x.grad",
    ),
    "torch gives an array": written(
        "torch_check_answer",
        TORCH.format(", dtype=torch.float64")
        + "    (-torch.log_softmax(x, 0)[label]).backward()\n    return x.grad.numpy()",
    ),
    "the numbers above the stub's line": written(
        "numerical_grad_answer",
        "h = 1e-5\nnumerical_grad = [0, 0, 0]  # TODO\np = [2.0, 3.0, 4.0]\nfor i in range(3):\n    q = list(p)\n"
        "    q[i] += h\n    numerical_grad[i] = (f(*q) - f(*p)) / h",
    ),
    "a wide step": replaced("numerical_grad_answer", ("h = 1e-6", "h = 1e-3")),
}
DEPEND = dict.fromkeys(["value_mul", "value_neg", "value_sub", "value_truediv", "softmax", "nll"], "any")
OTHERS: dict[str, tuple[Notebook, dict[str, str]]] = {
    "gradf not begun": (
        written("gradf_answer", "def gradf(a, b, c):\n    raise NotImplementedError  # TODO"),
        {"gradf": "not_attempted"},
    ),
    "softmax removed": (without_cell("softmax_answer"), {"softmax": "not_attempted"}),
    "torch not begun": (without_cell("torch_check_answer"), {"torch_check": "not_attempted"}),
    "a syntax error": (replaced("nll_answer", ("(probs, label):", "(probs, label)")), {"nll": "wrong"}),
    "rmul not begun": (
        replaced("value_answer", ("return self * other\n", 'raise NotImplementedError("__rmul__ is not written yet")\n')),
        {"value_mul": "partly_correct"},
    ),
    "rsub not begun": (
        replaced("value_answer", ("return (-self) + other", "raise NotImplementedError")),
        {"value_sub": "partly_correct"},
    ),
    "exp overwrites": (
        replaced("value_answer", ("self.grad += out.data * out.grad", "self.grad = out.data * out.grad")),
        {"value_exp": "loses", "softmax": "any"},
    ),
    "mul overwrites": (
        replaced("value_answer", ("self.grad += other.data *", "self.grad = other.data *")),
        {**DEPEND, "value_mul": "loses"},
    ),
    "one label only": (written("nll_answer", "def nll(probs, label):\n    return -probs[2].log()"), {"nll": "loses"}),
    "the loss as a number": (
        written("nll_answer", "def nll(probs, label):\n    return -log(probs[label].data)"),
        {"nll": "loses"},
    ),
    "nll without minus": (written("nll_answer", "def nll(probs, label):\n    return probs[label].log()"), {"nll": "loses"}),
    "torch's answers pasted": (
        written(
            "torch_check_answer",
            "def torch_check(logits, label):\n"
            "    return [0.041772570515350445, 0.8390245074625319, 0.005653302662216329, -0.8864503806400986]",
        ),
        {"torch_check": "loses"},
    ),
    "gradf asks f": (
        written(
            "gradf_answer",
            "def gradf(a, b, c, h=1e-6):\n    y = f(a, b, c)\n"
            "    return [(f(a+h, b, c)-y)/h, (f(a, b+h, c)-y)/h, (f(a, b, c+h)-y)/h]",
        ),
        {"gradf": "loses"},
    ),
    "numbers pasted": (
        written("numerical_grad_answer", "numerical_grad = [-12.353553390593273, 10.25699027111255, 0.0625]"),
        {"numerical_grad": "loses"},
    ),
}


@pytest.mark.parametrize("name", RIGHT)
def test_an_unusual_release_loses_nothing(name: str) -> None:
    assert unlike(grade(json.dumps(RIGHT[name]), edition="release"), but=ALL) == {}


@pytest.mark.parametrize("name", OTHERS)
def test_a_release_with_one_thing_amiss(name: str) -> None:
    book, expected = OTHERS[name]
    assert unlike(grade(json.dumps(book), edition="release"), but={**ALL, **expected}) == {}


def test_a_blank_release_is_not_attempted_and_scores_nothing() -> None:
    results = grade(json.dumps(notebook("release")), edition="release")
    assert {exercise.verdict.value for exercise in results.exercises} == {"not_attempted"}
    assert (results.score, results.max_score) == (0, 100)


def test_a_broken_class_in_the_release_costs_its_own_methods() -> None:
    results = grade(json.dumps(replaced("value_answer", ("def exp(self):", "def exp(self)"))), edition="release")
    kept = {name for name, result in by_name(results).items() if result.verdict == "correct"}
    assert kept == {"gradf", "numerical_grad", "symmetric_grad", "softmax", "nll", "torch_check"}
    assert "SyntaxError" in by_name(results)["value_exp"].reason
