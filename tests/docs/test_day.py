"""The instructor's guide is true: its commands are run, one after another, and print what it shows."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
GUIDE = (ROOT / "autograder" / "README.md").read_text(encoding="utf-8")
STUDENTS = 12
BLOCK = re.compile(r"```console\n\$ autograder ([^\n]+)\n(.*?)```", re.DOTALL)


@pytest.fixture(scope="module")
def course(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("day") / "course"
    script = ROOT / "tests" / "sample_class" / "canvas_class.py"
    subprocess.run([sys.executable, script, folder, str(STUDENTS)], check=True, timeout=120)
    return folder


def test_the_day_is_as_the_guide_tells_it(course: Path) -> None:
    environment = {**os.environ, "COLUMNS": "120", "NO_COLOR": "1"}
    steps = BLOCK.findall(GUIDE)
    assert len(steps) == 9  # the tenth is a person's: written questions in the formgrader
    for command, shown in steps:
        done = subprocess.run(
            [sys.executable, "-m", "autograder", *command.split()],
            cwd=course,
            env=environment,
            capture_output=True,
            text=True,
            check=False,
            timeout=300,
        )
        printed = [line.rstrip() for line in (done.stdout + done.stderr).splitlines()]
        assert done.returncode == 0, f"autograder {command}: {printed}"
        for line in filter(None, shown.splitlines()):
            if line != "...":
                assert line in printed, f"autograder {command} does not print: {line}"
                printed = printed[printed.index(line) + 1 :]
