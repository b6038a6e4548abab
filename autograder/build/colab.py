"""What a notebook says to Colab: a badge that opens it there, and a cell that fetches what lies beside it (``with_colab``).

The cell does nothing elsewhere, is no part of what is graded, and is missed by nobody who deletes it.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from autograder.build.master import Cell

if TYPE_CHECKING:
    from autograder.build.publishing import Publishing

BADGE = "[![Open in Colab](https://colab.research.google.com/assets/colab-badge.svg)]({address})"
GUARD = """\
# Only Colab needs this cell; elsewhere it does nothing.
import sys

if "google.colab" in sys.modules:
    {action}"""
SAY = 'print("Ready. To look over your work here, upload the folder checks, and write: import checks; checks.run()")'
FETCH = 'get_ipython().system("git clone --quiet --depth 1 https://github.com/{students} course && cp -r course/{folder} .")'


def with_colab(cells: list[Cell], assignment: str, notebook: str, publishing: Publishing) -> list[Cell]:
    """Return a notebook's cells with what Colab needs, after the first cell.

    Args:
        cells: The cells of the master.
        assignment: Its folder's name.
        notebook: The notebook's file name.
        publishing: Where the course publishes its releases.
    """
    first, address = cells[0], publishing.colab(f"{assignment}/{notebook}")
    action = SAY
    if address:
        first = replace(first, source=f"{first.source}\n\n{BADGE.format(address=address)}")
        folder = "/".join(part for part in (publishing.folder.strip("/"), assignment, "checks") if part)
        action = FETCH.format(students=publishing.students, folder=folder)
    return [first, Cell("code", GUARD.format(action=action), first.place), *cells[1:]]
