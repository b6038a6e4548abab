"""What handing in late costs: a grace, points or per cent a day, a cap, and when nothing is left.

``read_terms`` reads ``source/late.toml``; what stands at its head is for every assignment, a table of an assignment's name
says what differs there. ``Terms.taken`` is the whole rule. There is no clock in it: only the seconds between two times.
"""

import math
import re
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from autograder.durations import read_span
from autograder.lateness.tables import LatenessError, near, read_table
from autograder.notebook.shown import clean

DAY = 86400
AMOUNT = re.compile(r"(\d{1,9}(?:\.\d{1,9})?)\s*(%|points?)")
SPANS, AMOUNTS = ("grace", "zero_after"), ("per_day", "cap")
WRITE_SPAN = 'write a span of time such as "15 min", "36 h" or "2 days"'
WRITE_AMOUNT = 'write per cent of the maximum from "0%" to "100%", or points such as "5 points"'


@dataclass(frozen=True)
class Amount:
    """Points, or per cent of the points that the notebook is worth."""

    number: float
    percent: bool

    def of(self, most: float) -> float:
        """Return it in points, where ``most`` can be reached."""
        return most * self.number / 100 if self.percent else self.number


@dataclass(frozen=True)
class Terms:
    """What handing in late costs.

    Attributes:
        grace: Seconds after the due date that cost nothing.
        per_day: What each day costs that has begun after them.
        cap: What is never exceeded, None without one.
        zero_after: Seconds after the due date after which nothing is left, None for never.
    """

    grace: float = 0.0
    per_day: Amount = Amount(0.0, percent=True)
    cap: Amount | None = None
    zero_after: float | None = None

    def days(self, late: float) -> int:
        """Return how many days count of so many seconds after the due date: each that has begun after the grace."""
        return max(0, math.ceil((late - self.grace) / DAY))

    def taken(self, late: float, most: float) -> float | None:
        """Return the points to take away.

        Args:
            late: Seconds after the due date, extensions counted.
            most: The points that can be reached.

        Returns:
            Points, maybe more than were reached; None where it costs nothing.
        """
        days = self.days(late)
        if not days:
            return None
        if self.zero_after is not None and late > self.zero_after:
            return most
        whole = days * self.per_day.of(most)
        return round(whole if self.cap is None else min(whole, self.cap.of(most)), 4) or None


def read_terms(path: Path, assignment: str, assignments: Collection[str]) -> Terms:
    """Return what holds for an assignment; nothing costs anything where there is no such file.

    Args:
        path: The file.
        assignment: The assignment.
        assignments: The names of all, for whoever has misspelt one.

    Raises:
        LatenessError: The file, or any entry of it, is wrong.
    """
    data = read_table(path)
    whole = {key: value for key, value in data.items() if not isinstance(value, dict)}
    found = _terms(path, "", whole)
    for name, table in data.items():
        if isinstance(table, dict):
            if name not in assignments:
                hint = near(name, assignments, f"; there are {', '.join(sorted(assignments))}")
                raise LatenessError(f"'{path}' has a table [{clean(name)}], which is no assignment{hint}")
            own = _terms(path, name, {**whole, **table})
            found = own if name == assignment else found
    return found


def _terms(path: Path, table: str, entries: dict[str, Any]) -> Terms:
    where = f"'{path}'" + (f", table [{table}]" if table else "")
    known = (*SPANS, *AMOUNTS)
    for key in entries:
        if key not in known:
            hint = near(key, known, f"; there are {', '.join(known)}")
            raise LatenessError(f"{where}: nobody knows the key '{clean(key)}'{hint}")
    read: dict[str, Any] = {key: (_span if key in SPANS else _amount)(where, key, value) for key, value in entries.items()}
    made = Terms(**read)
    if made.zero_after is not None and made.zero_after < made.grace:
        raise LatenessError(f"{where}: zero_after is shorter than grace; write a longer one, or remove it")
    return made


def _span(where: str, key: str, value: Any) -> float:
    try:
        return read_span(value if isinstance(value, str) else "")
    except ValueError:
        raise LatenessError(f"{where}: {key} is '{clean(str(value), 60)}'; {WRITE_SPAN}") from None


def _amount(where: str, key: str, value: Any) -> Amount:
    found = AMOUNT.fullmatch(value.strip().casefold()) if isinstance(value, str) else None
    amount = Amount(float(found[1]), found[2] == "%") if found else None
    if amount is None or (amount.percent and amount.number > 100):
        raise LatenessError(f"{where}: {key} is '{clean(str(value), 60)}'; {WRITE_AMOUNT}")
    return amount
