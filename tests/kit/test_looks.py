"""Colours only where somebody sees them and wants them; data for machines."""

import io
import json
from pathlib import Path

import pytest
from students import Notebook, checks

from autograder.kit.colours import Look, speak


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("environment", "plain", "coloured"),
    [
        ({"TERM": "xterm"}, False, True),
        ({"TERM": "xterm", "NO_COLOR": "1"}, False, False),
        ({"TERM": "xterm", "NO_COLOR": ""}, False, True),
        ({"TERM": "dumb"}, False, False),
        ({"TERM": "xterm"}, True, False),
    ],
)
def test_when_words_are_coloured(environment: dict[str, str], plain: bool, coloured: bool) -> None:  # noqa: FBT001 - a parameter
    look = Look.of(Terminal(), plain=plain, environment=environment)
    assert ("\033[" in look("good", "right")) is coloured
    assert "\033[" not in Look.of(io.StringIO(), plain=False, environment=environment)("good", "right")


def test_a_terminal_that_knows_few_letters_is_written_to() -> None:
    stream = io.TextIOWrapper(io.BytesIO(), encoding="cp1252")
    speak("→ é", stream)
    stream.seek(0)
    assert stream.read() == "? é\n"


def test_a_pipe_gets_letters_only(folder: Path) -> None:
    for done in (checks(folder), checks(folder, "--plain"), checks(folder, NO_COLOR="1")):
        assert "\033" not in done.stdout
        assert done.stdout.isascii()


def test_the_data_say_all_that_the_table_says(folder: Path) -> None:
    notebook = Notebook(folder)
    notebook.answer("gradf_answer")
    right = "self.grad += other.data * out.grad\n            other.grad += self.data * out.grad"
    notebook.answer("value_answer", right, right.replace("+=", "="))
    first, again = (checks(folder, "--json") for _ in range(2))
    assert first.stdout == again.stdout
    found = json.loads(first.stdout)
    assert found["file"] == "micrograd_exercises.ipynb"
    assert found["look_first_at"] == "value_mul"
    entries = {entry["name"]: entry for entry in found["exercises"]}
    assert entries["gradf"]["status"] == "right"
    assert entries["gradf"]["points"] == entries["gradf"]["max_points"] == 10
    example = entries["value_mul"]["example"]
    assert example["expression"] == "a * a"
    assert example["right"]["a.grad"] == 2 * example["inputs"]["a"]
    assert example["yours"] != example["right"]
    assert example["paste"].startswith("a = Value(")
    assert [check["passed"] for check in entries["value_mul"]["checks"]].count(False) >= 1
    assert found["points"] == pytest.approx(sum(entry["points"] for entry in entries.values()))
