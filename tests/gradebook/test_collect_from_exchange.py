"""``autograder collect --exchange``: what nbgrader's ``submit`` has left in an exchange, and what others have."""

import datetime
import getpass
import json
import os
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from nbgrader_course import BIN, NAME, ROOT, NbgraderCourse

EXCHANGE = 'c.CourseDirectory.course_id = "backprop"\nc.Exchange.root = "{root}"\n'
SUBMISSION = ROOT / "tests" / "sample_class" / "submissions" / "half_done.ipynb"
ME = getpass.getuser()


@dataclass(frozen=True)
class Shared:
    """A course, and the exchange that its students hand in through."""

    course: NbgraderCourse
    inbound: Path

    def hand_in(self, student: str, day: int, data: bytes) -> Path:
        """Put a submission there as nbgrader does, for whichever student."""
        time = datetime.datetime(2026, 3, day, 12, tzinfo=datetime.UTC)
        folder = self.inbound / f"{student}+{NAME}+{time:%Y-%m-%d %H:%M:%S.%f} UTC+abc"
        folder.mkdir()
        (folder / f"{NAME}.ipynb").write_bytes(data)
        (folder / "timestamp.txt").write_text(f"{time:%Y-%m-%d %H:%M:%S.%f} UTC")
        return folder

    def collect(self, *options: str, status: int = 0) -> str:
        """Run the command, which must end with a status; return what it prints."""
        command = [str(BIN / "autograder"), "collect", NAME, "--exchange", *options]
        done = subprocess.run(
            command, cwd=self.course.root, env=self.course.environment, capture_output=True, text=True, check=False
        )
        assert done.returncode == status, done.stdout + done.stderr
        assert done.stderr == ""
        return done.stdout

    def of(self, student: str) -> Path:
        """Return where a student's submission lies."""
        return self.course.root / "workspace" / "submitted" / student / NAME


@pytest.fixture
def shared(tmp_path: Path) -> Iterator[Shared]:
    course = NbgraderCourse.made(tmp_path / "course", {})
    exchange = tmp_path / "exchange"
    inbound = exchange / "backprop" / "inbound"
    inbound.mkdir(parents=True)
    exchange.chmod(0o777)
    with (course.root / "nbgrader_config.py").open("a", encoding="utf-8") as config:
        config.write(EXCHANGE.format(root=exchange))
    yield Shared(course, inbound)
    for path in inbound.rglob("*"):
        path.chmod(0o755) if path.is_dir() and not path.is_symlink() else None


def test_what_nbgrader_submits_is_collected_with_its_time(shared: Shared, tmp_path: Path) -> None:
    home = tmp_path / "student" / NAME
    home.mkdir(parents=True)
    shutil.copy(SUBMISSION, home / f"{NAME}.ipynb")
    shutil.copytree(ROOT / "release" / NAME, shared.inbound.parent / "outbound" / NAME)
    shutil.copy(shared.course.root / "nbgrader_config.py", home.parent)
    shared.inbound.chmod(0o733)
    command = [str(BIN / "nbgrader"), "submit", NAME, "--course", "backprop", f"--Exchange.root={shared.inbound.parents[1]}"]
    done = subprocess.run(
        command, cwd=home.parent, env=shared.course.environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert "1 submission collected: 1 new" in shared.collect()
    assert (shared.of(ME) / f"{NAME}.ipynb").read_bytes() == SUBMISSION.read_bytes()
    assert (shared.of(ME) / "timestamp.txt").read_text().endswith(" UTC")
    assert "1 unchanged" in shared.collect()


def test_the_last_one_counts_and_nothing_is_overwritten(shared: Shared) -> None:
    shared.hand_in(ME, 1, b"{}")
    shared.collect()
    shared.hand_in(ME, 2, json.dumps({"cells": []}).encode())
    assert "1 replaced" in shared.collect()
    kept = shared.course.root / "workspace" / "collected" / NAME / ME / "2026-03-01T120000Z" / f"{NAME}.ipynb"
    assert kept.read_bytes() == b"{}"


def test_another_ones_submission_is_told(shared: Shared) -> None:
    shared.hand_in("somebody-else", 1, b"{}")
    assert "claims to be submitted by somebody-else but is owned by" in shared.collect(status=3)


def test_links_pipes_and_names_lead_nowhere(shared: Shared) -> None:
    folder = shared.hand_in(ME, 1, b"{}")
    (folder / f"{NAME}.ipynb").unlink()
    (folder / f"{NAME}.ipynb").symlink_to(shared.course.root / "workspace" / "secret")
    (folder / "other.ipynb").symlink_to("/dev/zero")
    os.mkfifo(folder / "pipe.ipynb")
    (folder / "link").symlink_to(shared.course.root)
    assert "an empty submission" in shared.collect(status=3)
    assert not shared.of(ME).exists()
    folder.rename(shared.inbound / folder.name.replace(ME, "..", 1))
    before = {path for path in shared.course.root.rglob("*") if "home" not in path.parts}
    assert "0 submissions collected" in shared.collect()
    assert {path for path in shared.course.root.rglob("*") if "home" not in path.parts} == before


def test_a_course_without_an_exchange_is_told_what_is_missing(shared: Shared) -> None:
    shutil.rmtree(shared.inbound)
    assert "Course not found" in shared.collect(status=3)
