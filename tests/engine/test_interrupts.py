"""Ctrl-C comes through, wherever Python is just then, and Python's own end does not speak of it."""

import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

from autograder.engine.interrupts import INTERRUPTED

LET_GO = """
class LetGo:
    def __del__(self):
        signal.raise_signal(signal.SIGINT)
        for _ in range(1000): pass

LetGo()
time.sleep(20)
"""
IN_A_STRING = 'exec("signal.raise_signal(signal.SIGINT); time.sleep(20)")'
STARTS = """
import signal, sys, time
from autograder.engine.interrupts import INTERRUPTED, heard
heard()
try:
{where}
except KeyboardInterrupt:
    print("heard")
    sys.exit(INTERRUPTED)
"""


@pytest.mark.parametrize("where", [LET_GO, IN_A_STRING], ids=["while something is let go", "in code from a string"])
def test_it_is_heard_wherever_it_comes(where: str, tmp_path: Path) -> None:
    """Python itself prints the first where it comes, and goes on; after the second a module ends by the signal."""
    (tmp_path / "started.py").write_text(STARTS.format(where=textwrap.indent(where, " " * 4)), encoding="utf-8")
    command = ["env", "--default-signal=INT", sys.executable, "-m", "started"]
    run = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, timeout=60, check=False)
    assert (run.returncode, run.stdout, run.stderr) == (INTERRUPTED, "heard\n", "")


def test_whoever_ignores_it_goes_on_ignoring_it() -> None:
    code = STARTS.format(where="    signal.raise_signal(signal.SIGINT); print('went on')")
    command = ["env", "--ignore-signal=INT", sys.executable, "-c", code]
    assert subprocess.run(command, capture_output=True, text=True, timeout=60, check=True).stdout == "went on\n"
