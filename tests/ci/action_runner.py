"""Runs the steps of an action as a GitHub runner does: expressions filled in, environment files, one exit code per step."""

import os
import re
import subprocess
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

ACTION = Path(__file__).parents[2] / ".github" / "actions" / "grade"
EXPRESSION = re.compile(r"\$\{\{\s*([\w.-]+)\s*\}\}")


@dataclass
class Ran:
    """What became of an action.

    Attributes:
        status: The exit code of the step that failed, or 0.
        said: What the steps printed, by name.
        outputs: The action's outputs.
        summary: The step's summary.
    """

    status: int = 0
    said: dict[str, str] = field(default_factory=dict)
    outputs: dict[str, str] = field(default_factory=dict)
    summary: str = ""


def run(
    inputs: dict[str, str], workspace: Path, temporary: Path, environment: dict[str, str], user: int | None = None
) -> Ran:
    """Run the action's own steps; those that use other actions are the runner's.

    Args:
        inputs: As a workflow gives them.
        workspace: The checkout.
        temporary: The runner's folder for temporary files.
        environment: What the runner's processes have; nothing else is handed on.
        user: Who runs them; by default whoever runs this.
    """
    action = yaml.safe_load((ACTION / "action.yml").read_text(encoding="utf-8"))
    given = {name: str(entry.get("default", "")) for name, entry in action["inputs"].items()} | inputs
    known = {f"inputs.{name}": value for name, value in given.items()} | {"github.action_path": str(ACTION)}
    ran, steps = Ran(), dict[str, dict[str, str]]()
    for step in (step for step in action["runs"]["steps"] if "run" in step):
        files = {name: temporary / f"{name}-{len(steps)}" for name in ("GITHUB_OUTPUT", "GITHUB_STEP_SUMMARY")}
        for file in files.values():
            file.touch(mode=0o666)
            file.chmod(0o666)
        own = {name: _filled(value, known) for name, value in step.get("env", {}).items()}
        runner = {"GITHUB_ACTIONS": "true", "GITHUB_WORKSPACE": str(workspace), "RUNNER_TEMP": str(temporary)}
        done = subprocess.run(
            ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", _filled(step["run"], known)],
            cwd=workspace,
            env={**environment, **runner, **own, **{name: str(path) for name, path in files.items()}},
            capture_output=True,
            text=True,
            check=False,
            timeout=300,
            user=user,
            group=user,
            extra_groups=[] if user else None,
        )
        ran.said[step["name"]] = done.stdout + done.stderr
        steps[step.get("id", step["name"])] = _outputs(files["GITHUB_OUTPUT"])
        ran.summary += files["GITHUB_STEP_SUMMARY"].read_text(encoding="utf-8")
        if done.returncode:
            ran.status = done.returncode
            break
    known |= {f"steps.{name}.outputs.{key}": value for name, found in steps.items() for key, value in found.items()}
    ran.outputs = {name: _filled(entry["value"], known) for name, entry in action["outputs"].items()}
    return ran


def _filled(text: str, known: dict[str, str]) -> str:
    return EXPRESSION.sub(lambda found: known.get(found[1], ""), text)


def _outputs(path: Path) -> dict[str, str]:
    lines = path.read_text(encoding="utf-8").splitlines()
    return dict(line.split("=", 1) for line in lines)


def clean_environment(path: Path) -> dict[str, str]:
    """Return what a runner's shell starts with; the commands in ``path`` come first."""
    return {"PATH": f"{path}:/usr/local/bin:/usr/bin:/bin", "HOME": os.environ.get("HOME", "/"), "LANG": "C.UTF-8"}


def commands(said: str) -> list[dict[str, Any]]:
    """Return the workflow commands in what a step printed, as a runner reads them: at the beginning of a line."""
    found = re.finditer(r"^::(?P<kind>[\w-]+) ?(?P<about>[^:]*)::(?P<text>.*)$", said, re.MULTILINE)
    return [
        {
            "kind": one["kind"],
            "text": _plain(one["text"]),
            **{key: _plain(value) for key, _, value in (part.partition("=") for part in one["about"].split(",") if part)},
        }
        for one in found
    ]


def _plain(text: str) -> str:
    for code, sign in (("%0A", "\n"), ("%0D", "\r"), ("%3A", ":"), ("%2C", ","), ("%25", "%")):
        text = text.replace(code, sign)
    return text
