"""Measures what collecting a class from one zip costs, beside ``nbgrader zip_collect`` and plain unzipping of the same zip.

``python tests/benchmarks/collect_speed.py 1000`` prints the table. nbgrader's command gets the regular expression that it
needs; it matches nobody with a roster, notes no time and keeps nothing that it replaces. Nothing here asserts a time.
"""

import os
import shutil
import subprocess
import sys
import tempfile
import time
import zipfile
from pathlib import Path

from rich.console import Console
from rich.table import Table

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "tests" / "sample_class"))
from larger_class import NAME, submissions  # noqa: E402 - it lies beside the sample class, and is no package

BIN = Path(sys.executable).parent
PEER = r"""
c = get_config()
c.CourseDirectory.submitted_directory = "workspace/submitted"
c.CourseDirectory.db_url = "sqlite:///workspace/gradebook.db"
c.ZipCollectApp.collector_plugin = "nbgrader.plugins.zipcollect.FileNameCollectorPlugin"
c.FileNameCollectorPlugin.named_regexp = r".*/(?P<student_id>[a-z0-9]+)(_LATE)?_\d+_\d+_(?P<file_id>NAME)(-\d+)?\.ipynb$"
"""


def run(course: Path, *command: str) -> float:
    """Run a command in a course; return its wall seconds."""
    environment = {"PATH": f"{BIN}{os.pathsep}{os.environ['PATH']}", "HOME": str(course), "JUPYTER_NO_CONFIG": "1"}
    begun = time.perf_counter()
    done = subprocess.run(command, cwd=course, env=environment, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(f"{' '.join(command)}: {done.stdout[-1000:]}{done.stderr[-2000:]}")
    return time.perf_counter() - begun


def lay_out(folder: Path, count: int) -> Path:
    """Make a zip as Canvas makes it, its roster, and a course for either command; return the zip."""
    archive = folder / "class.zip"
    lines = ["Student,ID,SIS User ID,SIS Login ID,Section", "    Points Possible,,,,"]
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as stream:
        for number, (student, _name, data) in enumerate(submissions(count)):
            late = "_LATE" if number % 10 == 0 else ""
            stream.writestr(f"student{number:04}{late}_{4000 + number}_{90000 + number}_{NAME}.ipynb", data)
            lines.append(f'"{number:04}, Student",{4000 + number},,{student},A')
    (folder / "roster.csv").write_text("\n".join(lines), encoding="utf-8")
    for course in (folder / "ours", folder / "peer"):
        (course / "workspace").mkdir(parents=True)
        shutil.copytree(ROOT / "source" / NAME, course / "source" / NAME)
    shutil.copy(ROOT / "nbgrader_config.py", folder / "ours")
    (folder / "peer" / "nbgrader_config.py").write_text(PEER.replace("NAME", NAME), encoding="utf-8")
    downloaded = folder / "peer" / "downloaded" / NAME / "archive"
    downloaded.mkdir(parents=True)
    shutil.copy(archive, downloaded)
    return archive


def main() -> None:
    """Measure, and print the table."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    table = Table(title=f"{count} submissions in one zip, one run, wall time", title_justify="left")
    for column in ("what", "seconds", "collected"):
        table.add_column(column, justify="left" if column == "what" else "right")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        archive = lay_out(folder, count)
        ours, peer = folder / "ours", folder / "peer"
        command = ("autograder", "collect", NAME, str(archive), "--roster", str(folder / "roster.csv"))
        for what, course, words in (
            (
                "python -m zipfile --extract, nothing more",
                folder,
                (sys.executable, "-m", "zipfile", "-e", str(archive), "out"),
            ),
            ("nbgrader zip_collect", peer, ("nbgrader", "zip_collect", NAME)),
            ("autograder collect", ours, command),
            ("again, nothing new", ours, command),
        ):
            seconds = run(course, *words)
            placed = len([*course.glob(f"workspace/submitted/*/{NAME}/{NAME}.ipynb")]) or "-"
            table.add_row(what, f"{seconds:.1f}", str(placed))
    Console(width=110).print(table)


if __name__ == "__main__":
    main()
