"""Reads a TOML file that somebody wrote by hand, of whatever size and in whatever state: ``read_toml``."""

import tomllib
from pathlib import Path
from typing import Any

from autograder.notebook.shown import clean

LARGEST = 4_000_000
"""Bytes; a file that is larger is not one that was written by hand."""


def read_toml(path: Path, error: type[Exception], what: str = "", verb: str = "is") -> dict[str, Any]:
    """Return what a TOML file holds; nothing where there is no such file.

    Args:
        path: The file.
        error: What is raised, with a sentence that names the file and says what to do.
        what: What the file is called before its path, with a blank after it.
        verb: ``is``, or ``are`` where it is called by a plural.

    Raises:
        Exception: Of the kind asked for: it cannot be read, is too large, or no TOML.
    """
    named = f"{what}'{path}'"
    try:
        with path.open("rb") as stream:
            data = stream.read(LARGEST + 1)
    except FileNotFoundError:
        return {}
    except OSError as refusal:
        raise error(f"{named} cannot be read: {refusal.strerror}; mend or remove the file") from refusal
    if len(data) > LARGEST:
        raise error(f"{named} {verb} larger than {LARGEST // 1_000_000} MB; is it the right file?")
    try:
        return tomllib.loads(data.decode("utf-8-sig"))
    except UnicodeDecodeError as refusal:
        raise error(f"{named} {verb} not written in UTF-8; save the file as UTF-8") from refusal
    except (tomllib.TOMLDecodeError, RecursionError) as refusal:
        why = "tables are nested too deep" if isinstance(refusal, RecursionError) else clean(str(refusal))
        raise error(f"{named} {verb} no TOML: {why}; mend that place") from refusal
