"""No hostile submission gains, reads, hurts or leaves anything; the whole ladder is run by ``make attack``."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from corpus import CLASSES, HERE, every_attack, read
from machines import MACHINES, here

ROOT = HERE.parents[1]
ON_EVERY_MACHINE = ("escaping", "reading")
"""What hangs on the kernel, and is run on each kind of machine; the rest is run on this one."""

ELSEWHERE = [name for name in ("user, no Landlock, no namespaces",) if name != here()]
"""The machine that lacks most; the others are left to ``make attack``."""


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


def test_no_attack_gains_reads_hurts_or_leaves_anything() -> None:
    report = attacked(here())
    assert {name.partition("/")[0] for name in report["attacks"]} == {*CLASSES}
    assert report["wrong"] == []


@pytest.mark.parametrize("machine", ELSEWHERE)
def test_nothing_gets_out_on_another_kind_of_machine(machine: str) -> None:
    report = attacked(machine, *(f"{kind}/" for kind in ON_EVERY_MACHINE))
    layers = set(report["layers"])
    assert ("landlock" in layers) == ("landlock" in MACHINES[machine].isolation)
    assert ("net" in layers) <= ("unshare" not in MACHINES[machine].refuse)
    assert ("uid" in layers) == MACHINES[machine].root
    assert report["wrong"] == []


HONEST = '''"""Does the exercise, under a header that says it earns nothing.

must: be seen
earns: nothing
shows: what it does not show
"""
# %%
from math import cos


def gradf(a, b, c):
    return [-3 * a**2 - 0.5 * a**-0.5, 3 * cos(3 * b) + 2.5 * b**1.5, 1 / c**2]
'''


def test_points_that_are_gained_are_seen(tmp_path: Path) -> None:
    (tmp_path / "forging").mkdir()
    (tmp_path / "forging" / "honest.py").write_text(HONEST, encoding="utf-8")
    report = attacked(here(), "--corpus", str(tmp_path))
    assert report["wrong"] == [
        "forging/honest: its results do not show 'what it does not show'",
        "forging/honest: 10 points gained",
    ]


def test_every_header_is_whole() -> None:
    attacks = every_attack()
    assert len({attack.name for attack in attacks}) == len(attacks)
    assert not [attack.name for attack in attacks if not attack.tries.endswith((".", ".)"))]
    assert {attack.name.partition("/")[0] for attack in attacks} == {*CLASSES}


def test_a_header_that_lacks_something_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "x.py"
    path.write_text('"""Tries nothing.\n\nmust: x\n"""\n', encoding="utf-8")
    with pytest.raises(ValueError, match="the header lacks earns, shows"):
        read(path)
