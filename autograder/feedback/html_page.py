"""The student's page as one HTML file, ``page``; ``parts`` is what it says of each exercise, for other pages to show.

Pictures are drawn here and kept by content, in memory and, if a folder is given, on disk: most of a class makes the same
few mistakes. One that cannot be drawn is left out; its words stand there anyway.
"""

from contextlib import suppress
from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from typing import Any

import msgspec
from markupsafe import Markup, escape

from autograder.feedback import words
from autograder.feedback.around import NOTHING_AROUND, Around
from autograder.feedback.highlighting import lines
from autograder.feedback.story import tell
from autograder.feedback.told import Told, told_of
from autograder.feedback_text import points
from autograder.html.pages import render
from autograder.illustration import Excerpt, Graph
from autograder.notebook.shown import clean
from autograder.pictures.graph_dot import dot
from autograder.pictures.inline_svg import NotAPicture
from autograder.pictures.rendering import svg
from autograder.results import ExerciseResult, Results

MOST_PARTS = 300
"""What is said of exercises, that is kept; each is some kilobytes."""

OWN = "The graph that your Value built, as a picture; the same in words follows it."
RIGHT = "The graph of the example with what each arrow adds, as a picture; the same in words follows it."


def page(results: Results, around: Around = NOTHING_AROUND, kept: Path | None = None) -> str:
    """Return a student's page.

    Args:
        results: The verdicts.
        around: What else there is to say.
        kept: A folder of pictures from before.
    """
    story = tell(results, around)
    return render("feedback.html", story=story, percent=round(100 * story.share), **_tools(kept))


def parts(results: Results) -> dict[str, str]:
    """Return what the page says of each exercise, as HTML to put into another page; nothing where nothing could be read."""
    told = tell(results).every
    return {one.result.name: _part(msgspec.json.encode(one.result), one.same, one.repeats) for one in told}


@lru_cache(maxsize=MOST_PARTS)
def _part(result: bytes, same: tuple[str, ...], repeats: bool) -> str:  # noqa: FBT001 - one of the things that it hangs on
    """Return what is said of an exercise; most of a class is told the same of most of them."""
    told = replace(told_of(msgspec.json.decode(result, type=ExerciseResult), {}), same=same, repeats=repeats)
    return render("feedback_part.html", told=told, **_tools(None))


def _tools(kept: Path | None) -> dict[str, Any]:
    """Return what the templates call."""

    def own(told: Told) -> Markup:
        shown = told.result.illustration
        if shown is None:
            return Markup()
        name = told.result.name
        if shown.graph:
            return _graph(shown.graph, OWN, f"{name}-own", kept, contributions=False)
        return _plot(told, f"{name}-plot")

    def right(told: Told) -> Markup:
        shown = told.result.illustration
        if shown is None or shown.right_graph is None:
            return Markup()
        return _graph(shown.right_graph, RIGHT, f"{told.result.name}-right", kept, contributions=True)

    return {
        "picture": own,
        "last_picture": right,
        "code_lines": code_lines,
        "rich": rich,
        "words": words,
        "points": points,
    }


def _graph(graph: Graph, label: str, prefix: str, kept: Path | None, *, contributions: bool) -> Markup:
    with suppress(NotAPicture):
        drawn = svg(dot(graph, contributions=contributions), label, prefix=prefix, kept=kept)
        return Markup(drawn)  # noqa: S704 - written element by element from a list of what is allowed
    return Markup()


def _plot(told: Told, prefix: str) -> Markup:
    shown = told.result.illustration
    if shown is None or not (shown.slope or shown.step_error):
        return Markup()
    from autograder.pictures.plots import slope_plot, step_error_plot  # noqa: PLC0415 - most pages need no matplotlib

    with suppress(NotAPicture):
        if shown.step_error:
            return Markup(step_error_plot(shown.step_error, prefix=prefix))  # noqa: S704 - as above
        if shown.slope:
            return Markup(slope_plot(shown.slope, prefix=prefix))  # noqa: S704 - as above
    return Markup()


def rich(text: str) -> Markup:
    """Return a sentence as HTML, with what stands between backticks as code."""
    parts = clean(text, 2000).split("`")
    whole = Markup()
    for index, piece in enumerate(parts):
        inside = index % 2 and index < len(parts) - 1
        whole += Markup("<code>{}</code>").format(piece) if inside else escape(("`" if index % 2 else "") + piece)
    return whole


def code_lines(excerpt: Excerpt) -> list[tuple[int, Markup, bool]]:
    """Return an excerpt's lines: the number, the code in colours, whether it is marked."""
    return [
        (number, line, number in excerpt.marked) for number, line in enumerate(lines(excerpt.text), start=excerpt.first_line)
    ]
