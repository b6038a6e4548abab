"""The report's two plots: how the scores spread, and what became of each exercise.

``scores`` and ``verdicts`` return pictures for the page, each with a sentence for those who do not see it. A colour never
stands alone: each part of a bar carries the sign of its verdict and its number.
"""

from collections.abc import Sequence

from markupsafe import Markup

from autograder.feedback_text import WORDS
from autograder.pictures.figures import INK, NOTE, RIGHT, SOFT, WRONG, as_svg, figure
from autograder.report.measures import Distribution, ExerciseMeasures
from autograder.results import Verdict
from autograder.terminal import SIGNS

SHADES = {
    Verdict.CORRECT: (RIGHT, 0.3),
    Verdict.PARTLY_CORRECT: (NOTE, 0.3),
    Verdict.WRONG: (WRONG, 0.38),
    Verdict.NOT_ATTEMPTED: (SOFT, 0.25),
    Verdict.NOT_REQUIRED: (SOFT, 0.0),
    Verdict.COULD_NOT_GRADE: (SOFT, 0.0),
}
"""Colour and how much of it covers the page, so that the letters on it are read in light and in dark."""
WIDTH = 3.7
"""Inches, so that the letters are read on a phone, too."""
NAMES = 1.3
"""Inches of them for the names of the exercises."""
LETTERS = 8.5
"""Points; a figure is some 0.62 of that wide."""


def scores(spread: Distribution) -> Markup:
    """Return the histogram of the scores, with the quartiles."""
    drawn, axes = figure(WIDTH, 2.3, x="per cent of the points that could be reached", y="submissions")
    most = max(bar.submissions for bar in spread.bars)
    for bar in spread.bars:
        axes.bar(bar.least, bar.submissions, width=bar.below - bar.least - 0.8, align="edge", color=NOTE, alpha=0.45)
        if bar.submissions:
            middle = (bar.least + bar.below) / 2 - 0.4
            axes.text(middle, bar.submissions + most * 0.02, str(bar.submissions), ha="center", fontsize=9, color=INK)
    axes.set_xlim(0, 100)
    axes.set_ylim(0, most * 1.3)
    axes.set_yticks([])
    axes.grid(visible=False)
    axes.spines["left"].set_visible(False)
    axes.set_xticks(range(0, 101, 20))
    if spread.median is not None and spread.lower_quartile is not None and spread.upper_quartile is not None:
        top = most * 1.19
        axes.plot([spread.lower_quartile, spread.upper_quartile], [top, top], color=INK, linewidth=3, solid_capstyle="butt")
        axes.plot([spread.median], [top], marker="o", color=INK, markersize=7)
    return Markup(as_svg(drawn, told(spread), prefix="scores"))  # noqa: S704 - drawn by us, through a list of elements


def told(spread: Distribution) -> str:
    """Say a distribution in words."""
    bars = [
        f"{bar.submissions} from {bar.least} to {'below ' if bar.below < 100 else ''}{bar.below} per cent"
        for bar in spread.bars
        if bar.submissions
    ]
    return f"How the scores of {spread.counted} submissions spread: {', '.join(bars)}."


def verdicts(exercises: Sequence[ExerciseMeasures]) -> Markup:
    """Return a bar for each exercise, parted by verdict."""
    drawn, axes = figure(WIDTH, 0.3 + 0.25 * len(exercises))
    for row, exercise in enumerate(exercises):
        whole, left = max(1, sum(exercise.verdicts.values())), 0.0
        for verdict, (colour, alpha) in SHADES.items():
            width = exercise.verdicts[verdict.value] / whole
            axes.barh(row, width, left=left, height=0.78, color=colour, alpha=alpha)
            axes.barh(row, width, left=left, height=0.78, color="none", edgecolor=SOFT, linewidth=0.5)
            text = _fitting(verdict, exercise.verdicts[verdict.value], width * (WIDTH - NAMES) * 72)
            axes.text(left + width / 2, row, text, ha="center", va="center_baseline", fontsize=LETTERS, color=INK)
            left += width
    axes.set_yticks(range(len(exercises)), [exercise.name for exercise in exercises], color=INK, fontsize=LETTERS)
    axes.set_ylim(len(exercises) - 0.5, -0.5)
    axes.set_xlim(0, 1)
    axes.set_xticks([])
    axes.tick_params(length=0)
    axes.grid(visible=False)
    axes.spines[["left", "bottom"]].set_visible(False)
    return Markup(as_svg(drawn, _told(exercises), prefix="verdicts"))  # noqa: S704 - as above


def _fitting(verdict: Verdict, count: int, room: float) -> str:
    """Return sign and number, or the sign, or nothing, as fits into so many points; the table has all numbers."""
    sign = SIGNS[verdict]
    texts = (f"{sign} {count}", f"{sign}{count}", sign) if count else ()
    return next((text for text in texts if 0.62 * LETTERS * len(text) <= room), "")


def _told(exercises: Sequence[ExerciseMeasures]) -> str:
    """Say in words what became of each exercise."""
    sentences = [
        f"{exercise.name}: "
        + ", ".join(f"{exercise.verdicts[v.value]} {WORDS[v].lower()}" for v in Verdict if exercise.verdicts[v.value])
        for exercise in exercises
    ]
    return "What became of each exercise. " + "; ".join(sentences) + "."
