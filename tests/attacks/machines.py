"""Kinds of machines that the corpus is run on: ``MACHINES``; ``interpreter`` finds or makes a Python for one.

A machine that has less than this one is simulated: a filter of system calls answers as its kernel would.
"""

import contextlib
import os
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import ordinary_user

NO_NAMESPACES = {"unshare": "EPERM"}
NO_LANDLOCK = {f"landlock_{call}": "ENOSYS" for call in ("create_ruleset", "add_rule", "restrict_self")}


@dataclass(frozen=True)
class Machine:
    """Who grades, which system calls fail with which error, and the least isolation that is asked for."""

    root: bool
    refuse: dict[str, str] = field(default_factory=dict)
    isolation: str = "landlock"


MACHINES = {
    "root": Machine(root=True),
    "root, no namespaces": Machine(root=True, refuse=NO_NAMESPACES),
    "root, no Landlock": Machine(root=True, refuse=NO_LANDLOCK, isolation="seccomp"),
    "user": Machine(root=False),
    "user, no namespaces": Machine(root=False, refuse=NO_NAMESPACES),
    "user, no Landlock, no namespaces": Machine(root=False, refuse=NO_LANDLOCK | NO_NAMESPACES, isolation="seccomp"),
}


class NotHere(Exception):
    """This machine cannot play that one; the message says why."""


def here() -> str:
    """Return the name of the machine that this is, as far as the user goes."""
    return "root" if os.getuid() == 0 else "user"


@contextlib.contextmanager
def interpreter(machine: Machine) -> Iterator[tuple[Path, dict[str, Any]]]:
    """Yield a Python with the packages installed here, and the arguments of ``subprocess`` that make it the right user.

    Raises:
        NotHere: The machine's user cannot be had.
    """
    is_root = os.getuid() == 0
    if machine.root == is_root:
        yield Path(sys.executable), {}
        return
    if machine.root:
        raise NotHere("only root can try what root can")
    try:
        with ordinary_user.python() as python:
            nobody = ordinary_user.NOBODY
            yield python, {"user": nobody, "group": nobody, "extra_groups": []}
    except ordinary_user.NotHere as reason:
        raise NotHere(str(reason)) from None
