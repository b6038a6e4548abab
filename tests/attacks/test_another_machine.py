"""Nothing gets out on the kind of machine that lacks most, and it is played as it should be; part of ``make attack``."""

import pytest
from attacked import attacked
from machines import MACHINES, here

ON_EVERY_MACHINE = ("escaping", "reading")
"""What hangs on the kernel; ``make attack`` runs the rest on each kind of machine as well."""

ELSEWHERE = [name for name in ("user, no Landlock, no namespaces",) if name != here()]


@pytest.mark.parametrize("machine", ELSEWHERE)
def test_nothing_gets_out_on_another_kind_of_machine(machine: str) -> None:
    report = attacked(machine, *(f"{kind}/" for kind in ON_EVERY_MACHINE))
    layers = set(report["layers"])
    assert ("landlock" in layers) == ("landlock" in MACHINES[machine].isolation)
    assert ("net" in layers) <= ("unshare" not in MACHINES[machine].refuse)
    assert ("uid" in layers) == MACHINES[machine].root
    assert report["wrong"] == []
