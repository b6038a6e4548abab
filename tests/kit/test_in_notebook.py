"""``import checks; checks.run()`` looks at the names that a notebook holds, and leaves them as they were."""

import subprocess
from pathlib import Path

from students import BARE, ROOT, environment, folder_of

ANSWERS = ROOT / "solutions" / "micrograd_exercises" / "micrograd_exercises.py"
WRONG = """
def overwriting(self, other):
    other = other if isinstance(other, Value) else Value(other)
    out = Value(self.data * other.data, (self, other), "*")
    def _backward():
        self.grad = other.data * out.grad
        other.grad = self.data * out.grad
    out._backward = _backward
    return out
Value.__mul__ = overwriting
"""


def run(place: Path, *parts: str) -> str:
    folder = folder_of(place)
    script = "\n".join(["import io, contextlib", *parts])
    done = subprocess.run(
        [str(BARE), "-c", script], cwd=folder, env=environment(), capture_output=True, text=True, check=False
    )
    assert not done.stderr, done.stderr
    return done.stdout


def answered(*, but: str = "") -> str:
    quiet = "with contextlib.redirect_stdout(io.StringIO()):\n    exec(open({path!r}).read(), globals())\n{but}"
    return quiet.format(path=str(ANSWERS), but=but)


def test_a_notebook_with_all_answers(tmp_path: Path) -> None:
    said = run(tmp_path, answered(), "import checks; checks.run(); checks.draw('value_mul')")
    assert "98 of 98 points so far" in said
    assert "value_mul is right: there is nothing to look for." in said


def test_a_wrong_product_is_shown_and_the_class_stays_as_it_was(tmp_path: Path) -> None:
    look = "import checks; checks.run(); print(checks.draw('value_mul')); checks.why('value_mul'); checks.hint('value_mul')"
    after = "print(Value.__hash__ is object.__hash__, hasattr(Value, '_counted_hash'), len({Value(1), Value(1)}))"
    said = run(tmp_path, answered(but=WRONG), look, after)
    assert "look first at value_mul" in said
    assert 'checks.hint("value_mul")' in said
    assert "WRONG, should be" in said
    assert "the first step that is not right" in said
    assert "Hint 1 of 3" in said
    assert said.endswith("True False 2\n")


def test_nothing_is_written_yet(tmp_path: Path) -> None:
    said = run(tmp_path, "import checks; checks.run(); checks.why('gradf'); checks.hint('nothing')")
    assert "0 of 100 points so far" in said
    assert "gradf is not written yet." in said
    assert "there is no exercise 'nothing'" in said


def test_a_function_without_end_is_given_up(tmp_path: Path) -> None:
    endless = "def gradf(a, b, c):\n    while True: pass\n"
    said = run(tmp_path, endless, "import checks.running; checks.running.SECONDS = 0.2", "checks.run()")
    assert "gradf does not come to an end." in said
