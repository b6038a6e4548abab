"""Reads the files that say what being late costs: TOML, with a sentence for whatever is wrong in one."""

import difflib
import tomllib
from collections.abc import Collection
from pathlib import Path
from typing import Any

from autograder.notebook.shown import clean

LARGEST = 4_000_000
"""Bytes of such a file: some fifty thousand extensions."""


class LatenessError(Exception):
    """A file on lateness cannot be used; the message names the file, the key, the value and what to do."""


def read_table(path: Path) -> dict[str, Any]:
    """Return what a TOML file holds; nothing where there is no such file.

    Raises:
        LatenessError: It is no TOML.
    """
    try:
        with path.open("rb") as stream:
            data = stream.read(LARGEST + 1)
    except FileNotFoundError:
        return {}
    except OSError as error:
        raise LatenessError(f"'{path}' cannot be read: {error.strerror}; mend or remove the file") from error
    if len(data) > LARGEST:
        raise LatenessError(f"'{path}' is larger than {LARGEST // 1_000_000} MB; is it the right file?")
    try:
        return tomllib.loads(data.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise LatenessError(f"'{path}' is not written in UTF-8; save the file as UTF-8") from error
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        why = "tables are nested too deep" if isinstance(error, RecursionError) else clean(str(error))
        raise LatenessError(f"'{path}' is no TOML: {why}; mend that place") from error


def near(name: str, known: Collection[str], otherwise: str = "") -> str:
    """Return a hint at the name that was meant, or what else there is to say."""
    found = difflib.get_close_matches(name, sorted(known), n=1)
    return f"; did you mean '{clean(found[0])}'?" if found else otherwise
