"""Spans of time as people write and read them: ``read_span`` takes ``1 day 6 h``, ``duration`` writes it."""

import re

UNITS = {
    "s": 1, "sec": 1, "second": 1, "seconds": 1,
    "min": 60, "minute": 60, "minutes": 60,
    "h": 3600, "hour": 3600, "hours": 3600,
    "d": 86400, "day": 86400, "days": 86400,
    "week": 604800, "weeks": 604800,
}  # fmt: skip
"""Seconds of what people write behind a number."""

PART = re.compile(r"(\d{1,9}(?:\.\d{1,9})?)\s*([a-z]+)\s*(?:,|and\b)?\s*", re.ASCII)


def read_span(text: str) -> float:
    """Return the seconds of a span such as ``15 min``, ``36 h`` or ``1 day 6 h``.

    Raises:
        ValueError: It is none.
    """
    rest, seconds = text.strip().casefold(), 0.0
    if not rest:
        raise ValueError("it is empty")
    while rest:
        part = PART.match(rest)
        if part is None or part[2] not in UNITS:
            raise ValueError(f"'{text}' is no span of time")
        seconds += float(part[1]) * UNITS[part[2]]
        rest = rest[part.end() :]
    return seconds


def duration(seconds: float) -> str:
    """Return a time in its two largest units, rounded down: ``2 days 5 h``."""
    left, parts = int(seconds), []
    for size, one, many in ((86400, " day", " days"), (3600, " h", " h"), (60, " min", " min"), (1, " s", " s")):
        count, left = divmod(left, size)
        if count:
            parts.append(f"{count}{one if count == 1 else many}")
    return " ".join(parts[:2]) or "less than a second"
