"""Runs boxes for the tests: `run_box` starts a zygote on one of the `RUNGS` and tells what happened inside.

A rung is a kind of machine: who runs the grader, and what the kernel refuses. A test is skipped, with the
reason, where its rung cannot be had.
"""

import atexit
import json
import os
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

import pytest

HERE = Path(__file__).parent
WORKER = HERE.parents[1] / "autograder" / "worker"
NOBODY = 65534
NO_LANDLOCK = {f"landlock_{call}": "ENOSYS" for call in ("create_ruleset", "add_rule", "restrict_self")}
NO_NAMESPACES = {"unshare": "EPERM"}


@dataclass(frozen=True)
class Rung:
    """A kind of machine: what the zygote is, and which system calls fail with which error."""

    root: bool
    namespaces: bool = False
    refuse: dict[str, str] = field(default_factory=dict)


RUNGS = {
    "root with namespaces": Rung(root=True, namespaces=True),
    "root": Rung(root=True),
    "root in a container": Rung(root=True, namespaces=True, refuse=NO_NAMESPACES),
    "root without Landlock": Rung(root=True, refuse=NO_LANDLOCK),
    "user with namespaces": Rung(root=False, namespaces=True),
    "user": Rung(root=False),
    "user in a container": Rung(root=False, namespaces=True, refuse=NO_NAMESPACES),
    "user without Landlock": Rung(root=False, namespaces=True, refuse=NO_LANDLOCK | NO_NAMESPACES),
}


@cache
def interpreter(*, root: bool) -> str:
    """Find a Python that can be started; an ordinary user may not reach one in somebody's home."""
    if root and os.geteuid() != 0:
        pytest.skip("only root can try what root can")
    for python in (sys.executable, "/usr/bin/python3"):
        check = "import ctypes, sys; sys.exit(sys.version_info < (3, 11))"
        try:
            subprocess.run([python, "-I", "-S", "-c", check], check=True, **identity(root=root))
        except (OSError, subprocess.CalledProcessError):
            continue
        return python
    pytest.skip("no Python 3.11 that an ordinary user may start")


def identity(*, root: bool) -> dict[str, Any]:
    """Give the arguments of `subprocess` that make it root or an ordinary user."""
    plain: dict[str, Any] = {"cwd": "/", "env": {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"}}
    return plain if root or os.geteuid() != 0 else plain | {"user": NOBODY, "group": NOBODY, "extra_groups": []}


@cache
def reachable() -> Path:
    """Copy the worker and the test zygote to where an ordinary user may read them."""
    folder = Path(tempfile.mkdtemp(prefix="boxes-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    folder.chmod(0o755)
    shutil.copytree(WORKER, folder / "worker", ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("box_zygote.py", "box_attacks.py"):
        shutil.copy(HERE / name, folder)
    (folder / "canary").write_text("the answers")
    (folder / "link").symlink_to(folder / "canary")
    (folder / "folder").mkdir()
    (folder / "folder").chmod(0o777)
    (folder / "canary").chmod(0o666)
    return folder


def command(rung: Rung, **ask: Any) -> list[str]:
    """Give the command line of a zygote; `run_box` says what can be asked."""
    here = reachable()
    facts = {name: str(here / name) for name in ("canary", "link", "folder")}
    whole = {
        "worker": str(here / "worker"),
        "refuse": rung.refuse,
        "namespaces": rung.namespaces,
        "standard": True,
        "readable": [],
        "forbid": [],
        "keep": [],
        "memory": 256 << 20,
        "cpu": 10,
        "number": 7,
        "code": "",
        "before": "",
        "path": [str(here)],
        "preload": [],
        "sabotage": "",
        "greeting": "",
        "facts": facts,
    }
    unknown = ask.keys() - whole.keys()
    assert not unknown, unknown
    return [interpreter(root=rung.root), "-I", "-S", str(here / "box_zygote.py"), json.dumps(whole | ask)]


def run_box(rung: Rung, **ask: Any) -> dict[str, Any]:
    """Run one box to its end.

    Args:
        rung: the kind of machine.
        ask: `code` runs in the box and may set `result`; `before` runs in the zygote; `path` and `preload`
            say what it imports; `standard`, `readable`, `forbid`, `keep`, `memory`, `cpu` and `number` are
            the sandbox's arguments; `greeting` is sent once the code has written one blank to the channel;
            `sabotage` names a function (`module.function`) of the sandbox that is to do nothing.

    Returns:
        `namespaces`, `missing`, `layers` or `refused`, `result`, `error`, `status`, `cpu`, `peeked`:
        whether the zygote could read the box's memory, and `leftover`: whether a process was still there
        when all had ended.
    """
    held, watched = os.pipe()
    try:
        done = subprocess.run(
            command(rung, **ask | {"keep": [watched, *ask.get("keep", [])]}),
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
            pass_fds=[watched],
            **identity(root=rung.root),
        )
    finally:
        os.close(watched)
    os.set_blocking(held, False)
    with os.fdopen(held, "rb") as pipe:
        leftover = pipe.read() is None  # None: nothing to read yet, so somebody still holds the other end
    assert done.returncode == 0, done.stderr
    told: dict[str, Any] = json.loads(done.stdout)
    return told | {"leftover": leftover, "said": done.stderr}
