"""Packs a release: a zip for an LMS (``zipped``), and the files of a template repository (``template``).

The same release gives the same bytes: no clock, no order of a folder, no user's name is in them.
"""

import io
import zipfile
from collections.abc import Mapping
from pathlib import Path

FIRST_DAY = (1980, 1, 1, 0, 0, 0)
"""The date of everything in the zip: the first that a zip can say."""

IGNORED = """\
# What Jupyter, Python and the checks leave behind
.ipynb_checkpoints/
__pycache__/
.venv/
.checks_hints.json
"""


def files_of(folder: Path) -> dict[str, bytes]:
    """Return the files of a folder, by their path in it, sorted; what Jupyter and Python leave behind is none."""
    clutter = {".ipynb_checkpoints", "__pycache__", ".pytest_cache"}
    paths = [
        path for path in sorted(folder.rglob("*")) if path.is_file() and not clutter & {*path.relative_to(folder).parts}
    ]
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}


def zipped(name: str, files: Mapping[str, bytes]) -> bytes:
    """Return a zip with all files in one folder.

    Args:
        name: The folder.
        files: By path.
    """
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for path, data in sorted(files.items()):
            entry = zipfile.ZipInfo(f"{name}/{path}", FIRST_DAY)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o100644 << 16
            archive.writestr(entry, data)
    return stream.getvalue()


def template(files: Mapping[str, bytes], workflow: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return the files of a template repository.

    Args:
        files: The release.
        workflow: What grades a push, by path.
    """
    return {".gitignore": IGNORED.encode(), **workflow, **files}
