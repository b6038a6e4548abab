"""Measures what grading costs, beside a bare ``import torch`` in the same run; ``make bench`` prints the table.

Nothing here asserts a time: a busy machine is no fault of the code. Cold figures are whole processes, taken in turn with
the peer; warm ones are one process that grades the same submission again and again.
"""

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from rich.console import Console
from rich.table import Table

from autograder.assignment import load
from autograder.course import Course, Secret
from autograder.engine.grading import Grader
from autograder.engine.worker import Worker

ROOT = Path(__file__).parents[2]
SOLUTION = ROOT / "solutions" / "micrograd_exercises" / "micrograd_exercises.ipynb"
RUNS = 7
WARM_RUNS = 60


def seconds(command: list[str], folder: Path) -> float:
    """Return the wall seconds of one process."""
    begun = time.perf_counter()
    subprocess.run(command, cwd=folder, check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - begun


def without_torch(target: Path) -> Path:
    """Write the solution without its torch cells; return the new notebook."""
    notebook = json.loads(SOLUTION.read_text(encoding="utf-8"))
    notebook["cells"] = [cell for cell in notebook["cells"] if "torch" not in "".join(cell["source"])]
    target.write_text(json.dumps(notebook), encoding="utf-8")
    return target


def cold(folder: Path) -> dict[str, list[float]]:
    """Return the seconds of each kind of cold run, taken in turn."""
    plain = without_torch(folder / "plain.ipynb")
    grade = [sys.executable, "-m", "autograder", "grade", "--assignment", "micrograd_exercises"]
    cache = folder / "workspace" / "cache" / "micrograd_exercises.json"

    def fresh() -> float:
        cache.unlink(missing_ok=True)
        return seconds([*grade, str(SOLUTION)], folder)

    kinds: dict[str, Callable[[], float]] = {
        "python -c 'import torch'": lambda: seconds([sys.executable, "-c", "import torch"], folder),
        "cold, every reference new": fresh,
        "cold, references cached": lambda: seconds([*grade, str(SOLUTION)], folder),
        "cold, without a torch cell": lambda: seconds([*grade, str(plain)], folder),
    }
    for run in kinds.values():  # once uncounted: byte code and disk caches
        run()
    found: dict[str, list[float]] = {name: [] for name in kinds}
    for _ in range(RUNS):
        for name, run in kinds.items():
            found[name].append(run())
    return found


def warm(folder: Path) -> tuple[list[float], float]:
    """Return the seconds per submission in a process that is warm, and the largest box's megabytes."""
    secret = Secret(b"benchmark secret")
    with Grader(load("micrograd_exercises"), Course(folder), secret, "release") as grader:
        for _ in range(5):
            grader.grade(SOLUTION, "warm")
        found = []
        for _ in range(WARM_RUNS):
            begun = time.perf_counter()
            grader.grade(SOLUTION, "warm")
            found.append(time.perf_counter() - begun)
    return found, box_megabytes()


def box_megabytes() -> float:
    """Return the resident memory of a fresh box at its end, in MB (torch's stand-in, numpy loaded)."""
    assignment = load("micrograd_exercises")
    with Worker.start() as worker:
        box = worker.box([], assignment.limits.memory_megabytes, assignment.limits)
        return float(box.end()["megabytes"])


def main() -> None:
    """Measure, and print the table."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        cold_runs = cold(folder)
        warm_runs, megabytes = warm(folder)
    peer = statistics.median(cold_runs["python -c 'import torch'"])
    table = Table(
        title=f"{os.cpu_count()} processors, {RUNS} cold and {WARM_RUNS} warm runs, wall time",
        title_justify="left",
    )
    for column in ("what", "median", "least", "most", "to reach"):
        table.add_column(column, justify="left" if column in ("what", "to reach") else "right")
    goals = {
        "cold, every reference new": f"2.5 x torch = {2.5 * peer:.2f} s",
        "cold, references cached": f"1.2 x torch + 0.2 s = {1.2 * peer + 0.2:.2f} s",
        "cold, without a torch cell": "0.5 s",
    }
    for what, runs in cold_runs.items():
        table.add_row(what, *(f"{pick(runs):.2f} s" for pick in (statistics.median, min, max)), goals.get(what, ""))
    milliseconds = [f"{1000 * pick(warm_runs):.0f} ms" for pick in (statistics.median, min, max)]
    table.add_row("warm, one submission, torch cell included", *milliseconds, "50 ms")
    table.add_row("a worker's resident memory", f"{megabytes:.0f} MB", "", "", "40 MB")
    Console(width=110).print(table)


if __name__ == "__main__":
    main()
