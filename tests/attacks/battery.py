"""Runs the corpus through ``autograder grade`` on one kind of machine, honest submissions in between: ``run``.

What comes of it is a ``Report``: an ``Outcome`` for each attack, the honest submissions whose results are not what they are
without any attack beside them, and whatever was taken or left behind.
"""

import json
import os
import shutil
import subprocess
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from canaries import MARK, Canaries, planted
from corpus import Attack, write
from machines import Machine, interpreter
from neighbours import all_wrong, copies, holding_a_canary
from outcomes import Outcome, Report, told
from student_pages import Pages, written_pages
from watching import Watch, files_below, left_behind

ROOT = Path(__file__).parents[2]
EACH = 4
"""Attacks between two honest submissions."""

CACHE = ROOT / ".pytest_cache" / "attacks"
"""What the grader knows of right answers and of mistakes, kept from run to run: it says itself what it is of."""

LAUNCH = Path(__file__).parent / "launch.py"
LAYERS = """
from autograder.assignment import load
from autograder.engine.worker import Worker
limits = load("micrograd_exercises").limits
with Worker.start(isolation="process") as worker:
    worker.box([], limits.memory_megabytes, limits).end()
    print(*worker.layers)
"""
"""Prints what closes a box on a machine."""

WATCHED = ("/tmp", "/var/tmp", "/dev/shm", "/run/lock")  # noqa: S108 - where something might be left


@dataclass(frozen=True)
class Graded:
    """One run of ``autograder grade``: what it printed, when it began, and what its processes used."""

    printed: str
    begun: float
    watch: Watch


def run(machine: Machine, attacks: Sequence[Attack]) -> Report:
    """Run attacks on a kind of machine.

    Raises:
        NotHere: This machine cannot play that one.
    """
    report = Report()
    with interpreter(machine) as (python, who), tempfile.TemporaryDirectory(prefix="attacks-") as name:
        folder = Path(name)
        folder.chmod(0o755)
        machine_data = json.dumps({"refuse": machine.refuse, "submissions": []})
        layers = [str(python), str(LAUNCH), machine_data, "-c", LAYERS]
        report.layers = subprocess.run(
            layers, cwd="/", check=True, capture_output=True, text=True, env={}, **who
        ).stdout.strip()
        for edition in ("release", "public"):
            chosen = [attack for attack in attacks if attack.edition == edition]
            if chosen:
                _Batch(machine, [str(python)], who, folder / edition, edition, report).run(chosen)
    return report


