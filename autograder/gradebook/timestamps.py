"""When a submission was handed in: ``timestamp`` reads the ``timestamp.txt`` that nbgrader leaves in a student's folder."""

import datetime
from pathlib import Path

from nbgrader.utils import parse_utc

from autograder.gradebook.handed_in import bytes_of
from autograder.notebook.shown import clean


def timestamp(folder: Path) -> datetime.datetime | None:
    """Return when a submission was handed in, in UTC, or None where nobody has noted it.

    Raises:
        ValueError: The note is no time; the message names the file.
    """
    path = folder / "timestamp.txt"
    try:
        text = bytes_of(path, 200).decode("utf-8").strip()
    except FileNotFoundError:
        return None
    except (OSError, UnicodeDecodeError) as error:
        raise ValueError(f"'{path}' cannot be read ({error})") from error
    try:
        found: datetime.datetime | None = parse_utc(text) if text else None
    except (ValueError, OverflowError, TypeError) as error:
        raise ValueError(f"'{path}' says '{clean(text, 60)}', which is no time") from error
    return found
