"""Where each submission came from, by the list that ``autograder collect`` keeps: ``origins``.

What came through an LMS's archive has the LMS's number of the student and the file's name, by which the LMS takes something
back; what came from a git clone has the clone's name.
"""

import csv
import io
import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from autograder.collection.lms_names import Claim, claim_of
from autograder.grades.classes import GradesError
from autograder.notebook.shown import clean

CANVAS, MOODLE, GIT, EXCHANGE, ELSEWHERE = "canvas", "moodle", "git", "exchange", "elsewhere"
COMMIT = re.compile(r"(?P<clone>.+?): .* at (?P<commit>[0-9a-f]{10})")
COUNTED = frozenset({"new", "replaced", "unchanged"})
LARGEST = 64_000_000


@dataclass(frozen=True)
class Origin:
    """One way by which a student's submission came.

    Attributes:
        way: ``canvas``, ``moodle``, ``git``, ``exchange`` or ``elsewhere``.
        name: Canvas: the file's name in the archive. Moodle: the student's name in it. git: the clone's name or address.
        number: The LMS's number of the student, or "".
        commit: The first ten digits of the commit that was graded, or "".
    """

    way: str
    name: str
    number: str = ""
    commit: str = ""


def origins(path: Path) -> Mapping[str, tuple[Origin, ...]]:
    """Return each student's origins, the last of each way, the newest last; none where nothing was collected.

    Args:
        path: ``collected.csv``.

    Raises:
        GradesError: It cannot be read.
    """
    try:
        with path.open("rb") as stream:
            text = stream.read(LARGEST).decode("utf-8")
    except FileNotFoundError:
        return {}
    except (OSError, UnicodeDecodeError) as error:
        raise GradesError(f"'{path}' cannot be read ({error}); move it away and collect again") from error
    found: dict[str, dict[str, Origin]] = defaultdict(dict)
    try:
        for row in csv.DictReader(io.StringIO(text, newline="")):
            student, source = _plain(row.get("student") or ""), _plain(row.get("source") or "")
            if student and row.get("status") in COUNTED:
                origin = origin_of(source)
                found[student].pop(origin.way, None)  # the newest stands last
                found[student][origin.way] = origin
    except csv.Error as error:
        raise GradesError(f"'{path}' is no CSV ({error}); move it away and collect again") from error
    return {student: tuple(ways.values()) for student, ways in found.items()}


def origin_of(source: str) -> Origin:
    """Return what a source's words say: an archive and a path in it, a folder and a path, a clone, the exchange."""
    if source.startswith("exchange: "):
        return Origin(EXCHANGE, source)
    if found := COMMIT.fullmatch(source):
        return Origin(GIT, found["clone"], commit=found["commit"])
    for start in [place.end() for place in re.finditer(r": |/", source)]:
        parts = source[start:].split("/")
        claim = claim_of(parts)
        if claim.owner.lms_id:
            return _of_lms(claim, parts)
    return Origin(ELSEWHERE, source)


def _of_lms(claim: Claim, parts: list[str]) -> Origin:
    if claim.late is not None:  # Canvas says so in each file's name, Moodle in none
        return Origin(CANVAS, parts[-1], claim.owner.lms_id)
    return Origin(MOODLE, clean(claim.owner.name), claim.owner.lms_id)


def _plain(cell: str) -> str:
    """Return a cell without the apostrophe that keeps spreadsheets from taking it for a formula."""
    return cell[1:] if re.match(r"'[\s\u00a0]*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]", cell) else cell
