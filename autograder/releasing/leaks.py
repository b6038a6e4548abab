"""Looks through what is to leave for what must stay: ``scan`` yields a ``Leak`` for each place that gives something away."""

from collections.abc import Iterator
from dataclasses import dataclass

from autograder.notebook.shown import clean
from autograder.releasing.guarded import Guarded, bare
from autograder.releasing.texts import Opaque, texts_of

LONGEST_SHOWN = 60
"""Letters of a line that are shown of it."""


@dataclass(frozen=True)
class Leak:
    """A place that gives something away.

    Attributes:
        file: The file.
        where: The cell, output or chunk in it, or "".
        what: What was found there, and where it is from.
    """

    file: str
    where: str
    what: str

    def __str__(self) -> str:
        place = f"{self.file}, {self.where}" if self.where else self.file
        return f"{place}: {self.what}"


def scan(files: dict[str, bytes], guarded: Guarded) -> Iterator[Leak]:
    """Yield the leaks of files, one for each place.

    Args:
        files: What is to leave, by name.
        guarded: What must not.
    """
    for name, data in files.items():
        found = dict[str, Leak]()
        for leak in _leaks(name, data, guarded):
            found.setdefault(leak.where, leak)
        yield from found.values()


def _leaks(name: str, data: bytes, guarded: Guarded) -> Iterator[Leak]:
    for form, secret in guarded.secrets.items():
        if form in data:
            yield Leak(name, "", f"it holds {secret}")
    if data in guarded.own:
        return
    try:
        for where, text in texts_of(name, data):
            yield from _in_text(name, clean(where, 100), text, guarded)
    except Opaque as problem:
        yield Leak(name, "", f"it cannot be looked into: {problem}")


def _in_text(name: str, where: str, text: str, guarded: Guarded) -> Iterator[Leak]:
    plain = bare(text)
    for form, secret in guarded.secrets.items():
        if form.decode("latin-1") in plain:
            yield Leak(name, where, f"it holds {secret}")
    # Comment signs at the beginnings of lines would stand in the middle of what has no blanks any more.
    without_signs = bare("\n".join(line.strip().lstrip("#>| \t") for line in text.splitlines()))
    for line, (written, origin) in guarded.lines.items():
        if line in plain or line in without_signs:
            yield Leak(name, where, f"`{clean(written, LONGEST_SHOWN)}` is of {origin}")
            return
