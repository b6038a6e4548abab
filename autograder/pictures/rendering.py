"""Makes pictures of DOT sources with the Graphviz that pygraphviz carries, in this process; it owns ``pygraphviz``.

``svg`` returns a picture for a page. No ``dot`` need be on the machine and no font either: boxes are measured with the
DejaVu letters that come with matplotlib, so that a picture has the same bytes on each machine. They are wide: whatever
font the page uses fits in.
"""

import contextlib
import hashlib
import os
import tempfile
import threading
from collections.abc import Iterator
from functools import cache, lru_cache
from html import escape
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from autograder.pictures.inline_svg import NotAPicture, inline
from autograder.pictures.palette import of_the_page
from autograder.whole_files import write_whole

DRAWING = threading.Lock()
"""Graphviz draws one picture at a time."""
PIXELS = 1.15
"""Pixels to a point: letters of 11 points are read at 12.65 pixels."""
VERSION = "1"
"""Part of the names of kept pictures; another one where what ``_drawn`` returns changes."""

FONTS = """<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>{folder}</dir><selectfont>
<rejectfont><glob>*</glob></rejectfont>
<acceptfont><glob>*/DejaVuSans.ttf</glob><glob>*/DejaVuSans-Bold.ttf</glob></acceptfont></selectfont></fontconfig>"""


@lru_cache(maxsize=256)
def svg(dot_source: str, label: str, *, prefix: str = "", kept: Path | None = None) -> str:
    """Return a picture as an ``<svg>`` element for a page.

    Args:
        dot_source: What ``graph_dot.dot`` returned.
        label: What a screen reader says in the picture's place; the words for the picture stand beside it.
        prefix: Begins each id, so that pictures on one page do not mix; made from the content where it is "".
        kept: A folder of pictures from before; it is filled, and what is not a picture in it is ignored.

    Raises:
        NotAPicture: Graphviz cannot draw this, or drew what no picture of ours holds: show none.
    """
    file = kept / f"{hashlib.sha256(f'{VERSION} {dot_source}'.encode()).hexdigest()}.svg" if kept else None
    if file:
        with contextlib.suppress(OSError, UnicodeDecodeError, NotAPicture):
            return _inlined(file.read_text(encoding="utf-8"), label, prefix)
    drawn = _drawn(dot_source)
    picture = _inlined(drawn, label, prefix)
    if file:
        _keep(file, drawn)
    return picture


def _inlined(drawn: str, label: str, prefix: str) -> str:
    return inline(drawn, label, prefix=prefix, classes="picture graph", scale=PIXELS, change=_adapted)


def _adapted(name: str, value: str) -> str:
    return "" if name == "font-family" else of_the_page(value)


def _keep(file: Path, drawn: str) -> None:
    """Write a file that is never seen half written; where that is impossible, there is none."""
    with contextlib.suppress(OSError):
        write_whole(file, drawn.encode())


def _drawn(dot_source: str) -> str:
    """Return Graphviz's own SVG."""
    with DRAWING, _quiet():
        return _drawn_by(_graphviz(), dot_source)


@cache
def _graphviz() -> Any:
    """Return pygraphviz, after it has found the letters that it measures boxes with; it looks for them once in a process."""
    import pygraphviz  # noqa: PLC0415 - a quarter of a second, for those only who draw

    plots = find_spec("matplotlib")  # where its files are; it is not imported
    if plots is None or plots.origin is None:
        return pygraphviz
    folder = Path(plots.origin).parent / "mpl-data" / "fonts" / "ttf"
    before = os.environ.get("FONTCONFIG_FILE")
    with tempfile.TemporaryDirectory() as settings:
        file = Path(settings) / "fonts.conf"
        file.write_text(FONTS.format(folder=escape(str(folder))), encoding="utf-8")
        os.environ["FONTCONFIG_FILE"] = str(file)
        try:
            _drawn_by(pygraphviz, "digraph { a }")
        finally:
            os.environ.pop("FONTCONFIG_FILE")
            if before is not None:
                os.environ["FONTCONFIG_FILE"] = before
    return pygraphviz


def _drawn_by(pygraphviz: Any, dot_source: str) -> str:
    try:
        graph = pygraphviz.AGraph(string=dot_source)
    except (pygraphviz.DotError, ValueError, OSError) as error:
        raise NotAPicture(f"It is no DOT: {error}") from None
    try:
        return bytes(graph.draw(format="svg", prog="dot")).decode("utf-8", "replace")
    except (ValueError, OSError) as error:
        raise NotAPicture(f"It cannot be drawn: {error}") from None
    finally:
        graph.close()


@contextlib.contextmanager
def _quiet() -> Iterator[None]:
    """Keep what the C libraries print (warnings of the machine's font settings, of labels) from the terminal."""
    try:
        terminal, nothing = os.dup(2), os.open(os.devnull, os.O_WRONLY)
    except OSError:  # there is no terminal
        yield
        return
    try:
        os.dup2(nothing, 2)
        yield
    finally:
        os.dup2(terminal, 2)
        os.close(terminal)
        os.close(nothing)
