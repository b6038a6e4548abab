"""Plots show a student's line where there is one, and never anything but shapes and texts."""

import math
import subprocess
import sys

import pytest
from hypothesis import HealthCheck, given, settings
from odd_graphs import FOLDER, elements, slopes, step_errors, words

from autograder.illustration import Slope, StepError
from autograder.notebook.shown import clean
from autograder.pictures.figures import WRONG, as_svg, figure
from autograder.pictures.inline_svg import NotAPicture
from autograder.pictures.plots import slope_plot, step_error_plot

SHAPES = {"svg", "g", "defs", "clipPath", "rect", "path", "use", "text"}
XS = tuple(1 + place / 20 for place in range(41))
SOURCE = f"""
import sys; sys.path.insert(0, {FOLDER!r})
from test_plots import STEPS, parabola
from autograder.pictures.plots import slope_plot, step_error_plot
sys.stdout.write(slope_plot(parabola(0.5)) + step_error_plot(STEPS))
"""


def parabola(yours: float | str, **more: tuple[float, float]) -> Slope:
    return Slope("f", "a", 2.0, XS, tuple(-(x**3) for x in XS), yours, -12.0, **more)


STEPS = StepError(
    "forward",
    "a",
    0.01,
    tuple(10 ** (power / 4 - 15) for power in range(61)),
    tuple(1e-16 * 10 ** (15 - power / 4) + 10 ** (power / 4 - 15) for power in range(61)),
    (1e-10, 1e-6),
)


def test_both_lines_are_named_with_their_slopes() -> None:
    shown = words(slope_plot(parabola(0.5)))
    assert {"f", "a", "tangent, slope -12", "yours, slope 0.5"} <= set(shown)


def test_the_points_of_a_difference_are_marked_where_they_are_known() -> None:
    assert "the points of your difference" in words(slope_plot(parabola(-19.0, secant=(2.0, 3.0))))
    assert "the points of your difference" not in words(slope_plot(parabola(-19.0)))


@pytest.mark.parametrize("yours", ["nan", "-inf", 1e300, math.inf, math.nan, 10**400, "TypeError: <b>"])
def test_a_slope_that_no_line_has_is_told_in_words(yours: float | str) -> None:
    shown = words(slope_plot(parabola(yours)))
    assert any(text.startswith("no line for yours: ") for text in shown)
    assert not any(text.startswith("yours, slope") for text in shown)


def test_the_students_step_and_the_accepted_ones_are_named_where_they_are() -> None:
    assert {"your h = 0.01", "accepted", "step h", "error of the forward difference in a"} <= {
        text.strip() for text in words(step_error_plot(STEPS))
    }


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(slopes, step_errors)
def test_whatever_a_plot_is_of_it_is_a_picture_or_there_is_none(slope: Slope, step_error: StepError) -> None:
    for draw, data in ((slope_plot, slope), (step_error_plot, step_error)):
        try:
            written = draw(data)
        except NotAPicture:
            continue
        assert elements(written) <= SHAPES


def test_the_same_bytes_come_from_another_process_and_no_pyplot() -> None:
    run = subprocess.run([sys.executable, "-c", SOURCE], capture_output=True, check=True)
    assert run.stdout.decode() == slope_plot(parabola(0.5)) + step_error_plot(STEPS)
    assert "matplotlib.pyplot" not in sys.modules


def test_a_plot_is_small_and_its_texts_are_texts() -> None:
    assert len(slope_plot(parabola(0.5))) < 15_000
    assert len(step_error_plot(STEPS)) < 15_000


def test_colours_are_the_pages() -> None:
    assert "var(--wrong" in slope_plot(parabola(0.5))
    assert "currentColor" in slope_plot(parabola(0.5))
    assert "#0101" not in slope_plot(parabola(0.5))


@pytest.mark.parametrize("name", ["$x$ \\frac", "a\x00b\u202e", "\ud800", "<b>&lt;", WRONG, "\U0001f600"])
def test_any_text_can_be_written_on_a_figure(name: str) -> None:
    drawn, axes = figure(x=name, y=name)
    axes.text(0.5, 0.5, name)
    assert words(as_svg(drawn, name)).count(clean(name)) == 3 * bool(clean(name))


def test_importing_the_pictures_imports_no_library_that_draws() -> None:
    source = "import autograder.pictures.plots, autograder.pictures.rendering, sys; print([*sys.modules])"
    run = subprocess.run([sys.executable, "-c", source], capture_output=True, check=True, text=True)
    assert "'matplotlib" not in run.stdout
    assert "'pygraphviz" not in run.stdout


def test_a_text_of_two_lines_stays_two_lines() -> None:
    drawn, axes = figure()
    axes.text(0.5, 0.5, "first\nsecond")
    assert {"first", "second"} <= set(words(as_svg(drawn, "x")))
