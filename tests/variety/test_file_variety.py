"""Notebooks and files as they really come: cells out of order, magics, errors, one cell, no cells; the release edition."""

import pytest
from notebooks import Cells, by_name, grade, inserted, percent, plain, public, unlike, value
from pieces import CHECK_LOSS, GRADF, LOSS, METHODS, NUMERICAL, SOFTMAX, TORCH

NAMES = "a = b = c = h = None\n"
ONE_CELL = {"all": "\n".join(public().values())}
EARLY = "first = [Value(10.0), Value(3.0)]\nprobs = softmax(first)\nprobs[1].backward()\nprint(first[0].grad)"
PIECES = {
    "softmax": SOFTMAX,
    "logits": "logits = [Value(0.0), Value(3.0), Value(-2.0), Value(1.0)]",
    "probs": "probs = softmax(logits)\nprint(probs)",
    "loss": "loss = -probs[3].log()",
    "backward": "loss.backward()\nprint(loss.data)",
    "check": CHECK_LOSS,
}
STRAY = "my notes: the chain rule says dL/da = dL/db * db/da"
UNFINISHED = "def unfinished(:\n  return 1"
MAGICS = "%matplotlib inline\n!pip install torch\nimport math\n%load_ext autoreload\n"
HOLDING = """
import threading
from collections import Counter
class Node:
  made = []
  def __init__(self): Node.made.append(self)
Node(); print(Counter('abc'))
"""

IN_PIECES = {**{name: text for name, text in public().items() if name != "loss"}, **PIECES}

RIGHT: dict[str, Cells] = {
    "everything in one cell": ONE_CELL,
    "the loss cell in pieces": IN_PIECES,
    "softmax used before it is there": inserted("loss", EARLY),
    "an experiment with loss before": inserted("loss", "loss = Value(2.0) * 3\nloss.backward()"),
    "a float called loss before": inserted("value", "loss = 0.5\nlogits = [1, 2]"),
    "softmax in the cell before": inserted("loss", SOFTMAX, loss=LOSS + CHECK_LOSS),
    "the loss run twice": public(again=LOSS),
    "the loss of other logits later": public(
        again=LOSS.replace("loss", "other").replace("logits =", "mine =").replace("(logits)", "(mine)")
    ),
    "stray text": inserted("gradf", STRAY),
    "a syntax error in a cell of its own": inserted("value", UNFINISHED),
    "an error in a cell of its own": inserted("gradf", "undefined_name + 1"),
    "an exit": inserted("value", "import sys\nsys.exit()"),
    "an interrupt": inserted("value", "raise KeyboardInterrupt"),
    "magics": inserted("gradf", MAGICS),
    "a magic in the answer's cell": public(
        gradf="%%time\n" + GRADF, value="%pylab inline\n" + value(), numerical="!ls\n" + NUMERICAL
    ),
    "question marks": inserted("loss", "Value?\nsoftmax??\n?print\nmath.exp?"),
    "a shell's cell": inserted("value", "%%bash\npip install micrograd\nfor x in *; do echo $x; done"),
    "a page's cell": inserted("value", "%%html\n<b>softmax</b>"),
    "a shell's output": inserted("value", "files = !ls\nprint(files)\nhere = %pwd"),
    "plots": inserted(
        "gradf",
        "import matplotlib.pyplot as plt\nimport numpy as np\nx = np.linspace(0, 1)\nplt.plot(x, x)\n"
        "fig, ax = plt.subplots()",
    ),
    "a missing library": inserted("gradf", "import micrograd_that_is_nowhere\nx = 1"),
    "Colab's drive": inserted("f", "from google.colab import drive\ndrive.mount('/content/drive')"),
    "graphviz": inserted("loss", "from graphviz import Digraph\ndot = Digraph(format='svg')\ndot.node('a')\ndot"),
    "IPython's display": inserted("loss", "from IPython.display import display, Markdown\ndisplay(Markdown('**hi**'))"),
    "an indented cell": public(gradf="\n".join("  " + line for line in GRADF.split("\n"))),
    "an empty cell": inserted("gradf", "\n\n# nothing\n"),
    "missing ans": {
        n: s.replace("ans = [-12.353553390593273, 10.25699027111255, 0.0625]\n", "") for n, s in public().items()
    },
    "names used for something else": inserted("symmetric", NAMES),
    "a star import": inserted("gradf", "from math import *"),
    "exec": inserted("loss", "exec('x = 1')\nprint(eval('x + 1'), globals().get('x'))"),
    "a global statement": inserted("loss", "def set_h():\n  global h\n  h = 99.0\nset_h()"),
    "a class that registers itself": inserted("loss", HOLDING),
    "print replaced": inserted("value", "def print(*args, **kwargs): pass"),
    "sum written again": inserted("loss", "def sum(values, start=0):\n  for v in values: start = start + v\n  return start"),
    "asserts": public(asserts="assert abs(loss.data - 2.1755) < 1e-3\nassert isinstance(loss, Value)"),
    "a wait for input": inserted("loss", "try:\n  x = input('continue?')\nexcept EOFError:\n  pass"),
    "deep recursion": inserted("loss", "def down(n): return down(n + 1)\ntry: down(0)\nexcept RecursionError: pass"),
    "a long chain": public(later="y = Value(1.0)\nfor _ in range(3000): y = y + 1\ny.backward()"),
    "windows' line ends": {n: s.replace("\n", "\r\n") for n, s in public().items()},
    "another alphabet": inserted("loss", "été = 'ångström'; Σ = 0\nprint('💥', été)"),
}


