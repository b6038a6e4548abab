"""Reads the files that say what being late costs: TOML, with a sentence for whatever is wrong in one."""

import difflib
from collections.abc import Collection
from pathlib import Path
from typing import Any

from autograder.notebook.shown import clean
from autograder.toml_files import read_toml


class LatenessError(Exception):
    """A file on lateness cannot be used; the message names the file, the key, the value and what to do."""


def read_table(path: Path) -> dict[str, Any]:
    """Return what a TOML file holds; nothing where there is no such file.

    Raises:
        LatenessError: It is no TOML.
    """
    return read_toml(path, LatenessError)


def near(name: str, known: Collection[str], otherwise: str = "") -> str:
    """Return a hint at the name that was meant, or what else there is to say."""
    found = difflib.get_close_matches(name, sorted(known), n=1)
    return f"; did you mean '{clean(found[0])}'?" if found else otherwise
