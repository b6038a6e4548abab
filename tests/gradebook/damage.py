"""Submissions as they come: every sort of damage and of tampering, each a real folder with real files.

``HONEST`` and ``FORGED`` map a student's name to what was done to a right notebook; ``FOLDERS`` to what was done to the
folder. ``hand_in`` writes one of them.
"""

import json
import os
from collections.abc import Callable
from copy import deepcopy
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
NAME = "micrograd_exercises"
SAMPLES = ROOT / "tests" / "sample_class" / "submissions"
Notebook = dict[str, Any]


def right() -> Notebook:
    """A notebook in which everything is right."""
    found: Notebook = json.loads((SAMPLES / "all_right.ipynb").read_text(encoding="utf-8"))
    return found


def blank() -> Notebook:
    """A notebook in which nothing was written."""
    found: Notebook = json.loads((SAMPLES / "blank.ipynb").read_text(encoding="utf-8"))
    return found


def about(cell: dict[str, Any]) -> dict[str, Any]:
    found: dict[str, Any] = cell["metadata"].get("nbgrader", {})
    return found


def at(notebook: Notebook, grade_id: str) -> int:
    return next(number for number, cell in enumerate(notebook["cells"]) if about(cell).get("grade_id") == grade_id)


def copied_test(notebook: Notebook) -> None:
    number = at(notebook, "gradf")
    notebook["cells"].insert(number + 1, deepcopy(notebook["cells"][number]))


def copied_answer(notebook: Notebook) -> None:
    number = at(notebook, "value_answer")
    notebook["cells"].insert(number + 1, deepcopy(notebook["cells"][number]))


def copied_and_tried_out(notebook: Notebook) -> None:
    copied_test(notebook)
    notebook["cells"][at(notebook, "gradf") + 1]["source"] = "print(gradf(1, 2, 3))"


def deleted_tests(notebook: Notebook) -> None:
    notebook["cells"] = [one for one in notebook["cells"] if not about(one).get("grade") or one["cell_type"] != "code"]


def deleted_given(notebook: Notebook) -> None:
    del notebook["cells"][at(notebook, "f")]


def emptied_ids(notebook: Notebook) -> None:
    for cell in notebook["cells"]:
        if about(cell):
            cell["metadata"]["nbgrader"] = {}


def lost_metadata(notebook: Notebook) -> None:
    for cell in notebook["cells"]:
        cell["metadata"] = {}


def answer_as_markdown(notebook: Notebook) -> None:
    cell = notebook["cells"][at(notebook, "gradf_answer")]
    cell["cell_type"] = "markdown"
    del cell["outputs"], cell["execution_count"]


def test_as_markdown(notebook: Notebook) -> None:
    cell = notebook["cells"][at(notebook, "softmax")]
    cell["cell_type"] = "markdown"
    del cell["outputs"], cell["execution_count"]


def reformatted(notebook: Notebook) -> None:
    """Blanks at the ends of lines, other line ends, a comment, quotes: what editors and formatters do."""
    for number in (at(notebook, "gradf"), at(notebook, "softmax")):
        cell = notebook["cells"][number]
        cell["source"] = "# self-check\n" + "".join(cell["source"]).replace("\n", "  \r\n").replace('"', "'") + "\n\n"


def older_format(notebook: Notebook) -> None:
    """Saved as nbformat 4.2 by an older Jupyter, with nbgrader's metadata of version 1, and a widget's state."""
    notebook["nbformat_minor"] = 2
    notebook["metadata"]["widgets"] = {"application/vnd.jupyter.widget-state+json": {"state": {}}}
    for cell in notebook["cells"]:
        del cell["id"]
        cell["metadata"] |= {"collapsed": True, "scrolled": False, "vscode": {"languageId": "python"}}
        if about(cell):
            keep = ("grade", "grade_id", "locked", "points", "solution", "checksum")
            cell["metadata"]["nbgrader"] = {key: value for key, value in about(cell).items() if key in keep}
            cell["metadata"]["nbgrader"]["schema_version"] = 1


