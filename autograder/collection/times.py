"""Times as people and an LMS write them: ``moment`` reads one, ``noted`` writes what nbgrader reads again."""

import datetime
import re
import zoneinfo

MOODLE = ("%A, %d %B %Y, %I:%M %p", "%A, %d %B %Y, %H:%M", "%d %B %Y, %I:%M %p", "%d %B %Y, %H:%M")
NAMED = re.compile(r"(?P<time>.*\d) +(?P<zone>[A-Za-z][\w+/-]*)")


def zone(name: str) -> zoneinfo.ZoneInfo:
    """Return a time zone.

    Raises:
        ValueError: There is none of that name.
    """
    try:
        return zoneinfo.ZoneInfo(name)
    except (zoneinfo.ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise ValueError(f"there is no time zone '{name[:60]}'; write one such as Europe/Berlin") from error


def moment(text: str, local: datetime.tzinfo) -> datetime.datetime:
    """Return a time in UTC.

    Args:
        text: ``2026-03-01 12:00`` with or without a zone, or as Moodle writes it in English.
        local: The zone of a time that names none.

    Raises:
        ValueError: It is none.
    """
    plain = " ".join(text[:100].split())
    for form in MOODLE:
        try:
            return datetime.datetime.strptime(plain, form).replace(tzinfo=local).astimezone(datetime.UTC)
        except (ValueError, OverflowError):
            continue
    named = NAMED.fullmatch(plain)
    try:
        if named and named["zone"] not in ("AM", "PM"):
            plain, local = named["time"], zone(named["zone"])
        found = datetime.datetime.fromisoformat(plain)
        return (found if found.tzinfo else found.replace(tzinfo=local)).astimezone(datetime.UTC)
    except (ValueError, OverflowError) as error:
        raise ValueError(f"'{text[:60]}' is no time; write one such as 2026-03-01 12:00") from error


def noted(time: datetime.datetime) -> str:
    """Return a time as ``timestamp.txt`` has it."""
    return f"{time.astimezone(datetime.UTC):%Y-%m-%d %H:%M:%S.%f} UTC"
