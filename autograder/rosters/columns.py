"""Which column of a roster says what: our own form, Canvas's gradebook, Moodle's worksheets and lists of participants.

``form_of`` recognises the form by the header. A form's ``ids`` are the columns that may name a student, the best first;
``student`` makes one of a row, and returns None for rows that are nobody's (``Points Possible``, Canvas's test student).
"""

import math
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from autograder.notebook.shown import clean
from autograder.rosters.students import Handed, RosterError

Row = Mapping[str, str]
LATE = ("late_seconds", "seconds_late", "total_seconds_late")
YES, NO = frozenset({"yes", "true", "1", "y"}), frozenset({"no", "false", "0", "n"})


@dataclass(frozen=True)
class Form:
    """One way to write a roster.

    Attributes:
        ids: Columns that may name a student, the best first.
        whole: Whether a row without an id is a fault; an LMS leaves out what it does not know, and has another column.
        student: Makes a student of a row: where the row is, the row, the column that names the student.
        ours: Whether the row is a student's at all.
        only: Columns that may not come twice; none: no column may.
    """

    ids: tuple[str, ...]
    whole: bool
    student: Callable[[str, Row, str], Handed]
    ours: Callable[[Row], bool] = field(default=lambda _row: True)
    only: tuple[str, ...] = ()


def form_of(header: Sequence[str]) -> Form:
    """Return the form that a header is of; names are folded, with underscores for blanks."""
    if [*header[:2]] == ["student", "id"] and any(name.startswith("sis_") or name == "section" for name in header):
        return CANVAS
    if "identifier" in header and {"full_name", "email_address", "status"} & {*header}:
        return MOODLE
    if "email_address" in header and {"first_name", "full_name"} & {*header}:
        return MOODLE
    return OWN


def _own(where: str, cells: Row, column: str) -> Handed:
    said = cells.get("submitted", "").casefold()
    if said and said not in YES | NO:
        raise RosterError(f"{where} says '{clean(said, 30)}' in the column 'submitted'; write yes or no")
    logins = tuple(filter(None, (cells.get("username"), cells.get("login"))))
    return Handed(
        cells[column],
        cells.get("name") or _joined(cells),
        cells.get("email", ""),
        said in YES if said else None,
        _late(where, cells),
        cells.get("lms_id", ""),
        logins if column not in ("username", "login") else (),
    )


def _late(where: str, cells: Row) -> float | None:
    """Return the seconds that a row says, not negative."""
    column = next((name for name in LATE if cells.get(name)), None)
    if column is None:
        return None
    try:
        seconds = float(cells[column])
    except ValueError:
        seconds = math.nan
    if not math.isfinite(seconds):
        raise RosterError(f"{where} says '{clean(cells[column], 30)}' in the column '{column}'; write a number of seconds")
    return max(0.0, seconds)


def _joined(cells: Row) -> str:
    return " ".join(filter(None, (cells.get("first_name"), cells.get("last_name") or cells.get("surname"))))


def _canvas(_where: str, cells: Row, column: str) -> Handed:
    last, comma, first = cells["student"].partition(",")
    name = f"{first.strip()} {last.strip()}" if comma else last
    logins = tuple(dict.fromkeys(filter(None, (cells.get("sis_login_id"), cells.get("sis_user_id")))))
    email = next((login for login in logins if "@" in login), "")
    return Handed(cells[column], name.strip(), email, lms_id=cells["id"], logins=logins)


def _is_canvas_student(cells: Row) -> bool:
    """Canvas's second line is what can be reached, and its last one often a student of its own."""
    return bool(cells["id"]) and not re.fullmatch(r"student,\s*test|points possible", cells["student"], re.IGNORECASE)


def _moodle(_where: str, cells: Row, column: str) -> Handed:
    identifier = re.sub(r"^\D+(?=\d+$)", "", cells.get("identifier", ""))  # "Participant 123", in any language
    status = cells.get("status", "").casefold()
    submitted = False if status.startswith("no submission") else True if status.startswith("submitted") else None
    logins = tuple(filter(None, (cells.get("username"), cells.get("id_number"))))
    name = cells.get("full_name") or _joined(cells)
    time = cells.get("last_modified_(submission)", "").strip("- ")
    called = identifier if column == "identifier" else cells[column]
    return Handed(called, name, cells.get("email_address", ""), submitted, lms_id=identifier, logins=logins, time=time)


OWN = Form(("id", "student", "student_id", "username", "email"), True, _own)  # noqa: FBT003 - the attribute's name is above
CANVAS = Form(("sis_login_id", "sis_user_id", "id"), False, _canvas, _is_canvas_student, ("student", "id"))  # noqa: FBT003 - as above
MOODLE = Form(("username", "id_number", "email_address", "identifier"), False, _moodle, only=("full_name", "email_address"))  # noqa: FBT003 - as above
