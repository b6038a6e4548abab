"""Texts of a student's, made fit to be shown: no control or direction characters, not endless."""

import re
import unicodedata

CONTROL = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
"""Unicode categories that move the cursor, change the direction of writing or end a line."""


COMMAND = re.compile(r"##(?=\[|vso\[)|::(?=[A-Za-z])")
"""What begins a command of a CI runner's; lines are wrapped, so that any place may become the first of one."""

MOST_MARKS = 2
"""Accents on one letter; more of them would cover the lines above."""


LONGEST_LINE = 2000


def clean_lines(text: str, length: int = 20_000) -> str:
    """Return a text with each of its lines made fit to be shown, on as many lines as before, cut to ``length``."""
    plain = "\n".join(clean(line, LONGEST_LINE) for line in text[: length * 4].split("\n"))
    return plain if len(plain) <= length else plain[: length - 1] + "…"


def clean(text: str, length: int = 200) -> str:
    """Return ``text`` without control characters (terminal escapes, bidirectional marks, line ends), cut to ``length``."""
    plain, marks = "", 0
    for character in text[: length * 4]:
        category = unicodedata.category(character)
        marks = marks + 1 if category in ("Mn", "Me") else 0
        if character in "\n\t":
            plain += " "
        elif category not in CONTROL and marks <= MOST_MARKS:
            plain += character
    plain = COMMAND.sub(lambda found: " ".join(found[0]), plain)
    return plain if len(plain) <= length else plain[: length - 1] + "…"
