"""Measures what a class costs, beside stock ``nbgrader autograde`` on the same submissions in the same run.

``make bench`` prints the table; ``python tests/benchmarks/class_speed.py 200`` takes a class of another size. Stock nbgrader
starts a kernel for each notebook, which imports torch in one cell; it gets only submissions that end, since it would wait
for the others. Ours gets them all. Nothing here asserts a time.
"""

import os
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

from rich.console import Console
from rich.table import Table

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "tests" / "sample_class"))
from larger_class import NAME, lay_out  # noqa: E402 - it lies beside the sample class, and is no package

BIN = Path(sys.executable).parent
STOCK = 20
"""Submissions that stock nbgrader grades."""

STOCK_CONFIG = """
c = get_config()
c.CourseDirectory.submitted_directory = "workspace/submitted"
c.CourseDirectory.autograded_directory = "workspace/autograded"
c.CourseDirectory.db_url = "sqlite:///workspace/gradebook.db"
c.CourseDirectory.ignore = ["*.py", "*.toml"]
"""


def run(course: Path, *command: str) -> tuple[float, float]:
    """Run a command in a course; return its wall seconds, and the most memory that it and its children held, in MB."""
    environment = {"PATH": f"{BIN}{os.pathsep}{os.environ['PATH']}", "HOME": str(course), "JUPYTER_NO_CONFIG": "1"}
    most = [0.0]
    begun = time.perf_counter()
    process = subprocess.Popen(
        [str(BIN / command[0]), *command[1:]], cwd=course, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
    )
    watch = threading.Thread(target=_watch, args=(process, most))
    watch.start()
    _out, errors = process.communicate()
    seconds = time.perf_counter() - begun
    watch.join()
    if process.returncode not in (0, 3):  # 3: some submissions cannot be read, as they should
        raise SystemExit(f"{' '.join(command)}: {errors.decode()[-2000:]}")
    return seconds, most[0]


def _watch(process: "subprocess.Popen[bytes]", most: list[float]) -> None:
    begun = time.perf_counter()
    while process.poll() is None:
        most[0] = max(most[0], sum(map(_megabytes, _family(process.pid))))
        time.sleep(min(2.0, 0.2 + (time.perf_counter() - begun) / 5))  # looking costs time itself


def _family(pid: int) -> list[int]:
    """Return a process and all that descend from it."""
    found = [pid]
    for one in found:
        try:
            for path in Path(f"/proc/{one}/task").glob("*/children"):
                found += map(int, path.read_text().split())
        except OSError:  # it has ended
            continue
    return found


def _megabytes(pid: int) -> float:
    """Return a process's share of the memory that it has (Pss in proc(5)): what forks share counts once."""
    try:
        text = Path(f"/proc/{pid}/smaps_rollup").read_text()
    except OSError:
        return 0.0
    return float(text.split("Pss:")[1].split()[0]) / 1024


def stock(folder: Path) -> float:
    """Return the seconds that stock nbgrader takes for one submission."""
    course, other = folder / "for-stock", folder / "stock"
    lay_out(course, 2 * STOCK)
    (other / "workspace").mkdir(parents=True)
    shutil.copytree(course / "source", other / "source", ignore=shutil.ignore_patterns("*.py", "*.toml"))
    (other / "nbgrader_config.py").write_text(STOCK_CONFIG, encoding="utf-8")
    ending = [one for one in sorted((course / "workspace" / "submitted").iterdir()) if one.name[-1] != "9"]  # 9: hostile
    for student in ending[:STOCK]:
        shutil.copytree(student, other / "workspace" / "submitted" / student.name)
    run(other, "nbgrader", "generate_assignment", NAME)
    seconds, _memory = run(other, "nbgrader", "autograde", NAME)
    return seconds / STOCK


def ours(folder: Path, count: int, known: Path | None) -> tuple[Path, float, float]:
    """Autograde a fresh class; return the course, the wall seconds and the memory in MB."""
    course = folder / f"class-of-{count}"
    lay_out(course, count)
    shutil.rmtree(course / "workspace" / "cache")
    if known:
        shutil.copytree(known / "workspace" / "cache", course / "workspace" / "cache", ignore=_verdicts)
    run(course, "nbgrader", "generate_assignment", NAME, "--force")
    return course, *run(course, "autograder", "autograde")


def _verdicts(_folder: str, names: list[str]) -> set[str]:
    """Leave verdicts behind; what torch and the known programs answer is the same for every class of a course."""
    return {"finished", "written"} & {*names}


class Report:
    """The table that is printed."""

    def __init__(self) -> None:
        title = f"{os.cpu_count()} processors, one run, wall time"
        self._table = Table(title=title, title_justify="left")
        for column in ("what", "submissions", "seconds", "each", "throughput", "memory"):
            self._table.add_column(column, justify="left" if column == "what" else "right")

    def add(self, what: str, number: int, seconds: float, memory: float = 0.0, *, peer: float = 0.0) -> None:
        """Add a row; ``peer`` is the seconds that stock nbgrader takes for one submission."""
        each = seconds / number
        times = f"{peer / each:.0f} x stock" if peer else ""
        megabytes = f"{memory:.0f} MB" if memory else ""
        self._table.add_row(what, str(number), f"{seconds:.1f}", f"{1000 * each:.0f} ms", times, megabytes)

    def print(self) -> None:
        """Print it."""
        Console(width=110).print(self._table)


def main() -> None:
    """Measure, and print the table."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    report = Report()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        first, cold, memory = ours(folder, STOCK, None)
        peer = stock(folder)
        report.add("stock nbgrader autograde", STOCK, peer * STOCK)
        report.add("a course's first run, nothing known yet", STOCK, cold, memory)
        for size in (count // 10, count):
            course, seconds, memory = ours(folder, size, first)
            report.add("autograder autograde", size, seconds, memory, peer=peer)
        report.add("again, all of it", count, *run(course, "autograder", "autograde"))
        report.add("again, --changed", count, *run(course, "autograder", "autograde", "--changed"))
        report.add("regrade, nothing changed", count, *run(course, "autograder", "regrade", "--yes"))
    report.print()


if __name__ == "__main__":
    main()