def another_release(notebook: Notebook) -> None:
    """A test cell as an earlier release had it, checksum and all."""
    import nbformat  # noqa: PLC0415 - its own checksum, by its own code
    from nbgrader.utils import compute_checksum  # noqa: PLC0415 - as above

    cell = notebook["cells"][at(notebook, "gradf")]
    cell["source"], about(cell)["points"] = "compare('an earlier wording', [], [], list)", 7
    about(cell)["checksum"] = compute_checksum(nbformat.from_dict(cell))  # type: ignore[no-untyped-call]


def more_points(notebook: Notebook) -> None:
    about(notebook["cells"][at(notebook, "gradf")])["points"] = 1000


def edited_test(notebook: Notebook) -> None:
    notebook["cells"][at(notebook, "gradf")]["source"] = "10"


def forged_id(notebook: Notebook) -> None:
    forged = {"grade": True, "grade_id": "bonus", "locked": True, "points": 50, "solution": False, "schema_version": 3}
    cell = {"cell_type": "code", "metadata": {"nbgrader": {**forged, "task": False}}, "source": "50", "outputs": []}
    notebook["cells"].append({**cell, "id": "bonus", "execution_count": None})


def graded_answer(notebook: Notebook) -> None:
    about(notebook["cells"][at(notebook, "gradf_answer")]).update(grade=True, points=40)


HONEST: dict[str, Callable[[Notebook], None]] = {
    change.__name__: change
    for change in (
        copied_test,
        copied_answer,
        copied_and_tried_out,
        deleted_tests,
        deleted_given,
        emptied_ids,
        lost_metadata,
        answer_as_markdown,
        test_as_markdown,
        reformatted,
        older_format,
        another_release,
    )
}
FORGED: dict[str, Callable[[Notebook], None]] = {
    change.__name__: change for change in (more_points, edited_test, forged_id, graded_answer)
}


def renamed(folder: Path) -> None:
    (folder / f"{NAME}.ipynb").rename(folder / f"{NAME} (1).ipynb")


def copy_of(folder: Path) -> None:
    (folder / f"{NAME}.ipynb").rename(folder / f"Copy of {NAME}.ipynb")


def other_name(folder: Path) -> None:
    (folder / f"{NAME}.ipynb").rename(folder / "Untitled.ipynb")


def python_file(folder: Path) -> None:
    (folder / f"{NAME}.ipynb").unlink()
    cells = [cell for cell in right()["cells"] if cell["cell_type"] == "code"]
    (folder / "answers.py").write_text(
        "".join("# %%\n" + "".join(cell["source"]) + "\n\n" for cell in cells), encoding="utf-8"
    )


def empty(folder: Path) -> None:
    (folder / f"{NAME}.ipynb").unlink()


def corrupt(folder: Path) -> None:
    path = folder / f"{NAME}.ipynb"
    path.write_bytes(path.read_bytes()[:20_000])


def huge(folder: Path) -> None:
    with (folder / f"{NAME}.ipynb").open("r+b") as stream:
        stream.truncate(50 << 20)


def linked(folder: Path) -> None:
    (folder / f"{NAME}.ipynb").unlink()
    (folder / f"{NAME}.ipynb").symlink_to("/etc/passwd")
    (folder / "more.txt").symlink_to("/dev/zero")


def piped(folder: Path) -> None:
    (folder / f"{NAME}.ipynb").unlink()
    os.mkfifo(folder / f"{NAME}.ipynb")


def broken_time(folder: Path) -> None:
    (folder / "timestamp.txt").write_text("yesterday, about ten", encoding="utf-8")


FOLDERS: dict[str, Callable[[Path], None]] = {
    change.__name__: change
    for change in (renamed, copy_of, other_name, python_file, empty, corrupt, huge, linked, piped, broken_time)
}
UNREADABLE = {"empty", "corrupt", "huge", "linked", "piped"}


def hand_in(submitted: Path, student: str) -> Path:
    """Write one of the submissions into ``submitted``; return the student's folder."""
    folder, notebook = submitted / student / NAME, right()
    folder.mkdir(parents=True)
    change = {**HONEST, **FORGED}.get(student)
    if change:
        change(notebook)
    (folder / f"{NAME}.ipynb").write_text(json.dumps(notebook), encoding="utf-8")
    if student in FOLDERS:
        FOLDERS[student](folder)
    return folder
