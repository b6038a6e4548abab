"""Small submissions to hand in, and the command line to grade them with."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

ROOT = Path(__file__).parents[2]
CLASS = ROOT / "tests" / "sample_class"
ASSIGNMENT = "micrograd_exercises"

F = """
from math import sin, cos
def f(a, b, c):
    return -a**3 + sin(3*b) - 1.0/c + b**2.5 - a**0.5
"""
GRADF = """
def gradf(a, b, c):
    return [-3*a**2 - 0.5*a**-0.5, 3*cos(3*b) + 2.5*b**1.5, c**-2]
"""
ONE_SIDE = """
h = 1e-6
numerical_grad = [(f(2+h, 3, 4) - f(2, 3, 4))/h, (f(2, 3+h, 4) - f(2, 3, 4))/h, (f(2, 3, 4+h) - f(2, 3, 4))/h]
"""
BOTH_SIDES = """
h = 1e-6
numerical_grad2 = [(f(2+h, 3, 4) - f(2-h, 3, 4))/h/2, (f(2, 3+h, 4) - f(2, 3-h, 4))/h/2,
                   (f(2, 3, 4+h) - f(2, 3, 4-h))/h/2]
"""
SECTION_1 = (F, GRADF, ONE_SIDE, BOTH_SIDES)
POINTS_OF_SECTION_1 = 22


def notebook(*cells: str, **changed: Any) -> bytes:
    """A notebook of code cells; ``changed`` are top-level entries that differ."""
    code = [{"cell_type": "code", "metadata": {}, "outputs": [], "source": cell} for cell in cells]
    return json.dumps({"cells": code, "metadata": {}, "nbformat": 4, "nbformat_minor": 4, **changed}).encode()


def python_file(*cells: str) -> bytes:
    """The same as a Python file in percent format."""
    return "".join(f"# %%\n{cell}\n" for cell in cells).encode()


def run(
    *arguments: str | Path,
    cwd: Path = ROOT,
    timeout: float = 120,
    environment: Mapping[str, str] | None = None,
) -> subprocess.CompletedProcess[str]:
    """Run ``python -m autograder`` with nothing but the environment given."""
    command: Sequence[str | Path] = [sys.executable, "-m", "autograder", *arguments]
    variables = {"PATH": "/usr/bin:/bin", "COLUMNS": "100", **(environment or {})}
    return subprocess.run(
        command, cwd=cwd, env=variables, capture_output=True, encoding="utf-8", timeout=timeout, check=False
    )


def grade(*arguments: str | Path, **options: Any) -> subprocess.CompletedProcess[str]:
    """Run ``autograder grade`` for the sample class's assignment, with its secret."""
    return run("grade", *arguments, "--assignment", ASSIGNMENT, "--secret", CLASS / "secret", **options)


def results(folder: Path) -> dict[str, dict[str, Any]]:
    """Every result file of a folder, by its name."""
    return {path.name.removesuffix(".json"): json.loads(path.read_bytes()) for path in folder.glob("*.json")}


def verdicts(result: dict[str, Any]) -> dict[str, str]:
    """Each exercise's verdict."""
    return {test["name"]: test["extra_data"]["verdict"] for test in result["tests"]}


def reason(result: dict[str, Any], exercise: str) -> str:
    """What is said of one exercise."""
    (test,) = [test for test in result["tests"] if test["name"] == exercise]
    text: str = test["extra_data"]["reason"]
    return text
