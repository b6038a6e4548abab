"""The colours of all pictures: drawn in a mark that nothing else uses, and shown in the page's own, light or dark.

A drawing library gets the marks (``INK``, ``WRONG``, ...); ``of_the_page`` puts the page's colours into what it wrote.
"""

import re

MARK = re.compile("#0101[0-9a-f]{2}")

INK = "#010101"
"""The colour of the page's text."""
SOFT = "#010102"
"""Of what matters less: axes, the numbers beside them, arrows."""
LINE = "#010103"
"""Of thin lines in the background."""
RIGHT = "#010104"
WRONG = "#010105"
NOTE = "#010106"
"""A third colour that judges nothing: bars, an accepted range, what an arrow adds."""
PAPER = "#010107"
CARD = "#010108"
WRONG_TINT = "#010109"
LEAF_TINT = "#01010a"
OPERATION_TINT = "#01010b"
WRONG_BORDER = "#01010c"

PAGE = {
    INK: "currentColor",
    SOFT: "var(--soft,#66717c)",
    LINE: "var(--line,#8a949e)",
    RIGHT: "var(--right,#1f8a4c)",
    WRONG: "var(--wrong,#c85a10)",
    NOTE: "var(--note,#2f7fc9)",
    PAPER: "var(--paper,#fff)",
    CARD: "var(--card,#f5f7f9)",
    WRONG_TINT: "var(--wrong-tint,#fdeee2)",
    LEAF_TINT: "var(--leaf-tint,#e3effb)",
    OPERATION_TINT: "var(--operation-tint,#fff8dc)",
    WRONG_BORDER: "var(--wrong-border,#d55e00)",
}
"""What each becomes: names of ``theme.css`` and ``pictures.css``; what follows a name is for a page without them."""


def of_the_page(value: str) -> str:
    """Return an attribute's value with the page's colours."""
    return MARK.sub(lambda found: PAGE.get(found[0], found[0]), value) if "#0101" in value else value
