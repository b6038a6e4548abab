"""Where a course publishes its releases, from ``source/course.toml``: ``read_publishing``.

Nothing of it is needed: without it, notebooks have no Colab badge, and template repositories no grading workflow.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from autograder.build.errors import BuildError, did_you_mean
from autograder.toml_files import read_toml

if TYPE_CHECKING:
    from pathlib import Path

REPOSITORY = re.compile(r"[A-Za-z0-9][\w.-]*/[A-Za-z0-9][\w.-]*")
PLAIN = re.compile(r"[\w./-]*")
KEYS = ("students", "branch", "folder", "course")


class PublishingError(BuildError):
    """``source/course.toml`` does not say what it must; the message names the key and the value."""


@dataclass(frozen=True)
class Publishing:
    """Where releases are published.

    Attributes:
        students: The public repository that holds them, ``OWNER/NAME``, or "".
        branch: Its branch.
        folder: The folder in it that holds those of the assignments, or "".
        course: The private repository that grades, or "".
    """

    students: str = ""
    branch: str = "main"
    folder: str = ""
    course: str = ""

    def colab(self, path: str) -> str:
        """Return the address at which Colab opens a published file, or "" where none is published.

        Args:
            path: The file, from the folder of the assignments on.
        """
        whole = "/".join(part for part in (self.folder.strip("/"), path) if part)
        return (
            f"https://colab.research.google.com/github/{self.students}/blob/{self.branch}/{whole}" if self.students else ""
        )


def read_publishing(root: Path) -> Publishing:
    """Return where a course publishes its releases.

    Raises:
        PublishingError: The file holds something else.
    """
    path = root / "source" / "course.toml"
    data: dict[str, Any] = read_toml(path, PublishingError)
    shown = path.relative_to(root).as_posix()
    for key, value in data.items():
        if key not in KEYS:
            raise PublishingError(f"{shown}: unknown key {key!r}.{did_you_mean(key, KEYS)}")
        wanted = REPOSITORY if key in ("students", "course") else PLAIN
        if not isinstance(value, str) or not wanted.fullmatch(value) or ".." in value:
            example = "OWNER/NAME" if wanted is REPOSITORY else "letters, digits, - _ . and /"
            raise PublishingError(f"{shown}: {key} = {value!r} is not understood. Write {example}.")
    return Publishing(**data)
