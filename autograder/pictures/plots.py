"""Draws what a number alone does not show: a slope beside the right one, the error of a numerical gradient.

``slope_plot`` and ``step_error_plot`` return pictures for a page; ``described`` has the words for each. Each line has its
name on the picture, and a kind of line of its own: colour says nothing alone.
"""

from __future__ import annotations

import math
import warnings
from contextlib import contextmanager
from functools import lru_cache
from typing import TYPE_CHECKING

from autograder.pictures.described import describe_slope, describe_step_error, drawable, error_at
from autograder.pictures.figures import INK, NOTE, RIGHT, WRONG, as_svg, figure
from autograder.pictures.inline_svg import NotAPicture
from autograder.pictures.shortened import number, pair, text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from autograder.illustration import Slope, StepError
    from autograder.pictures.figures import Axes

LARGEST = 1e30
"""A curve that goes further is not drawn."""
SMALLEST = 1e-18
"""Errors below are drawn there: 0 has no place on a logarithmic axis."""
ROOM = 0.15
"""How much of its height is left free above and below a curve."""

Points = list[tuple[float, float]]


@contextmanager
def _within_reach() -> Iterator[None]:
    """Give up on numbers that matplotlib cannot place: it warns of them, and draws something else."""
    with warnings.catch_warnings():
        warnings.simplefilter("error", UserWarning)
        warnings.simplefilter("error", RuntimeWarning)
        try:
            yield
        except (UserWarning, RuntimeWarning, ArithmeticError, ValueError) as error:
            raise NotAPicture(f"It cannot be drawn: {error}") from None


@lru_cache(maxsize=64)
@_within_reach()
def slope_plot(slope: Slope, *, prefix: str = "") -> str:
    """Return the curve, its tangent at the point, and the student's line through the same point.

    A student's slope that no line has (nan, an error, an absurd number) is told of in words.

    Raises:
        NotAPicture: There is no curve to draw.
    """
    curve = _points(slope.xs, slope.ys, -LARGEST)
    if len(curve) < 2 or not curve[0][0] <= slope.at <= curve[-1][0] or not abs(slope.expected) < LARGEST:
        raise NotAPicture("There is no curve around the point.")
    shown, expected = pair(slope.yours, slope.expected)
    drawn, axes = figure(height=3.0, x=text(slope.variable) or "x")
    _frame(axes, curve)
    axes.plot(*zip(*curve, strict=True), color=INK, linewidth=1.6, label=text(slope.function) or "f")
    point, yours = (slope.at, _height(curve, slope.at)), drawable(slope)
    _line(axes, point, slope.expected, RIGHT, "-", f"tangent, slope {expected}")
    if yours is None:
        axes.plot([], [], linestyle="none", label=f"no line for yours: {shown}")
    else:
        _line(axes, point, yours, WRONG, "--", f"yours, slope {shown}")
        _mark_secant(axes, curve, slope)
    axes.plot(*point, marker="o", color=INK, markersize=5)
    drawn.legend(loc="outside upper left", fontsize=9, frameon=False, labelcolor=INK, ncols=1, borderpad=0, handlelength=2.4)
    return as_svg(drawn, describe_slope(slope), prefix=prefix)


def _points(xs: Sequence[float], ys: Sequence[float], least: float) -> Points:
    """Return the points that can be drawn, from left to right."""
    return sorted({(x, y) for x, y in zip(xs, ys, strict=False) if least < x < LARGEST and least < y < LARGEST})


def _frame(axes: Axes, curve: Points) -> None:
    """Show the whole curve, and of straight lines only what is near it."""
    low, high = min(y for _, y in curve), max(y for _, y in curve)
    room = ROOM * (high - low) or 1.0 + abs(high) / 2
    axes.set_ylim(low - room, high + room)
    axes.set_xlim(curve[0][0], curve[-1][0])
    axes.locator_params(nbins=5)


def _height(curve: Points, at: float) -> float:
    """Return the curve's height at a place between its points."""
    right = next((place for place, (x, _) in enumerate(curve) if x >= at), len(curve) - 1)
    (x0, y0), (x1, y1) = curve[max(0, right - 1)], curve[right]
    return y1 if x0 == x1 else y0 + (y1 - y0) * ((at - x0) / (x1 - x0))


def _line(axes: Axes, point: tuple[float, float], slope: float, colour: str, style: str, label: str) -> None:
    """Draw a straight line as far as the frame goes."""
    (x, y), (left, right), (low, high) = point, map(float, axes.get_xlim()), map(float, axes.get_ylim())
    if slope:
        ends = sorted(((low - y) / slope, (high - y) / slope))
        left, right = max(left, x + ends[0]), min(right, x + ends[1])
    places = [left, right]
    axes.plot(places, [y + slope * (place - x) for place in places], style, color=colour, linewidth=1.8, label=label)


def _mark_secant(axes: Axes, curve: Points, slope: Slope) -> None:
    """Mark the two points of the curve between which the student's difference was taken."""
    inside = [end for end in slope.secant or () if curve[0][0] <= end <= curve[-1][0]]
    if inside:
        heights = [_height(curve, end) for end in inside]
        axes.plot(
            inside, heights, linestyle="none", marker="s", color=WRONG, markersize=6, label="the points of your difference"
        )


@lru_cache(maxsize=64)
@_within_reach()
def step_error_plot(step_error: StepError, *, prefix: str = "") -> str:
    """Return the error against the step, both logarithmic, with the student's step and the accepted ones marked.

    Raises:
        NotAPicture: There is no curve to draw, or no step to mark.
    """
    floored = [max(error, SMALLEST) for error in step_error.errors]
    curve = _points(step_error.steps, floored, 0.0)
    small, large = step_error.window
    if len(curve) < 2 or not 0 < small < large < LARGEST or not 0 < step_error.yours < LARGEST:
        raise NotAPicture("There is no curve of errors.")
    drawn, axes = figure(
        height=3.0, x="step h", y=f"error of the {text(step_error.scheme)} difference in {text(step_error.variable)}"
    )
    axes.set_xscale("log")
    axes.set_yscale("log")
    axes.axvspan(small, large, color=NOTE, alpha=0.16, linewidth=0)
    axes.plot(*zip(*curve, strict=True), color=INK, linewidth=1.6)
    axes.axvline(step_error.yours, color=WRONG, linewidth=1.8, linestyle="--")
    error = error_at(step_error)
    if error:
        axes.plot(step_error.yours, max(error, SMALLEST), marker="o", color=WRONG, markersize=6)
    _name_places(axes, step_error)
    return as_svg(drawn, describe_step_error(step_error), prefix=prefix)


def _name_places(axes: Axes, step_error: StepError) -> None:
    """Write what the line and the band are where they are."""
    low, high = (math.log10(end) for end in axes.get_xlim())
    small, large = (math.log10(end) for end in step_error.window)
    across = axes.get_xaxis_transform()
    axes.text(10 ** ((small + large) / 2), 0.93, "accepted", color=NOTE, ha="center", fontsize=9, transform=across)
    left = math.log10(step_error.yours) > (low + high) / 2
    axes.annotate(
        f"your h = {number(step_error.yours)}",
        (step_error.yours, 0.82),
        (-6 if left else 6, 0),
        xycoords=across,
        textcoords="offset points",
        color=WRONG,
        ha="right" if left else "left",
        fontsize=9,
        fontweight="bold",
    )
    axes.minorticks_off()
    axes.locator_params(numticks=6)
    for axis in (axes.xaxis, axes.yaxis):
        axis.set_major_formatter(lambda value, _place: f"{value:.0e}".replace("e-0", "e-").replace("e+0", "e+"))
