"""How words look in a terminal: ``Look`` colours them where that is wanted, and leaves them alone where it is not."""

import os
import sys
from collections.abc import Mapping
from typing import Any, TextIO

CODES = {"good": "32", "bad": "33", "strong": "1", "quiet": "2"}
"""Never red against green: what is wrong is said in words as well."""


class Look:
    """Colours words, or does not; ``plain`` is what a screen reader likes."""

    def __init__(self, *, coloured: bool, plain: bool) -> None:
        self.coloured = coloured and not plain
        self.plain = plain

    @classmethod
    def of(cls, stream: TextIO, *, plain: bool, environment: "Mapping[str, str] | None" = None) -> "Look":
        """Return how words are to look on a stream: no colours with ``NO_COLOR``, or where nobody looks."""
        environment = os.environ if environment is None else environment
        terminal = stream.isatty() and environment.get("TERM", "") != "dumb"
        if os.name == "nt" and not {"WT_SESSION", "TERM", "ANSICON"} & set(environment):
            terminal = False
        return cls(coloured=terminal and not environment.get("NO_COLOR"), plain=plain)

    def __call__(self, kind: str, text: str) -> str:
        """Return a text in the colour of its kind."""
        return f"\033[{CODES[kind]}m{text}\033[0m" if self.coloured and text else text


def speak(text: str, stream: Any = None) -> None:
    """Print a text, whatever letters the terminal knows."""
    stream = stream or sys.stdout
    encoding = getattr(stream, "encoding", None) or "utf-8"
    stream.write(text.encode(encoding, "replace").decode(encoding) + "\n")
    stream.flush()
