"""The Python that runs in a page, in this process: what it asks again and what it remembers."""

import builtins
import contextlib
import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from autograder.kit import contents, judging
from autograder.site import in_page

ROOT = Path(__file__).parents[2]
NAME = "micrograd_exercises"
Cells = list[dict[str, str]]


@pytest.fixture(autouse=True)
def as_in_a_new_page(monkeypatch: pytest.MonkeyPatch) -> None:
    loaded = contents.load(ROOT / "release" / NAME / "checks" / "checks.json")
    monkeypatch.setattr(in_page, "_contents", lambda: loaded)
    monkeypatch.setattr(in_page, "_KEPT", {})
    monkeypatch.setattr(judging, "find_spec", lambda _: None)  # torch is in no page


@pytest.fixture
def cells() -> Cells:
    """The code cells of the solution, as the page hands them over."""
    notebook = json.loads((ROOT / "solutions" / NAME / f"{NAME}.ipynb").read_text(encoding="utf-8"))
    code = [cell for cell in notebook["cells"] if cell["cell_type"] == "code"]
    names = [cell["metadata"].get("nbgrader", {}).get("grade_id", "") for cell in code]
    found = zip(code, names, strict=True)
    return [{"id": cell["id"], "grade_id": name, "source": "".join(cell["source"])} for cell, name in found]


def edited(cells: Cells, name: str, old: str, new: str) -> Cells:
    (one,) = [cell for cell in cells if cell["grade_id"] == name]
    assert old in one["source"]
    return [{**cell, "source": cell["source"].replace(old, new)} if cell is one else cell for cell in cells]


def checked(cells: Cells) -> tuple[dict[str, Any], set[str], dict[str, str]]:
    """Return the standings, the exercises that were asked, and what each cell printed."""
    begun: list[str] = []
    told: list[str] = []
    outputs = json.loads(in_page.check(json.dumps(cells), begun.append, told.append))["outputs"]
    (standings,) = told
    asked = Counter(begun) - Counter(cell["id"] for cell in cells)  # many a cell is called as its exercise
    return {one["name"]: one["status"] for one in json.loads(standings)["exercises"]}, set(asked), outputs


def test_what_has_not_changed_is_not_asked_again(cells: Cells) -> None:
    first, asked, outputs = checked(cells)
    assert set(first.values()) <= {"right", "left out"}
    assert "value_mul" in asked
    second, again, same = checked(cells)
    assert (second, same) == (first, outputs)
    assert not again


def test_a_change_asks_what_comes_after_it_and_nothing_before(cells: Cells) -> None:
    checked(cells)
    wrong = edited(cells, "value_answer", "self.grad += other.data * out.grad", "self.grad = other.data * out.grad")
    standings, asked, _ = checked(wrong)
    assert standings["value_mul"] == "partly right"
    assert "gradf" not in asked
    assert {"value_mul", "softmax", "nll"} <= asked
    assert set(checked(cells)[0].values()) <= {"right", "left out"}


def test_a_closer_look_is_not_taken_for_a_check(cells: Cells) -> None:
    wrong = edited(cells, "value_answer", "self.grad += other.data * out.grad", "self.grad = other.data * out.grad")
    before = checked(wrong)[0]
    closer = json.loads(in_page.look_closer(json.dumps(wrong), "value_mul", lambda _: None))
    assert "look here first" in closer["table"]
    assert checked(wrong)[0] == before


@pytest.mark.parametrize(
    "change", ["math.isfinite = lambda _: False", "builtins.zip = None", "builtins.mine = 1", "del math.sin"]
)
def test_what_a_cell_changes_for_everybody_is_put_back(cells: Cells, change: str) -> None:
    answer = next(cell["source"] for cell in cells if cell["grade_id"] == "gradf_answer")
    checked(cells)
    with contextlib.suppress(Exception):  # the page starts Python again
        checked(edited(cells, "gradf_answer", answer, f"import builtins, math\n{change}\n{answer}"))
    assert not hasattr(builtins, "mine")
    assert set(checked(cells)[0].values()) <= {"right", "left out"}


def test_the_standings_are_known_before_the_last_cells_run(cells: Cells) -> None:
    last = [*cells, {"id": "after", "grade_id": "", "source": "print('the last cell')"}]
    order: list[str] = []
    in_page.check(json.dumps(last), order.append, lambda _: order.append("the standings"))
    assert order.index("the standings") < order.index("after")
