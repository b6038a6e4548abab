"""What the documents say is so: commands exist, the example's output is real, the README stays short."""

import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
CONTRIBUTING = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
COMMANDS = (
    "grade",
    "autograde",
    "build",
    "certify",
    "ci",
    "collect",
    "doctor",
    "explain",
    "export",
    "feedback",
    "package",
    "prepare",
    "regrade",
    "release",
    "report",
)


def autograder(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "autograder", *arguments]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, env={"COLUMNS": "120"})


def test_the_readme_is_short() -> None:
    assert README.count("\n") <= 120


def test_the_examples_output_is_real() -> None:
    example = README.partition("$ .venv/bin/autograder grade ")[2].partition("```")[0]
    line, _, shown = example.partition("\n")
    assert shown.count("\n") > 10
    out = [" ".join(row.split()) for row in autograder("grade", *line.split()).stdout.splitlines()]
    for row in filter(None, (" ".join(row.split()) for row in shown.splitlines())):
        if row != "...":
            assert row in out, f"the README shows what is not printed: {row}"
            out = out[out.index(row) + 1 :]


@pytest.mark.parametrize("document", [README, CONTRIBUTING], ids=["README", "CONTRIBUTING"])
def test_every_path_that_is_named_exists(document: str) -> None:
    prose = re.sub(r"```.*?```", "", document, flags=re.DOTALL)
    named = re.findall(r"`((?:source|release|solutions|autograder|tests)/[\w./-]*)`", prose)
    assert named
    assert not [path for path in named if not (ROOT / path).exists()]


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help_and_is_documented(command: str) -> None:
    run = autograder(command, "--help")
    assert run.returncode == 0
    assert len(run.stdout) > 300
    assert f"autograder {command}" in README


def test_every_option_of_grade_is_documented() -> None:
    options = set(re.findall(r"--[a-z][a-z-]+", autograder("grade", "--help").stdout)) - {"--help", "--assignment"}
    assert {option for option in options if option not in README} == set()


def test_every_make_target_that_is_named_exists() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    targets = set(re.findall(r"`?make (\w+)", README + CONTRIBUTING)) - {"them", "the", "a"}
    assert {target for target in targets if not re.search(rf"^{target}:", makefile, re.MULTILINE)} == set()


def test_doctor_finds_nothing_to_mend() -> None:
    run = autograder("doctor")
    assert run.returncode == 0, run.stdout
    assert "nothing to mend" in run.stdout
    assert "seccomp" in run.stdout


def test_every_dependency_is_pinned_and_has_a_reason() -> None:
    text = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    project = tomllib.loads(text)["project"]
    pins = (ROOT / "constraints.txt").read_text(encoding="utf-8").lower()
    for requirement in [*project["dependencies"], *project["optional-dependencies"]["dev"]]:
        name = re.split(r"[<>=!\[ ]", requirement)[0]
        assert f"\n{name.lower()}==" in pins, f"{name} is not pinned in constraints.txt"
        assert re.search(rf'"{re.escape(requirement)}",\s+# \w', text), f"{name} has no reason beside it"


def test_the_top_level_holds_what_the_plan_says() -> None:
    tracked = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=False).stdout.split("\n")
    if not any(tracked):
        pytest.skip("not a git checkout")
    top = {path.partition("/")[0] for path in tracked if path}
    assert top == {
        ".ci", ".github", ".gitignore", "CHANGELOG.md", "CONTRIBUTING.md", "LICENSE", "Makefile", "README.md", "autograder",
        "constraints.txt", "nbgrader_config.py", "pyproject.toml", "release", "solutions", "source", "tests",
    }  # fmt: skip
