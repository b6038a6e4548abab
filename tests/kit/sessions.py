"""A student's session with the kit, from stub to full marks, as text: ``python tests/kit/sessions.py`` writes it anew."""

import re
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

from students import Notebook, checks, folder_of

GOLDEN = Path(__file__).with_name("session.txt")


def session(place: Path) -> str:
    """Return what is typed and what is answered."""
    folder = folder_of(place)
    notebook = Notebook(folder)
    lines: list[str] = []
    for what, write, commands in _steps(notebook):
        lines += ["", f"# {what}", ""] if what else []
        write()
        for command in commands:
            done = checks(folder, *command.split())
            lines += [f"$ python -m checks {command}".rstrip(), (done.stdout + done.stderr).rstrip(), ""]
    return "\n".join(lines).strip() + "\n"


def _steps(notebook: Notebook) -> Iterator[tuple[str, Callable[[], None], list[str]]]:
    def nothing() -> None:
        pass

    def value(old: str = "", new: str = "") -> Callable[[], None]:
        return lambda: notebook.answer("value_answer", old, new)

    yield "The notebook as it was handed out.", nothing, [""]
    yield (
        "gradf, with the inner derivative of sin(3*b) forgotten.",
        lambda: notebook.answer("gradf_answer", "3 * cos(3*b)", "cos(3*b)"),
        ["", "hint gradf", "hint gradf"],
    )
    yield "gradf mended; numbers pasted in place of nudging.", lambda: _numbers(notebook), [""]
    yield "Both numerical gradients written, and Value, whose product overwrites gradients.", lambda: _wrong(notebook), [""]
    yield "", nothing, ["draw value_mul", "why value_mul"]
    yield "+= in place of =.", value(), [""]
    yield "A backward that visits a node as often as it is reached.", value("visited.add(node)", "pass"), [""]
    yield "That mended; all the rest written.", lambda: _all(notebook), [""]


def _numbers(notebook: Notebook) -> None:
    notebook.answer("gradf_answer")
    notebook.write("numerical_grad_answer", "numerical_grad = [-12.353559348809995, 10.256991666679482, 0.06250000]")


def _wrong(notebook: Notebook) -> None:
    notebook.answer("numerical_grad_answer")
    notebook.answer("symmetric_grad_answer")
    overwriting = "self.grad = other.data * out.grad\n            other.grad = self.data * out.grad"
    notebook.answer("value_answer", overwriting.replace(" = ", " += "), overwriting)


def _all(notebook: Notebook) -> None:
    for cell in ("value_answer", "softmax_answer", "nll_answer", "torch_check_answer"):
        notebook.answer(cell)


def without_versions(text: str) -> str:
    """Return a session without what other versions of Python say otherwise."""
    return re.sub(r"Error: .*", "Error", text)


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as place:
        GOLDEN.write_text(session(Path(place)), encoding="utf-8")
