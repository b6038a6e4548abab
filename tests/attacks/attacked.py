"""Runs the corpus as ``make attack`` does, on one kind of machine: ``attacked``."""

import json
import subprocess
import sys
from typing import Any

import pytest
from corpus import HERE

ROOT = HERE.parents[1]


def attacked(machine: str, *names: str) -> dict[str, Any]:
    """Run attacks whose names hold one of the texts; return what came of it."""
    command = [sys.executable, str(HERE / "run_attacks.py"), "--quick", "--json", "--machine", machine, *names]
    environment = {"PATH": "/usr/bin:/bin", "PYTHONPATH": str(ROOT / "tests")}
    run = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    assert run.stdout, run.stderr
    report: dict[str, Any] = json.loads(run.stdout)[machine]
    if "skipped" in report:
        pytest.skip(report["skipped"])
    return report
