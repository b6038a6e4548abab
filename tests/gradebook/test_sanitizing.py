"""The notebook that is kept: whole whatever was handed in, ours where it must be, nothing of a student's active."""

import json
import random
import time
from collections import Counter
from copy import deepcopy
from typing import Any

import nbformat
import pytest
from damage import FORGED, HONEST, NAME, ROOT, SAMPLES, Notebook, about, at, right
from nbgrader.nbgraderformat import MetadataValidator
from nbgrader.utils import compute_checksum

from autograder.assignment import load
from autograder.gradebook.release import NoRelease, Release
from autograder.gradebook.sanitizing import KEY, Sanitized, sanitize

RELEASE = Release.read(ROOT / "release" / NAME / f"{NAME}.ipynb", load(NAME))
OURS = {cell.grade_id: cell for cell in RELEASE.cells if cell.grade_id}


def kept(notebook: Notebook) -> Sanitized:
    return sanitize(json.dumps(notebook).encode(), RELEASE)


def whole(found: Sanitized) -> None:
    """Hold that a notebook is one that nbgrader takes: each cell of the release once, the locked ones with our text."""
    cells = [cell for cell in found.notebook["cells"] if about(cell)]
    assert Counter(about(cell)["grade_id"] for cell in cells) == Counter(OURS.keys())
    for cell in cells:
        ours = OURS[about(cell)["grade_id"]]
        assert cell["metadata"] == ours.metadata
        assert cell["cell_type"] == ours.kind
        assert ours.answer or cell["source"] == ours.source
        if not ours.answer:
            node = nbformat.from_dict(cell)  # type: ignore[no-untyped-call]  # nbformat publishes no types
            assert compute_checksum(node) == about(cell)["checksum"]
    own = [cell for cell in found.notebook["cells"] if not about(cell)]
    assert all(cell["metadata"] == {} for cell in own)
    node = nbformat.from_dict(found.notebook)  # type: ignore[no-untyped-call]  # as above
    nbformat.validate(node)
    MetadataValidator().validate_nb(node)
    assert set(found.notebook["metadata"]) == {"kernelspec", "language_info", KEY}


@pytest.mark.parametrize("student", HONEST)
def test_honest_damage_is_repaired_and_is_no_tampering(student: str) -> None:
    notebook = right()
    HONEST[student](notebook)
    found = kept(notebook)
    whole(found)
    assert not found.tampering
    assert bool(found.damage) == (student not in ("reformatted", "older_format", "answer_as_markdown"))


@pytest.mark.parametrize("student", FORGED)
def test_tampering_is_told_in_one_sentence_and_comes_to_nothing(student: str) -> None:
    notebook = right()
    FORGED[student](notebook)
    found = kept(notebook)
    whole(found)
    assert len(found.tampering) == 1
    assert not found.damage


@pytest.mark.parametrize("path", sorted(SAMPLES.iterdir()), ids=lambda path: path.stem)
def test_an_ordinary_submission_is_kept_as_it_is(path: Any) -> None:
    found = sanitize(path.read_bytes(), RELEASE, path.suffix)
    whole(found)
    assert not found.tampering
    if not path.stem.startswith(("public", "unreadable")):
        assert not found.findings
        assert not found.repaired
        given = json.loads(path.read_text(encoding="utf-8"))["cells"]
        assert [cell["source"] for cell in found.notebook["cells"]] == ["".join(cell["source"]) for cell in given]


def test_a_test_cell_that_is_missing_comes_back_in_its_place() -> None:
    notebook = right()
    HONEST["deleted_tests"](notebook)
    order = [about(cell)["grade_id"] for cell in kept(notebook).notebook["cells"] if about(cell)]
    assert order == [cell.grade_id for cell in RELEASE.cells if cell.grade_id]


def test_an_answer_that_has_lost_its_id_gets_it_back() -> None:
    notebook = right()
    HONEST["lost_metadata"](notebook)
    found = kept(notebook)
    assert not found.missing
    texts = {about(cell)["grade_id"]: cell["source"] for cell in found.notebook["cells"] if about(cell)}
    assert texts["value_answer"] == "".join(right()["cells"][at(right(), "value_answer")]["source"])
    assert texts["why_gradients_add_up"] == "".join(right()["cells"][at(right(), "why_gradients_add_up")]["source"])


def test_an_answer_that_has_nothing_but_its_place_is_known_by_it() -> None:
    notebook = right()
    for cell in notebook["cells"]:
        cell["metadata"] = {}
        del cell["id"]
    found = kept(notebook)
    assert not found.missing
    texts = {about(cell)["grade_id"]: cell["source"] for cell in found.notebook["cells"] if about(cell)}
    for name in ("step_size_answer", "why_gradients_add_up"):
        assert texts[name] == "".join(right()["cells"][at(right(), name)]["source"])


def test_a_copy_of_a_test_cell_is_shown_once() -> None:
    notebook = right()
    HONEST["copied_test"](notebook)
    texts = [cell["source"] for cell in kept(notebook).notebook["cells"]]
    assert texts.count(OURS["gradf"].source) == 1


def test_nothing_that_a_student_wrote_vanishes() -> None:
    notebook = right()
    notebook["cells"][at(notebook, "f")]["source"] = "my_own = 1"
    notebook["cells"][at(notebook, "gradf")]["source"] = "my_other = 2"
    HONEST["copied_answer"](notebook)
    texts = [cell["source"] for cell in kept(notebook).notebook["cells"]]
    assert "my_own = 1" in texts
    assert "my_other = 2" in texts
    assert sum("class Value" in text for text in texts) == 2


