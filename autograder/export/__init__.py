"""The formats that grades are exported to: every module here is one, by its ``FORMAT``; ``formats`` returns all.

A new format is a new file: ``FORMAT = Format(...)`` (``autograder.grades.formats``), nothing else to edit. Cells that people
open in a spreadsheet begin no formula; each module says how the other side reads them all the same.
"""

import pkgutil
from importlib import import_module

from autograder.grades.formats import Format


def formats() -> dict[str, Format]:
    """Return all formats by their names, in the order of the alphabet."""
    found = [import_module(f"{__name__}.{module.name}").FORMAT for module in pkgutil.iter_modules(__path__)]
    return {one.name: one for one in sorted(found, key=lambda one: one.name)}
