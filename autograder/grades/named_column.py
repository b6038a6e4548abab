"""Which of an LMS's columns is an assignment's: ``named``, by the name that is wished, else by the assignment's own."""

import difflib
import re
from collections.abc import Sequence
from dataclasses import dataclass

from autograder.grades.classes import Grades, GradesError
from autograder.grades.formats import Wish
from autograder.notebook.shown import clean


@dataclass(frozen=True)
class Column:
    """A column: its place, what it is called, and all that its head says."""

    place: int
    name: str
    whole: str


def named(columns: Sequence[Column], grades: Grades, wish: Wish, file: str) -> Column | None:
    """Return the column that is meant, or None where there is none of the assignment's name.

    Args:
        columns: Those that may be filled.
        grades: The assignment.
        wish: The column's name, where somebody said one.
        file: What the file is called.

    Raises:
        GradesError: There is no such column as is wished, or there are several.
    """
    wanted = {_folded(wish.column)} if wish.column else {_folded(grades.assignment), _folded(grades.title)}
    found = [column for column in columns if wanted & {_folded(column.name), _folded(column.whole)}]
    if len(found) > 1:
        listed = ", ".join(f"'{clean(column.whole, 60)}'" for column in found)
        raise GradesError(
            f"'{file}' has {len(found)} columns of that name ({listed}); say --column with the number that it has"
        )
    if not found and wish.column:
        near = difflib.get_close_matches(wish.column, [column.whole for column in columns], n=1, cutoff=0.3)
        hint = f"did you mean '{clean(near[0], 80)}'?" if near else "without --column a new one is made"
        raise GradesError(f"'{file}' has no column '{clean(wish.column, 60)}' that can be filled; {hint}")
    return found[0] if found else None


def _folded(text: str) -> str:
    return re.sub(r"[\s_-]+", " ", text).strip().casefold()
