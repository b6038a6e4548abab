"""What came of attacks: an ``Outcome`` for each, a ``Report`` for a machine; ``told`` reads an attack's results."""

import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from canaries import MARK
from corpus import Attack


@dataclass(frozen=True)
class Outcome:
    """What came of one attack.

    Attributes:
        attack: The attack.
        gained: Points beyond what its honest part is worth.
        faults: What else must not be, in words.
        seconds: Wall seconds.
        cpu: CPU seconds of all processes.
        megabytes: What its boxes held together at most.
    """

    attack: Attack
    gained: float
    faults: tuple[str, ...]
    seconds: float
    cpu: float
    megabytes: float


@dataclass
class Report:
    """What came of the corpus on one kind of machine."""

    outcomes: list[Outcome] = field(default_factory=list)
    hurt: list[str] = field(default_factory=list)
    taken: list[str] = field(default_factory=list)
    left: list[str] = field(default_factory=list)
    honest: int = 0
    layers: str = ""


def told(attack: Attack, result: Path, printed: str) -> tuple[float, list[str]]:
    """Return the points that an attack has gained, and what is wrong with its results."""
    if not result.exists():
        return 0.0, ["it has no results"]
    raw = result.read_text(encoding="utf-8")
    tests: list[dict[str, Any]] = json.loads(raw)["tests"]
    gained = sum(test.get("score", 0) for test in tests if test["name"] not in attack.earns)
    verdicts = {test["name"]: test["extra_data"]["verdict"] for test in tests}
    faults = [f"{name} could not be graded" for name, verdict in verdicts.items() if verdict == "could_not_grade"]
    escaped = {name for name, verdict in verdicts.items() if verdict == "not_required"} - attack.earns
    faults += [f"{name} is not required any more" for name in sorted(escaped)]
    texts = "\n".join(_strings(json.loads(raw)))
    if attack.shows not in texts:
        faults.append(f"its results do not show '{attack.shows}'")
    if MARK in texts:
        faults.append("a canary was read")
    outputs = "\n".join(test["output"] for test in tests) + printed
    if attack.never and attack.never in outputs:
        faults.append(f"{attack.never!r} stands in what is read")
    return gained, faults


def _strings(found: Any) -> list[str]:
    """Return every text and number of a JSON value, as text."""
    if isinstance(found, dict):
        return [text for key, entry in found.items() for text in (key, *_strings(entry))]
    if isinstance(found, list):
        return [text for entry in found for text in _strings(entry)]
    return [str(found)]
