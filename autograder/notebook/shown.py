"""Texts of a student's, made fit to be shown: one line, no control or direction characters, not endless."""

import unicodedata

CONTROL = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
"""Unicode categories that move the cursor, change the direction of writing or end a line."""


def clean(text: str, length: int = 200) -> str:
    """Return ``text`` without control characters (terminal escapes, bidirectional marks, line ends), cut to ``length``."""
    plain = "".join(" " if character in "\n\t" else character for character in text[: length * 4])
    plain = "".join(character for character in plain if unicodedata.category(character) not in CONTROL)
    return plain if len(plain) <= length else plain[: length - 1] + "…"