class _Batch:
    """The attacks of one edition, and the folders that they are graded in."""

    def __init__(
        self, machine: Machine, python: list[str], who: dict[str, Any], folder: Path, edition: str, report: Report
    ) -> None:
        self._machine, self._python, self._who = machine, python, who
        self._edition, self._report = edition, report
        self._course, self._in = folder / "course", folder / "submissions"
        self._open = folder / "open"
        self._results = self._course / "workspace" / "results"
        for made in (self._course, self._in, self._open):
            made.mkdir(parents=True)
        self._open.chmod(0o777)
        shutil.copy(ROOT / "nbgrader_config.py", self._course)
        self._cache = self._course / "workspace" / "cache"
        if CACHE.exists():
            shutil.copytree(CACHE, self._cache)

    def run(self, attacks: Sequence[Attack]) -> None:
        honest = copies(self._in, self._edition, 1 + len(attacks) // EACH)
        self._report.honest += len(honest)
        checks = ROOT / "autograder" / "exercises" / "micrograd_exercises"
        neighbour = holding_a_canary(self._in)
        honest += [neighbour, all_wrong(self._in)]
        with planted(self._course, self._open, neighbour, self._results, checks) as canaries:
            written = [
                (attack, write(attack, self._in / attack.name.replace("/", "-"), canaries.tokens)) for attack in attacks
            ]
            self._own()
            self._grade(canaries, honest, self._course / "alone")
            shutil.copytree(self._cache, CACHE, dirs_exist_ok=True)
            before = files_below([*map(Path, WATCHED), self._course.parent])
            order = _between(written, honest)
            graded = self._grade(canaries, [path for _, path in order], self._results)
            pages = written_pages(self._results, self._course.parent / "pages")
            self._judge(order, graded, pages)
            own = {self._results / f"{_stem(path)}.json" for _, path in order} | {self._course.parent / "printed"}
            own |= pages.files
            new = files_below([*map(Path, WATCHED), self._course.parent]) - before - own
            self._report.left += [f"the file {path}" for path in sorted(new) if self._is_left(path)]
            self._report.left += [f"the process {line}" for line in left_behind()]
            self._report.taken += canaries.taken()

    def _own(self) -> None:
        """Give the course to the user who grades."""
        if self._who:
            for path in [self._course, *self._course.rglob("*"), self._in, *self._in.rglob("*")]:
                os.chown(path, self._who["user"], self._who["group"], follow_symlinks=False)

    def _is_left(self, path: Path) -> bool:
        """Return whether a new file may be an attack's: not the cache, nor what somebody else on this machine writes."""
        if self._cache in path.parents:
            return False
        others = Path(tempfile.gettempdir()).glob("attacks-*")  # another run of the same, at the same time
        if any(folder in path.parents for folder in others if folder not in self._course.parents):
            return False
        return self._course.parent in path.parents or (path.exists() and path.lstat().st_uid != os.getuid())

    def _grade(self, canaries: Canaries, paths: Sequence[Path], output: Path) -> Graded:
        machine = {
            "refuse": self._machine.refuse,
            "submissions": [str(path) for path in self._in.iterdir() if path.is_dir()],
        }
        command = [*self._python, str(LAUNCH), json.dumps(machine), "-m", "autograder", "grade"]
        command += ["--assignment", "micrograd_exercises", "--edition", self._edition, "--format", "markdown"]
        command += ["--output-dir", str(output), "--min-isolation", self._machine.isolation, "--", *map(str, paths)]
        printed = self._course.parent / "printed"
        with printed.open("w", encoding="utf-8") as stream:
            process = subprocess.Popen(
                command, cwd=self._course, env={"PATH": "/usr/bin:/bin", "HOME": str(self._course), **canaries.environment},
                stdout=stream, stderr=subprocess.STDOUT, pass_fds=[canaries.descriptor], **self._who,
            )  # fmt: skip
            with Watch(process.pid) as watch:
                begun, status = time.time(), process.wait()
        text = printed.read_text(encoding="utf-8", errors="surrogateescape")
        if status not in (0, 3):
            raise AssertionError(f"autograder grade ended with {status}: {text[-2000:]}")
        return Graded(text, begun, watch)

    def _judge(self, order: Sequence[tuple[Attack | None, Path]], graded: Graded, pages: Pages) -> None:
        at = graded.begun
        for attack, path in order:
            result = self._results / f"{_stem(path)}.json"
            ended = result.stat().st_mtime if result.exists() else at
            if attack is None:
                alone = self._course / "alone" / result.name
                if not result.exists() or result.read_bytes() != alone.read_bytes():
                    self._report.hurt.append(path.name)
            else:
                cpu, megabytes = graded.watch.between(at, ended)
                gained, faults = told(attack, result, graded.printed)
                faults += pages.faults(attack.never, _stem(path))
                self._report.outcomes.append(Outcome(attack, gained, tuple(faults), ended - at, cpu, megabytes))
            at = ended
        if MARK in graded.printed:
            self._report.taken.append("a canary was printed")


def _between(attacks: Sequence[tuple[Attack, Path]], honest: Sequence[Path]) -> list[tuple[Attack | None, Path]]:
    """Return the order of a batch: an honest submission, some attacks, the next honest one, and so on."""
    order: list[tuple[Attack | None, Path]] = []
    for number, path in enumerate(honest):
        order += [(None, path), *attacks[number * EACH : (number + 1) * EACH]]
    return order


def _stem(path: Path) -> str:
    """Return what a submission's results are called."""
    return path.name if path.is_dir() else path.stem
