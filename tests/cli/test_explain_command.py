"""``autograder explain``: all that is behind one verdict, and bad usage is named."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SAMPLES = ROOT / "tests" / "sample_class"


def explained(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "autograder", "explain", *arguments, "--secret", str(SAMPLES / "secret")]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)


def test_everything_behind_a_verdict_is_shown() -> None:
    found = explained(str(SAMPLES / "submissions" / "overwrites_gradients.ipynb"), "value_mul")
    assert found.returncode == 0, found.stderr
    for said in (
        "overwrites_gradients, value_mul: partly correct",
        "mistake: overwrites_both_gradients",
        "judged right after code cell",
        "self.grad = other.data * out.grad",  # the student's own code
        "test_a_value_used_twice_collects_both_gradients (weight 2): The gradient of a * a is not what torch gives.",
        "test_multiply_two_values (weight 3): passed",
        "WRONG a * a   [a = 3.0",
        "sets descending",
    ):
        assert said in found.stdout


@pytest.mark.parametrize("exercise", ["gradf", "symmetric_grad", "softmax", "nll", "torch_check"])
def test_every_kind_of_exercise_can_be_explained(exercise: str) -> None:
    for name in ("public_percent.py", "overwrites_gradients.ipynb"):
        found = explained(str(SAMPLES / "submissions" / name), exercise)
        assert found.returncode == 0, found.stderr
        assert "the checks, asked of what was written" in found.stdout
        assert "yours" in found.stdout or "does not count" in found.stdout


def test_what_is_not_there_is_named_with_the_near_name(tmp_path: Path) -> None:
    submission = str(SAMPLES / "submissions" / "overwrites_gradients.ipynb")
    assert "did you mean 'value_mul'?" in explained(submission, "value_mull").stderr
    assert explained(submission, "value_mull").returncode == 2
    assert "is neither a file nor a student" in explained("nobody", "softmax").stderr
    assert explained("nobody", "nothing").returncode == 2
    broken = tmp_path / "broken.ipynb"
    broken.write_text("{", encoding="utf-8")
    found = explained(str(broken), "softmax")
    assert found.returncode == 2
    assert "'broken.ipynb' is no notebook" in found.stderr
