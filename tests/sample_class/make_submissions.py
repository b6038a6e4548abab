"""Makes the sample class: a dozen submissions to ``micrograd_exercises``, each with its own story.

Run it after a change of the assignment: ``.venv/bin/python tests/sample_class/make_submissions.py``. Most
submissions are the published answers with one change; ``public_percent.py`` is written by hand, and
``public_edition.ipynb`` is the same with its mistakes mended. The same notebooks give the same bytes.
"""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
NOTEBOOK = "micrograd_exercises/micrograd_exercises.ipynb"
SUBMISSIONS = HERE / "submissions"

Notebook = dict[str, Any]

SHIFTED_SOFTMAX = """
def softmax(logits):
    top = max(logit.data for logit in logits)  # keeps exp small, and cancels out
    powers = [(logit - top).exp() for logit in logits]
    return [power / sum(powers) for power in powers]
"""


MENDED = {
    "# both sides, but the step is 2h long and not h\n": "",
    "(g(x + h) - g(x - h)) / h": "(g(x + h) - g(x - h)) / (2*h)",
    "    out = Value(self.data / other.data,": """\
    other = other if isinstance(other, Value) else Value(other)
    out = Value(self.data / other.data,""",
}
"""The mistakes of ``public_percent.py``, and what puts them right."""


class Draft:
    """A notebook that is being changed; every change must meet its text exactly once."""

    def __init__(self, room: str) -> None:
        self.notebook: Notebook = json.loads((ROOT / room / NOTEBOOK).read_text(encoding="utf-8"))

    def cell(self, name: str) -> dict[str, Any]:
        """Return the cell of that id."""
        found: list[dict[str, Any]] = [cell for cell in self.notebook["cells"] if cell["id"] == name]
        assert len(found) == 1, name
        return found[0]

    def write(self, name: str, text: str) -> "Draft":
        """Give a cell another source."""
        self.cell(name)["source"] = text.strip("\n").splitlines(keepends=True)
        return self

    def change(self, name: str, old: str, new: str) -> "Draft":
        """Replace a piece of a cell's source."""
        text = "".join(self.cell(name)["source"])
        assert text.count(old) == 1, f"{name}: {old!r} is there {text.count(old)} times"
        return self.write(name, text.replace(old, new))

    def encode(self) -> bytes:
        """Return the notebook as Jupyter writes it."""
        return (json.dumps(self.notebook, indent=1, ensure_ascii=False) + "\n").encode()


def all_right() -> bytes:
    """Every answer is right."""
    return Draft("solutions").encode()


def blank() -> bytes:
    """The notebook as it was given out."""
    return Draft("release").encode()


def half_done() -> bytes:
    """The first section, and of the second what comes before subtraction; the rest is as it was given out."""
    draft, answers = Draft("release"), Draft("solutions")
    for name in ("gradf_answer", "numerical_grad_answer", "symmetric_grad_answer", "step_size_answer"):
        draft.cell(name)["source"] = answers.cell(name)["source"]
    given, answered = ("".join(each.cell("value_answer")["source"]) for each in (draft, answers))
    stop = "    def __sub__"
    return draft.write("value_answer", answered[: answered.index(stop)] + given[given.index(stop) :]).encode()


def overwrites_gradients() -> bytes:
    """Multiplication sets the gradients where it should add to them."""
    return (
        Draft("solutions")
        .change("value_answer", "self.grad += other.data * out.grad", "self.grad = other.data * out.grad")
        .change("value_answer", "other.grad += self.data * out.grad", "other.grad = self.data * out.grad")
        .encode()
    )


def reversed_subtraction() -> bytes:
    """``2 - a`` gives ``a - 2``."""
    return Draft("solutions").change("value_answer", "return (-self) + other", "return self - other").encode()


def no_chain_rule() -> bytes:
    """The exponential forgets the gradient that comes from above."""
    return Draft("solutions").change("value_answer", "self.grad += out.data * out.grad", "self.grad += out.data").encode()


