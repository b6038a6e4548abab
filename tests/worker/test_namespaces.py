"""A zygote in namespaces of its own: what it sees, and how the process that waits for it behaves."""

import os
import select
import signal
import subprocess
from pathlib import Path

import pytest
from boxes import RUNGS, identity, interpreter, reachable, run_box

START = """
import os, sys
sys.path.insert(0, {here!r})
from box_zygote import load
outside = os.getpid()
names = load({worker!r}, "namespaces").enter_namespaces()
{then}
"""


def start(then: str, *, root: bool, **more: object) -> subprocess.Popen[str]:
    here = reachable()
    program = START.format(here=str(here), worker=str(here / "worker"), then=then)
    settings = identity(root=root) | {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "text": True} | more
    return subprocess.Popen([interpreter(root=root), "-I", "-S", "-c", program], **settings)


@pytest.fixture(params=[True, False], ids=["root", "user"])
def root(request: pytest.FixtureRequest) -> bool:
    with start("sys.exit(0 if names else 9)", root=request.param) as process:
        process.communicate()
    if process.returncode == 9:
        pytest.skip("this machine refuses namespaces")
    return bool(request.param)


SEEN = """
import os, socket
def end(function):
    try:
        return function()
    except OSError as refusal:
        return type(refusal).__name__ + str(refusal.errno)
ask["facts"]["seen"] = {
    "pid": os.getpid(),
    "processes": [name for name in os.listdir("/proc") if name.isdigit()],
    "links": [name for _, name in socket.if_nameindex()],
    "connect": end(lambda: socket.create_connection(("127.0.0.1", 22))),
    "write": end(lambda: open(ask["facts"]["folder"] + "/new", "x")),
    "shared": end(lambda: open("/dev/shm/of-the-sandbox-tests", "x")),
}
"""


def test_inside_there_is_nobody_else_and_nothing_to_write(root: bool) -> None:  # noqa: FBT001
    rung = RUNGS["root with namespaces" if root else "user with namespaces"]
    seen = run_box(rung, before=SEEN, code="result = facts['seen']")["result"]
    assert seen["pid"] == 1
    assert seen["processes"] == ["1"]
    assert "lo" in seen["links"]
    assert seen["connect"] == "OSError101"  # ENETUNREACH: even the loopback is down
    assert seen["write"] == seen["shared"] == "OSError30"  # EROFS


def test_the_exit_status_is_passed_on(root: bool) -> None:  # noqa: FBT001
    with start("print(os.getpid(), flush=True); sys.exit(7)", root=root) as process:
        said, errors = process.communicate()
    assert (said, errors, process.returncode) == ("1\n", "", 7)


def test_a_death_by_signal_is_passed_on(root: bool) -> None:  # noqa: FBT001
    """Process 1 of a namespace is deaf to its own signals, but a fault kills it."""
    with start("import ctypes; ctypes.string_at(0)", root=root) as process:
        process.communicate()
    assert process.returncode == -signal.SIGSEGV


@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGTERM, signal.SIGINT])
def test_who_kills_the_waiting_process_kills_the_zygote(root: bool, number: int) -> None:  # noqa: FBT001
    with start("import time; print('up', flush=True); time.sleep(60)", root=root) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "up\n"
        process.send_signal(number)
        assert process.stdout.read() == ""  # the end of the file: nobody holds the pipe any more
    assert process.returncode == -number


def test_the_waiting_process_holds_no_descriptor(root: bool) -> None:  # noqa: FBT001
    with start("import time; print('up', flush=True); os.close(1); time.sleep(60)", root=root) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "up\n"
        ended = bool(select.select([process.stdout], [], [], 10)[0]) and process.stdout.read() == ""
        process.kill()
    assert ended


def test_what_is_refused_changes_nothing() -> None:
    rung = RUNGS["root in a container" if os.geteuid() == 0 else "user in a container"]
    told = run_box(
        rung,
        before="import os; ask['facts']['same'] = [os.getpid() > 1, os.geteuid()]",
        code="result = facts['same']",
    )
    assert told["namespaces"] == []
    assert told["result"] == [True, os.geteuid()]


def test_the_host_stays_writable() -> None:
    """The read-only mounts are the zygote's alone."""
    run_box(RUNGS["root with namespaces" if os.geteuid() == 0 else "user with namespaces"])
    target = reachable() / "still-writable"
    target.write_text("yes")
    assert Path("/proc/self").resolve().name == str(os.getpid())  # nor is the fresh /proc anybody else's
