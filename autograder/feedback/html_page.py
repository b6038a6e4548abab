"""The student's page as one HTML file, ``page``; ``part`` is what it says of one exercise, for other pages to show.

Pictures are drawn here and kept by content, in memory and, if a folder is given, on disk: most of a class makes the same
few mistakes. One that cannot be drawn is left out; its words stand there anyway.
"""

from contextlib import suppress
from pathlib import Path
from typing import Any

from markupsafe import Markup, escape

from autograder.feedback import words
from autograder.feedback.around import NOTHING_AROUND, Around
from autograder.feedback.highlighting import lines
from autograder.feedback.story import Story, tell
from autograder.feedback.told import Told
from autograder.feedback_text import points
from autograder.html.pages import render
from autograder.illustration import Excerpt, Graph
from autograder.notebook.shown import clean
from autograder.pictures.graph_dot import dot
from autograder.pictures.inline_svg import NotAPicture
from autograder.pictures.rendering import svg
from autograder.results import Results

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
    return render("feedback.html", story=story, **_tools(story, kept))


def part(results: Results, exercise: str, kept: Path | None = None) -> str:
    """Return what the page says of one exercise, as HTML to put into another page; "" where there is no such exercise."""
    story = tell(results)
    found = [told for told in story.every if told.result.name == exercise]
    return render("feedback_part.html", told=found[0], **_tools(story, kept)) if found else ""


def _tools(story: Story, kept: Path | None) -> dict[str, Any]:
    """Return what the template calls."""

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
        "percent": round(100 * story.share),
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
