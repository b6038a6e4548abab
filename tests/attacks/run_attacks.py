"""Runs the corpus of hostile submissions and prints what they got: ``python run_attacks.py [--machine NAME]... [NAME]...``.

Attacks that take long are run on the first machine only, since what they cost hangs on no layer; on all, by ``--thorough``.

The exit status is 0 where nothing was gained, read, hurt or left behind and every attack stayed within its limit, else 1.
``--json`` prints the same as data.
"""

import argparse
import json
import sys
from operator import attrgetter
from pathlib import Path
from typing import Any

from battery import run
from corpus import HERE, Attack, every_attack
from machines import MACHINES, NotHere
from outcomes import Report
from rich.console import Console
from rich.table import Table
from watching import adopt_orphans

CPU_SECONDS, WALL_SECONDS, MEGABYTES = 12.0, 60.0, 400.0
"""What one submission may cost: in each of two workers 4 CPU seconds and a reserve of 2, waiting, its boxes' memory."""


def over(report: Report) -> list[str]:
    """Say which attacks cost more than they may."""
    return [
        f"{outcome.attack.name}: {outcome.cpu:.1f} CPU s, {outcome.seconds:.0f} s, {outcome.megabytes:.0f} MB"
        for outcome in report.outcomes
        if outcome.cpu > CPU_SECONDS or outcome.seconds > WALL_SECONDS or outcome.megabytes > MEGABYTES
    ]


def wrong(report: Report) -> list[str]:
    """Say everything that must not be."""
    faults = [
        f"{outcome.attack.name}: {fault}"
        for outcome in report.outcomes
        for fault in (*outcome.faults, *([f"{outcome.gained:g} points gained"] if outcome.gained else []))
    ]
    hurt = [f"{name} has other results than alone" for name in report.hurt]
    return [*faults, *hurt, *report.taken, *(f"left behind: {what}" for what in report.left), *over(report)]


def show(console: Console, name: str, report: Report) -> None:
    """Print what came of a machine's run."""
    outcomes = report.outcomes
    canaries = sum("a canary was read" in outcome.faults for outcome in outcomes) + len(report.taken)
    table = Table(title=f"{name}: {len(outcomes)} attacks between {report.honest} honest submissions", title_justify="left")
    for column in ("what", "found", "may be"):
        table.add_column(column, justify="left" if column == "what" else "right")
    table.add_row("points gained", f"{sum(outcome.gained for outcome in outcomes):g}", "0")
    table.add_row("secrets read, traps touched", str(canaries), "0")
    table.add_row("honest neighbours hurt", str(len(report.hurt)), "0")
    table.add_row("processes and files left behind", str(len(report.left)), "0")
    table.add_row(
        "attacks that did not end as their header says", str(sum(bool(outcome.faults) for outcome in outcomes)), "0"
    )
    for what, attribute, limit, unit in (
        ("most CPU time of one", "cpu", CPU_SECONDS, "s"),
        ("most wall time of one", "seconds", WALL_SECONDS, "s"),
        ("most memory of one", "megabytes", MEGABYTES, "MB"),
    ):
        most = max(outcomes, key=attrgetter(attribute))
        table.add_row(f"{what} ({most.attack.name})", f"{getattr(most, attribute):.1f} {unit}", f"{limit:g} {unit}")
    table.add_row("time of all", f"{sum(outcome.seconds for outcome in outcomes):.0f} s", "")
    console.print(table)
    console.print(f"  layers: {report.layers}", style="dim", highlight=False)
    for line in wrong(report):
        console.print(f"  ✗ {line}", style="red", markup=False, highlight=False, soft_wrap=True)


def chosen(names: list[str], folder: Path, *, quick: bool) -> list[Attack]:
    """Return the attacks whose names hold one of the given texts; all of them where none is given."""
    every = [attack for attack in every_attack(folder) if not (quick and attack.slow)]
    return [attack for attack in every if not names or any(name in attack.name for name in names)]


def main() -> int:
    """Run, print, and return the exit status."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("names", nargs="*", metavar="NAME", help="only attacks whose names hold this")
    parser.add_argument("--machine", action="append", choices=list(MACHINES), help="only this kind of machine")
    parser.add_argument("--quick", action="store_true", help="leave slow attacks out")
    parser.add_argument("--thorough", action="store_true", help="run slow attacks on every machine")
    parser.add_argument("--corpus", type=Path, default=HERE, help="another folder of attacks")
    parser.add_argument("--json", action="store_true", help="print data")
    asked = parser.parse_args()
    adopt_orphans()
    console, bad = Console(width=120), False
    data: dict[str, Any] = {}
    for name in asked.machine or MACHINES:
        quick = asked.quick or (any("attacks" in entry for entry in data.values()) and not asked.thorough)
        try:
            report = run(MACHINES[name], chosen(asked.names, asked.corpus, quick=quick))
        except NotHere as reason:
            data[name] = {"skipped": str(reason)}
            if not asked.json:
                console.print(f"{name}: left out, since {reason}", soft_wrap=True)
            continue
        bad = bad or bool(wrong(report))
        attacks = [outcome.attack.name for outcome in report.outcomes]
        data[name] = {"wrong": wrong(report), "attacks": attacks, "layers": report.layers.split()}
        if not asked.json:
            show(console, name, report)
    if asked.json:
        sys.stdout.write(json.dumps(data) + "\n")
    return int(bad)


if __name__ == "__main__":
    sys.exit(main())