@pytest.mark.parametrize("student", [*HONEST, *FORGED])
def test_the_engine_gets_the_kept_notebook_only_where_code_was_put_back(student: str) -> None:
    notebook = right()
    {**HONEST, **FORGED}[student](notebook)
    assert kept(notebook).repaired == (student in ("deleted_given", "answer_as_markdown"))


def test_nothing_of_a_students_metadata_survives() -> None:
    notebook = right()
    notebook["metadata"] |= {
        "kernelspec": {"name": "bash", "display_name": "x", "argv": ["sh"]},
        KEY: {"missing": ["gradf"]},
    }
    notebook["metadata"]["rise"] = {"scroll": "<script>"}
    for cell in notebook["cells"]:
        cell["metadata"] |= {"tags": ["remove-cell"], "jupyter": {"source_hidden": True}, "raw_mimetype": "text/html"}
        if cell["cell_type"] == "code":
            html = {"output_type": "display_data", "data": {"text/html": "<script>alert(1)</script>"}, "metadata": {}}
            cell["outputs"] = [html]
    found = kept(notebook)
    whole(found)
    text = json.dumps(found.notebook)
    assert found.notebook["metadata"]["kernelspec"]["name"] == "python3"
    assert not [word for word in ("remove-cell", "source_hidden", "<script", "raw_mimetype", '"rise"') if word in text]
    assert not found.missing


HOSTILE = "<script>a</script> <img src=x onerror=a> <iframe srcdoc=x> <SVG/onload=a> <a href='javascript:a'>x</a> <!-- x"


def test_html_in_a_text_of_a_students_is_only_text() -> None:
    notebook = right()
    notebook["cells"][at(notebook, "why_gradients_add_up")]["source"] = HOSTILE + " a<b <br> <https://x.org>"
    notebook["cells"] += [
        {"cell_type": kind, "id": kind, "metadata": {"raw_mimetype": "text/html"}, "source": HOSTILE}
        for kind in ("markdown", "raw")
    ]
    texts = [cell["source"] for cell in kept(notebook).notebook["cells"] if "onload" in cell["source"]]
    assert len(texts) == 3
    assert not [tag for text in texts[:2] for tag in ("<s", "<S", "<i", "<a", "<!") if tag in text]
    assert "<br> <https://x.org>" in texts[0]
    assert texts[2].startswith("    ")  # a block of code


def test_a_picture_stays_and_a_drawing_that_may_hold_scripts_does_not() -> None:
    notebook = right()
    pictures = {"a.png": {"image/png": "iVBORw0="}, "b.svg": {"image/svg+xml": "<svg onload=a>"}, "c": {"text/html": "x"}}
    notebook["cells"][at(notebook, "why_gradients_add_up")]["attachments"] = pictures
    cells = kept(notebook).notebook["cells"]
    assert [cell["attachments"] for cell in cells if "attachments" in cell] == [{"a.png": {"image/png": "iVBORw0="}}]


def test_whatever_the_bytes_are_a_whole_notebook_comes_out() -> None:
    chance, data = random.Random(1), json.dumps(right()).encode()  # noqa: S311 - the same every time
    values: tuple[Any, ...] = (
        None,
        -1,
        1e400,
        "x",
        [],
        {},
        [[]],
        "\ud800",
        True,
        {"grade_id": "gradf", "grade": True, "points": "nan"},
    )
    for _ in range(20):
        notebook = right()
        for cell in chance.sample(notebook["cells"], 5):
            cell[chance.choice(("source", "metadata", "cell_type", "id", "attachments"))] = deepcopy(chance.choice(values))
            if isinstance(cell.get("metadata"), dict):
                cell["metadata"]["nbgrader"] = deepcopy(chance.choice(values))
        whole(kept(notebook))
    for _ in range(10):
        end = chance.randrange(len(data))
        whole(sanitize(data[:end] + chance.randbytes(chance.randrange(3)) + data[end + 9 :], RELEASE))
    for hostile in (b"", b"[]", b"null", b'{"cells":' + b"[" * 100_000, b'{"cells": 3}', b"\xff\xfe", b"\0" * 1000):
        whole(sanitize(hostile, RELEASE))
        whole(sanitize(hostile, RELEASE, ".py"))


def test_it_takes_milliseconds() -> None:
    data = json.dumps(right()).encode()
    sanitize(data, RELEASE)
    spent = []
    for _ in range(10):
        begun = time.process_time()
        sanitize(data, RELEASE)
        spent.append(time.process_time() - begun)
    assert min(spent) < 0.008  # 0.002 measured


def test_a_hostile_size_takes_a_moment() -> None:
    notebook = right()
    cell = notebook["cells"][at(notebook, "gradf")]
    notebook["cells"] += [{**cell, "source": "(" * 5000} for _ in range(1500)]
    begun = time.process_time()
    whole(kept(notebook))
    assert time.process_time() - begun < 2


def test_another_notebook_is_no_release_and_the_message_says_what_to_do(tmp_path: Any) -> None:
    path = tmp_path / "x.ipynb"
    with pytest.raises(NoRelease, match=r"x\.ipynb.*generate_assignment micrograd_exercises"):
        Release.read(path, load(NAME))
    path.write_text(json.dumps({"cells": []}), encoding="utf-8")
    with pytest.raises(NoRelease, match="has no test cell of gradf, "):
        Release.read(path, load(NAME))
