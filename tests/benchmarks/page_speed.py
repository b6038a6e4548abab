"""Measures what a student's page costs, beside nbconvert's HTML of one notebook; ``make bench`` prints the table.

The class is one of forty: the sample class and twenty-six known wrong programs, so that most pages hold a picture. Each
page is made once, in a process that has drawn nothing before, and once more with its pictures known.
"""

import os
import statistics
import tempfile
import time
from pathlib import Path

import nbformat
from nbconvert import HTMLExporter
from rich.console import Console
from rich.table import Table

from autograder.assignment import load
from autograder.course import Course, Secret
from autograder.engine.grading import Grader
from autograder.feedback.around import Around
from autograder.feedback.html_page import page
from autograder.illustration import Graph, GraphNode, Illustration, Slope
from autograder.misconceptions.catalogue import misconceptions
from autograder.misconceptions.patching import ReferenceSolution
from autograder.results import ExerciseResult, Results, Verdict

ROOT = Path(__file__).parents[2]
SAMPLE = ROOT / "tests" / "sample_class"
CLASS = 40


def graded(folder: Path) -> list[Results]:
    """Return the results of the class."""
    assignment = load("micrograd_exercises")
    solution = ReferenceSolution.load(assignment)
    known = misconceptions(assignment)
    with Grader(assignment, Course(folder), Secret(b"benchmark secret")) as grader:
        found = [grader.grade(path, path.stem) for path in sorted((SAMPLE / "submissions").iterdir())]
        every = [patch for patch in known if "release" in solution.editions_of(patch)]
        chosen = every[:: len(every) // (CLASS - len(found))][: CLASS - len(found)]
        return found + [grader.grade_submission(solution.patched(patch, "release")) for patch in chosen]


def timed(results: list[Results], around: Around) -> tuple[list[float], list[int]]:
    """Return the milliseconds and the bytes of each page."""
    times, sizes = [], []
    for one in results:
        begun = time.perf_counter()
        made = page(one, around)
        times.append(1000 * (time.perf_counter() - begun))
        sizes.append(len(made.encode()))
    return times, sizes


def started(around: Around) -> None:
    """Load what a process loads once: templates, Graphviz, matplotlib."""
    graph = Graph((GraphNode("start"),), (), 0, None, 1)
    slope = Slope("f", "start", 0.0, (-1.0, 0.0, 1.0), (1.0, 0.0, 1.0), 1.0, 0.0)
    for shown in (Illustration(graph=graph), Illustration(slope=slope)):
        wrong = ExerciseResult("start", "Start", Verdict.WRONG, 0.0, 1.0, reason="It is not right.", illustration=shown)
        page(Results("start", "start", "release", (wrong,), "0", "0"), around)


def notebook_as_html() -> list[float]:
    """Return the milliseconds that nbconvert takes for one notebook, warm."""
    notebook = nbformat.read(SAMPLE / "submissions" / "overwrites_gradients.ipynb", as_version=4)  # type: ignore[no-untyped-call]
    exporter = HTMLExporter()  # type: ignore[no-untyped-call]  # as above
    found = []
    for _ in range(8):
        begun = time.perf_counter()
        exporter.from_notebook_node(notebook)
        found.append(1000 * (time.perf_counter() - begun))
    return found[1:]


def main() -> None:
    """Measure, and print the table."""
    around = Around(load("micrograd_exercises").title)
    with tempfile.TemporaryDirectory() as name:
        results = graded(Path(name))
    begun = time.perf_counter()
    started(around)
    once = 1000 * (time.perf_counter() - begun)
    rows = {"new pictures": timed(results, around), "known pictures": timed(results, around)}
    table = Table(title=f"{os.cpu_count()} processors, pages of a class of {len(results)}", title_justify="left")
    for column in ("what", "mean", "median", "most", "to reach"):
        table.add_column(column, justify="left" if column in ("what", "to reach") else "right")
    for what, (times, _sizes) in rows.items():
        shown = [f"{pick(times):.1f} ms" for pick in (statistics.mean, statistics.median, max)]
        table.add_row(what, *shown, "15 ms on average")
    table.add_row("once a process: templates, Graphviz, matplotlib", f"{once:.0f} ms")
    peer, sizes = notebook_as_html(), [size / 1024 for size in rows["new pictures"][1]]
    picks = (statistics.mean, statistics.median, max)
    table.add_row("nbconvert, one notebook as HTML", *(f"{pick(peer):.0f} ms" for pick in picks))
    table.add_row("a page", *(f"{pick(sizes):.0f} kB" for pick in picks), "60 kB without plots")
    Console(width=110).print(table)


if __name__ == "__main__":
    main()
