"""A sample of the known programs, on the kit: right ones pass, wrong ones do not, or are listed. All: ``certify --kit``."""

import pytest
from students import ROOT

from autograder.assignment import load
from autograder.misconceptions.catalogue import misconceptions
from autograder.misconceptions.trials import KnownPrograms
from autograder.sharing import trials

NAMES = sorted(path.parent.name for path in ROOT.glob("autograder/exercises/*/kit.json"))
EVERY = 20
"""One program of so many is tried here."""


@pytest.mark.parametrize("name", NAMES)
def test_programs_fare_as_they_are_listed(name: str) -> None:
    assignment = load(name)
    programs, kept = KnownPrograms(assignment), trials.read(assignment)
    assert kept is not None
    data = (ROOT / "release" / name / "checks" / "checks.json").read_bytes()
    sample = trials.trials_of(programs)[::EVERY]
    found, faults = trials.kept(trials.tried(assignment, data, sample))
    assert not faults
    assert {*found.hidden_only} <= {*kept.hidden_only}


@pytest.mark.parametrize("name", NAMES)
def test_what_is_listed_is_there(name: str) -> None:
    assignment = load(name)
    kept = trials.read(assignment)
    assert kept is not None
    assert {*kept.hidden_only} <= {f"{program.exercise}/{program.name}" for program in misconceptions(assignment)}
    assert kept.caught + len(kept.hidden_only) == kept.wrong_programs
    assert kept.caught > 0.9 * kept.wrong_programs
