"""What lies beside a notebook so that it opens anywhere: ``student_files``.

A README for somebody who has never opened a notebook, what to install, and settings for VS Code and for containers
(Codespaces). The templates are texts in ``autograder/build/beside/``.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from autograder.build.publishing import Publishing

BESIDE = Path(__file__).parent / "beside"
WORKFLOW = ".github/workflows/grade.yml"
"""Only a template repository has it: a folder on a disk is graded by nobody."""

UPLOAD = "Upload the notebook to Colab (*File, Upload notebook*)"
WITH_TORCH = "With PyTorch as well, which one exercise compares itself with:\n\n    pip install -r requirements-torch.txt\n"


@dataclass(frozen=True)
class About:
    """What the files say of an assignment.

    Attributes:
        assignment: Its folder's name.
        title: What it is called in words.
        notebook: The notebook's file name.
        torch: An exercise asks for PyTorch.
    """

    assignment: str
    title: str
    notebook: str
    torch: bool


def student_files(about: About, publishing: Publishing) -> dict[str, bytes]:
    """Return the files, by their path beside the notebook.

    Args:
        about: The assignment.
        publishing: Where the course publishes its releases.
    """
    address = publishing.colab(f"{about.assignment}/{about.notebook}")
    colab = f"Open [the notebook in Colab]({address})" if address else UPLOAD
    torch = WITH_TORCH if about.torch else ""
    words = {"TITLE": about.title, "NOTEBOOK": about.notebook, "COLAB": colab, "TORCH": torch}
    left_out = {WORKFLOW} | (set() if about.torch else {"requirements-torch.txt"})
    paths = {path.relative_to(BESIDE).as_posix().replace("dot-", "."): path for path in BESIDE.rglob("*") if path.is_file()}
    return {name: _filled(paths[name], words) for name in sorted(paths) if name not in left_out}


def workflow(assignment: str, publishing: Publishing) -> dict[str, bytes]:
    """Return the workflow of a template repository, by its path; none where no repository grades."""
    if not publishing.course:
        return {}
    words = {"ASSIGNMENT": assignment, "COURSE": publishing.course}
    return {WORKFLOW: _filled(BESIDE / WORKFLOW.replace(".", "dot-", 1), words)}


def _filled(path: Path, words: dict[str, str]) -> bytes:
    text = path.read_text(encoding="utf-8")
    for name, value in words.items():
        text = text.replace(f"@{name}@", value)
    return text.encode()
