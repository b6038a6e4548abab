"""The standings as data: ``data_of``, for ``--json`` and for machines that run it."""

import math
from collections.abc import Mapping, Sequence
from typing import Any

from checks.contents import Contents
from checks.judging import Standing, first
from checks.table import points_of


def data_of(standings: "Sequence[Standing]", contents: Contents, name: str) -> "dict[str, Any]":
    """Return all that is known, ready for JSON; the same work gives the same data.

    Args:
        standings: Where each exercise stands.
        contents: The assignment.
        name: The file that was looked at.
    """
    points, most = points_of(standings)
    next_one = first(standings, contents)
    return {
        "assignment": contents.notebook,
        "file": name,
        "points": points,
        "max_points": most,
        "look_first_at": next_one.exercise.name if next_one else None,
        "exercises": [_entry(one) for one in standings],
    }


def _entry(one: Standing) -> "dict[str, Any]":
    finding = one.finding
    example = None
    if finding and finding.expression:
        example = {
            "expression": finding.expression,
            "inputs": _numbers(finding.inputs),
            "yours": _numbers(finding.yours),
            "right": _numbers(finding.right),
            "paste": finding.paste,
        }
    return {
        "name": one.exercise.name,
        "title": one.exercise.title,
        "status": one.status,
        "points": one.points,
        "max_points": one.exercise.points,
        "checks": [{"sentence": check.sentence, "passed": check.sentence in one.passed} for check in one.exercise.checks],
        "message": finding.sentence if finding else one.note,
        "example": example,
    }


def _numbers(named: "Mapping[str, Any]") -> "dict[str, Any]":
    return {name: str(v) if isinstance(v, float) and not math.isfinite(v) else v for name, v in named.items()}