@pytest.mark.parametrize("name", RIGHT)
def test_an_unusual_notebook_loses_nothing(name: str) -> None:
    assert unlike(grade(RIGHT[name])) == {}


@pytest.mark.parametrize("cells", [public(), IN_PIECES])
def test_plain_files_lose_nothing(cells: Cells) -> None:
    assert unlike(grade(plain(cells), ".py")) == {}
    assert unlike(grade(percent(cells), ".py")) == {}


def test_a_plain_file_with_slopes_by_name() -> None:
    steps = "a, b, c, h = 2.0, 3.0, 4.0, 1e-6\nbefore = f(a, b, c)\na += h\nda = (f(a, b, c) - before)/h\na -= h\n"
    rest = "db = (f(a, b + h, c) - before)/h\ndc = (f(a, b, c + h) - before)/h\nnumerical_grad = [da, db, dc]\n"
    assert unlike(grade(plain(public(numerical=steps + rest)), ".py")) == {}


BROKEN = {
    "gradf": ("return [", "return ["[:-2] + "[[", "gradf"),
    "numerical": ("h = 1e-6", "h == = 1e-6", "numerical_grad"),
    "symmetric": ("numerical_grad2 = [", "numerical_grad2 = [[", "symmetric_grad"),
}


@pytest.mark.parametrize("cell", BROKEN)
def test_a_syntax_error_costs_its_cell_and_is_named_by_line(cell: str) -> None:
    old, new, exercise = BROKEN[cell]
    results = grade(public(**{cell: public()[cell].replace(old, new)}))
    assert unlike(results, but={exercise: "wrong"}) == {}
    assert "SyntaxError" in by_name(results)[exercise].reason
    assert "line" in by_name(results)[exercise].reason


@pytest.mark.parametrize("cell", BROKEN)
def test_a_syntax_error_in_a_plain_file_costs_its_statement(cell: str) -> None:
    old, new, exercise = BROKEN[cell]
    results = grade(plain(public(**{cell: public()[cell].replace(old, new)})), ".py")
    assert unlike(results, but={exercise: "loses"}) == {}


def test_a_syntax_error_in_the_class_costs_what_is_made_of_it() -> None:
    broken = value(exp=METHODS["exp"].replace("def _backward():", "def _backward()"))
    results = by_name(grade(public(value=broken, torch=TORCH)))
    for name, result in results.items():
        if name in ("gradf", "numerical_grad", "symmetric_grad", "torch_check"):
            assert result.verdict == "correct", name
        else:
            assert result.score == 0, name
    assert results["value_exp"].verdict == "wrong"
    assert "SyntaxError" in results["value_exp"].reason


def test_a_cell_that_hangs_costs_itself_alone() -> None:
    results = grade(inserted("value", "while True:\n  pass"))
    assert unlike(results) == {}


def test_a_broken_plain_file_keeps_texts_and_brackets_whole() -> None:
    text = 'notes = """\nnot code at all\nx = = 1\n"""\n'
    spread = NUMERICAL.replace("= [(", "= [\n(").replace("h, (", "h,\n(").replace("/h]", "/h\n]")
    results = grade(plain(public(numerical=text + spread, broken=UNFINISHED)), ".py")
    assert unlike(results) == {}
