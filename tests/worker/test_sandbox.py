"""The sandbox names what holds, refuses when a layer does not, and lets honest code run."""

import os
import sys
from pathlib import Path

import pytest
from boxes import RUNGS, reachable, run_box

from autograder.worker.sandbox import BoxLimits, Sandbox, SandboxError, readable_standard_library

BEFORE = ["descriptors"]
WITH_UID = ["uid", "capabilities", "session", "no_dump", "rlimits", "no_new_privs"]
NAMESPACES = ["net", "ipc", "uts", "mount", "pid"]
LAYERS = {
    "root with namespaces": (NAMESPACES, [*BEFORE, *WITH_UID, "landlock", "seccomp"]),
    "root": ([], [*BEFORE, *WITH_UID, "landlock", "seccomp"]),
    "root in a container": ([], [*BEFORE, *WITH_UID, "landlock", "seccomp"]),
    "root without Landlock": ([], [*BEFORE, *WITH_UID, "seccomp_no_open"]),
    "user with namespaces": ([*NAMESPACES, "user"], [*BEFORE, *WITH_UID[1:], "landlock", "seccomp"]),
    "user": ([], [*BEFORE, *WITH_UID[1:], "landlock", "seccomp"]),
    "user in a container": ([], [*BEFORE, *WITH_UID[1:], "landlock", "seccomp"]),
    "user without Landlock": ([], [*BEFORE, *WITH_UID[1:], "seccomp_no_open"]),
}


@pytest.mark.parametrize("rung", RUNGS)
def test_layers_are_named_in_order(rung: str) -> None:
    told = run_box(RUNGS[rung])
    if not told["namespaces"] and RUNGS[rung].namespaces and not RUNGS[rung].refuse:
        pytest.skip("this machine refuses namespaces")
    assert (told["namespaces"], told["layers"]) == LAYERS[rung]


@pytest.mark.parametrize("rung", RUNGS)
def test_what_is_missing_is_said_in_a_sentence(rung: str) -> None:
    missing = run_box(RUNGS[rung])["missing"]
    expected = set() if RUNGS[rung].root else {"uid"}
    if "Landlock" in rung:
        expected.add("landlock")
    assert set(missing) == expected
    assert all(len(sentence.split()) > 8 for sentence in missing.values())


SABOTAGES = {
    "kernel.close_all_but": ("descriptors", "root"),
    "identity.become": ("uid", "root"),
    "kernel.empty_capabilities": ("capabilities", "user with namespaces"),
    "os.setsid": ("session", "root"),
    "limits.apply": ("rlimits", "root"),
    "landlock.restrict": ("landlock", "root"),
    "seccomp.install": ("seccomp", "root"),
}


@pytest.mark.parametrize("function", SABOTAGES)
def test_a_layer_that_is_silently_off_is_found(function: str) -> None:
    layer, rung = SABOTAGES[function]
    told = run_box(RUNGS[rung], sabotage=function, code="result = 'student code ran'")
    if rung.endswith("namespaces") and not told["namespaces"]:
        pytest.skip("this machine refuses namespaces, so there are no capabilities to give up")
    assert told["refused"].startswith(f"{layer}: ")
    assert "result" not in told


@pytest.mark.parametrize("function", SABOTAGES)
def test_the_same_machine_is_fine_without_sabotage(function: str) -> None:
    assert SABOTAGES[function][0] in run_box(RUNGS[SABOTAGES[function][1]])["layers"]


def test_a_switch_that_does_nothing_is_found() -> None:
    """The option is changed into PR_GET_KEEPCAPS, which succeeds and changes nothing."""
    before = "import importlib; importlib.import_module('boxed.kernel').PR_SET_DUMPABLE = 7"
    # Changing the user switches dumps off by itself, so this shows for a user only.
    assert run_box(RUNGS["user"], before=before)["refused"].startswith("no_dump: ")


def test_each_box_has_a_user_of_its_own() -> None:
    code = "import os; result = [*os.getresuid(), *os.getresgid(), *os.getgroups()]"
    groups = "import os; os.setgroups([4, 24])"
    assert run_box(RUNGS["root"], before=groups, code=code, number=7)["result"] == [2_000_000_007] * 6
    assert run_box(RUNGS["root"], code=code, number=100_000_008)["result"] == [2_000_000_008] * 6


@pytest.mark.parametrize("rung", RUNGS)
def test_only_the_kept_descriptors_are_open(rung: str) -> None:
    """The channel and the test's own pipe, beside three that lead nowhere."""
    code = """
import os
def is_open(fd):
    try:
        return os.fstat(fd).st_rdev
    except OSError:
        return None
result = {fd: is_open(fd) for fd in range(4096) if is_open(fd) is not None}
"""
    result = run_box(RUNGS[rung], before="import os; leak = [os.dup(0), os.dup2(0, 4000)]", code=code)["result"]
    assert len(result) == 5
    assert {result[fd] for fd in "012"} == {os.stat(os.devnull).st_rdev}  # noqa: PTH116


def test_only_a_fork_can_enter() -> None:
    with pytest.raises(SandboxError, match="fork"):
        Sandbox([]).enter([], BoxLimits(1 << 20, 1), 0)


@pytest.mark.parametrize(
    ("readable", "forbid"),
    [
        (["/usr"], ["/usr/lib"]),
        (["/usr/lib"], ["/usr"]),
        (["/usr/bin/../lib"], ["/usr/lib"]),
        (["/dev"], []),
        (["/"], []),
    ],
)
def test_a_grant_that_opens_something_forbidden_is_refused(readable: list[str], forbid: list[str]) -> None:
    with pytest.raises(SandboxError, match="cannot be readable"):
        Sandbox(readable, forbid=forbid)


def test_a_readable_path_must_exist() -> None:
    with pytest.raises(SandboxError, match="prepare"):
        Sandbox(["/no/such/folder"])


def test_what_is_granted_is_read_and_its_neighbours_are_not() -> None:
    granted = reachable() / "granted"  # a file of its own: other tests write to the canary
    granted.write_text("the answers", encoding="utf-8")
    granted.chmod(0o644)
    code = f"result = open({str(granted)!r}).read()\nopen(facts['folder'] + '/../box_zygote.py')"
    told = run_box(RUNGS["user"], readable=[str(granted)], code=code)
    assert told["result"] == "the answers"
    assert "PermissionError" in told["error"]


def test_the_standard_library_is_listed_without_what_was_installed() -> None:
    listed = [Path(path) for path in readable_standard_library()]
    assert not any("-packages" in path.name for path in listed)
    names = {path.name for path in listed}
    assert {"os.py", "collections", "json", "encodings"} <= names
    installed = [Path(path) for path in sys.path if path.endswith("-packages")]
    assert not any(package.is_relative_to(path) for package in installed for path in listed)


@pytest.mark.parametrize("rung", ["root", "user"])
def test_another_processor_falls_to_the_next_rung_and_says_so(rung: str) -> None:
    before = "import os; real = os.uname(); os.uname = lambda: os.uname_result((*real[:4], 'riscv64'))"
    told = run_box(RUNGS[rung], before=before, code="result = 'student code ran'")
    assert told["layers"] == [*LAYERS[rung][1][:-1]]
    assert told["result"] == "student code ran"
    assert "cannot be filtered here; use Linux on x86_64 or aarch64" in told["missing"]["seccomp"]