def pasted_numbers() -> bytes:
    """The numerical gradients are the expected numbers, copied from the check."""
    return (
        Draft("solutions")
        .write("numerical_grad_answer", "numerical_grad = [-12.353553390593273, 10.25699027111255, 0.0625]")
        .write("symmetric_grad_answer", "numerical_grad2 = [-12.353553390593273, 10.25699027111255, 0.0625]")
        .encode()
    )


def crashes_in_value() -> bytes:
    """The cell of the class goes on after it, and stops there with an error."""
    draft = Draft("solutions")
    text = "".join(draft.cell("value_answer")["source"])
    return draft.write("value_answer", text + "\n\n\nx = Value(2.0)\nprint(x * y)").encode()


def syntax_error() -> bytes:
    """A colon is missing in the class."""
    return Draft("solutions").change("value_answer", "def __neg__(self):", "def __neg__(self)").encode()


def never_ends() -> bytes:
    """The cell of the first numerical gradient waits for a difference that never becomes 0."""
    loop = "\nwhile f(a + h, b, c) - f(a, b, c) != 0.0:\n    h = max(h / 2, 1e-12)"
    draft = Draft("solutions")
    text = "".join(draft.cell("numerical_grad_answer")["source"])
    return draft.write("numerical_grad_answer", text + loop).encode()


def written_differently() -> bytes:
    """All right, and little of it as it was asked: other detours, a softmax that cannot overflow."""
    return (
        Draft("solutions")
        .change("value_answer", "return self * -1", "return 0.0 - self")
        .change("value_answer", "return self + (-other)", "return self + other * -1.0")
        .change("value_answer", "return (-self) + other", "return Value(other) + self * -1.0")
        .change("value_answer", "return self * other**-1", "return self * (1.0 / other)")
        .change("value_answer", "return self**-1 * other", "return Value(other) * self**-1.0")
        .write("softmax_answer", SHIFTED_SOFTMAX)
        .encode()
    )


def public_edition() -> bytes:
    """An answered copy of the public notebook, without nbgrader's ids."""
    text = (SUBMISSIONS / "public_percent.py").read_text(encoding="utf-8")
    for old, new in MENDED.items():
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    cells: list[dict[str, Any]] = []
    for part in text.split("# %%")[1:]:
        header, _, source = part.partition("\n")
        written = "markdown" in header
        body = source.strip("\n")
        lines = [line.removeprefix("#").removeprefix(" ") for line in body.splitlines()] if written else []
        shared = {"metadata": {}, "source": ("\n".join(lines) if written else body).splitlines(keepends=True)}
        code = {"cell_type": "code", "execution_count": len(cells), "outputs": []}
        cells.append({**({"cell_type": "markdown"} if written else code), **shared})
    kernel = {"display_name": "Python 3", "language": "python", "name": "python3"}
    notebook = {"cells": cells, "metadata": {"kernelspec": kernel}, "nbformat": 4, "nbformat_minor": 4}
    return (json.dumps(notebook, indent=1, ensure_ascii=False) + "\n").encode()


def unreadable() -> bytes:
    """A notebook of which the second half was lost on the way."""
    whole = all_right()
    return whole[: len(whole) // 2]


MAKERS: tuple[Callable[[], bytes], ...] = (
    all_right,
    blank,
    crashes_in_value,
    half_done,
    never_ends,
    no_chain_rule,
    overwrites_gradients,
    pasted_numbers,
    public_edition,
    reversed_subtraction,
    syntax_error,
    unreadable,
    written_differently,
)


def make() -> dict[str, bytes]:
    """Return every notebook of the class, by its file name."""
    return {f"{maker.__name__}.ipynb": maker() for maker in MAKERS}


if __name__ == "__main__":
    for file, data in make().items():
        (SUBMISSIONS / file).write_bytes(data)
