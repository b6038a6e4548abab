"""Names that an instructor has assigned to students: ``workspace/aliases.toml`` and ``--alias NAME=STUDENT``.

The file holds a line for each name, as ``autograder collect`` shows it: ``"Jo Doe_123" = "student-07"``.
"""

from collections.abc import Collection, Iterable
from pathlib import Path

from autograder.collection.matching import strangers
from autograder.notebook.shown import clean
from autograder.toml_files import read_toml


class AliasError(Exception):
    """A name is assigned to nobody; the message says where, and the near student."""


def read_aliases(path: Path, given: Iterable[str], students: Collection[str]) -> dict[str, str]:
    """Return students by what a source calls them.

    Args:
        path: The file; there may be none.
        given: More of them, ``NAME=STUDENT`` each; they go before the file's.
        students: The ids of the course's students.

    Raises:
        AliasError: The file cannot be used, or a student is none.
    """
    found: dict[str, tuple[str, str]] = {}
    for name, student in read_toml(path, AliasError).items():
        if not isinstance(student, str):
            raise AliasError(f"'{path}': '{clean(name, 60)}' is no student's; write \"{clean(name, 60)}\" = \"STUDENT\"")
        found[name] = (f"'{path}'", student)
    for text in given:
        name, equals, student = text.rpartition("=")
        if not equals or not name or not student:
            raise AliasError(f"--alias '{clean(text, 60)}' is no assignment; write --alias 'NAME=STUDENT'")
        found[name] = ("--alias", student)
    for name, (where, student) in found.items():
        for wrong, near in strangers([student], students):
            hint = f"did you mean '{clean(near, 60)}'?" if near else "see the roster"
            raise AliasError(f"{where}: '{clean(name, 60)}' is said to be '{clean(wrong, 60)}', who is no student; {hint}")
    return {name: student for name, (_where, student) in found.items()}
