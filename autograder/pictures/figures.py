"""Draws curves, bars and histograms with matplotlib, as small SVG that follows the page's colours; it owns matplotlib.

``figure`` returns a figure and its axes, ready to be drawn on; ``as_svg`` makes it a picture for a page. Draw in the
colours that are named here: each of them becomes a colour of the page's theme, in light and in dark mode. matplotlib is
imported when the first figure is made, and pyplot never.
"""

from __future__ import annotations

import io
import re
import warnings
from typing import TYPE_CHECKING, Any

from autograder.notebook.shown import clean
from autograder.pictures.inline_svg import inline
from autograder.pictures.palette import INK, LINE, NOTE, RIGHT, SOFT, WRONG, of_the_page

if TYPE_CHECKING:
    from matplotlib.axes import Axes  # exported, for those who draw: nobody else imports matplotlib
    from matplotlib.figure import Figure

__all__ = ["INK", "LINE", "NOTE", "RIGHT", "SOFT", "WRONG", "Axes", "Figure", "as_svg", "figure"]

SETTINGS: Any = {
    "svg.hashsalt": "autograder",
    "svg.fonttype": "none",
    "text.parse_math": False,
    "axes.unicode_minus": False,
    "axes.formatter.use_mathtext": False,
    "path.simplify_threshold": 0.5,
}
FAMILY = re.compile(r"font-family:[^;\"]*;? ?|(?<=px )'DejaVu Sans'[^;\"]*")
NUMBER = re.compile(r"-?\d+\.\d{2,}")
PIXELS = 1.45
"""Pixels to a point: what is 10 points high is read at 14.5 pixels where there is room."""


def figure(width: float = 4.0, height: float = 2.6, *, x: str = "", y: str = "") -> tuple[Figure, Axes]:
    """Return a figure and its axes: two thin axes, a faint grid, and the names of what they measure.

    Args:
        width: In inches of 72 units; 4 still reads on a phone.
        height: As ``width``.
        x: What the horizontal axis measures.
        y: As ``x``; written above the axis, where it reads without turning one's head.
    """
    import matplotlib as mpl  # noqa: PLC0415 - half a second, for those only who look at a plot
    from matplotlib.figure import Figure  # noqa: PLC0415 - as above

    with mpl.rc_context(SETTINGS):
        drawn = Figure(figsize=(width, height), layout="constrained", facecolor="none")
        axes = drawn.add_subplot()
    axes.set_facecolor("none")
    axes.spines[["top", "right"]].set_visible(False)
    axes.spines[["left", "bottom"]].set_color(SOFT)
    axes.tick_params(colors=SOFT, labelsize=9, length=3)
    axes.grid(color=LINE, alpha=0.45, linewidth=0.5)
    axes.set_axisbelow(True)
    axes.set_xlabel(x, color=INK, fontsize=10)
    axes.set_title(y, color=INK, fontsize=10, loc="left")
    return drawn, axes


def as_svg(drawn: Figure, label: str, *, prefix: str = "") -> str:
    """Return a figure as an ``<svg>`` element for a page, always the same for the same drawing.

    Args:
        drawn: What ``figure`` returned, drawn on. Its texts are cleaned, and dollar signs in them are dollar signs;
            names along an axis are to be cleaned before.
        label: What a screen reader says in the picture's place.
        prefix: Begins each id; made from the content where it is "".

    Raises:
        NotAPicture: See ``inline_svg``.
    """
    import matplotlib as mpl  # noqa: PLC0415 - as in ``figure``
    from matplotlib.backends.backend_svg import FigureCanvasSVG  # noqa: PLC0415 - as in ``figure``
    from matplotlib.text import Text  # noqa: PLC0415 - as in ``figure``

    written = io.StringIO()
    with mpl.rc_context(SETTINGS), warnings.catch_warnings():
        warnings.simplefilter("ignore")  # letters that matplotlib's own font lacks: the page's font draws them
        for text in drawn.findobj(Text):
            text.set_parse_math(False)
            text.set_text("\n".join(clean(line) for line in text.get_text().split("\n")))
        FigureCanvasSVG(drawn).print_svg(  # type: ignore[no-untyped-call]
            written, metadata=dict.fromkeys(("Creator", "Date", "Format", "Type"))
        )
    svg = written.getvalue().encode("utf-8", "replace").decode()
    return inline(svg, label, prefix=prefix, classes="picture plot", scale=PIXELS, change=_adapted)


def _adapted(name: str, value: str) -> str:
    """Return an attribute with the page's colours and letters, and numbers as exact as an eye can see."""
    if name == "style":
        return FAMILY.sub("", of_the_page(value))
    if name == "transform" and value.startswith("rotate(-0 "):  # not turned at all
        return ""
    if name in ("d", "x", "y", "width", "height", "transform"):
        return " ".join(NUMBER.sub(lambda number: f"{float(number[0]):.1f}", value).split())
    return value
