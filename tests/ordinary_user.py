"""An interpreter that an ordinary user may start, for the tests that root runs as somebody else."""

import contextlib
import os
import stat
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

ROOT = Path(__file__).parents[1]
NOBODY = 65534


class NotHere(Exception):
    """This machine has no such interpreter; the message says why."""


def open_to_all(path: Path) -> bool:
    """Return whether every folder on the way may be entered by anybody."""
    return all(folder.stat().st_mode & stat.S_IXOTH for folder in (path, *path.parents))


@contextlib.contextmanager
def python() -> Iterator[Path]:
    """Yield an interpreter that the ordinary user may execute, with the packages that are installed here.

    Raises:
        NotHere: There is none.
    """
    debian = Path(f"/usr/bin/python{sys.version_info.major}.{sys.version_info.minor}")
    packages = Path(pytest.__file__).parents[1]
    if os.getuid() != 0:
        raise NotHere("everything runs as an ordinary user already")
    if not debian.exists():
        raise NotHere(f"there is no {debian} that an ordinary user could execute")
    if not open_to_all(packages) or not open_to_all(ROOT):
        raise NotHere("an ordinary user may not read this checkout or its packages")
    with TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)
        subprocess.run([debian, "-m", "venv", "--without-pip", folder / "venv"], check=True)
        library = folder / "venv" / "lib" / debian.name / "site-packages" / "packages.pth"
        library.write_text(f"{packages}\n{ROOT}\n", encoding="utf-8")
        yield folder / "venv" / "bin" / "python"
