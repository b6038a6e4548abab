"""What student code tries in a box fails, on every kind of machine."""

import os
import select
import signal
import subprocess
from functools import cache
from typing import Any

import pytest
from boxes import RUNGS, Rung, command, identity, interpreter, run_box

REFUSED = {"OSError 1", "OSError 13"}  # EPERM by seccomp, EACCES by Landlock
OTHERWISE = {
    "start a thread": {"RuntimeError"},
    "allocate a gigabyte": {"MemoryError"},
    "open a thousand descriptors": {"OSError 24"},  # EMFILE
    "look a host up": {"OSError -3"},  # EAI_AGAIN: the resolver got no socket
}
GROUPS = ["reading", "writing", "reaching", "starting", "gaining"]

each_rung = pytest.mark.parametrize("rung", RUNGS.values(), ids=list(RUNGS))


@cache
def attacked(name: str) -> dict[str, Any]:
    return run_box(RUNGS[name], preload=["box_attacks"])


@pytest.mark.parametrize("group", GROUPS)
@pytest.mark.parametrize("rung", RUNGS)
def test_no_attack_succeeds(rung: str, group: str) -> None:
    interpreter(root=RUNGS[rung].root)
    outcomes = attacked(rung)["attacks"][group]
    assert outcomes
    wrong = {name: end for name, end in outcomes.items() if end not in OTHERWISE.get(name, REFUSED)}
    assert wrong == {}


@pytest.mark.parametrize("rung", RUNGS)
def test_nothing_is_left_running(rung: str) -> None:
    interpreter(root=RUNGS[rung].root)
    told = attacked(rung)
    assert not told["leftover"]
    assert told["status"] == 0


def test_the_attacks_work_where_there_is_no_box() -> None:
    """Else their failure in a box would prove nothing."""
    harmless = {
        "reading": [
            "read the list of users",
            "read a file next door",
            "read a link to it",
            "list the root",
            "list a folder",
            "read random bytes from a device",
        ],
        "writing": [
            "write the file next door",
            "write to a device",
            "change the times",
            "make memory with a descriptor",
        ],
        "reaching": ["make an internet socket", "make a local socket", "make a pair of sockets"],
        "starting": ["fork", "start a thread", "spawn"],
        "gaining": ["allow dumps again", "watch files", "open a thousand descriptors"],
    }
    control = f"""
from box_attacks import GROUPS, attempt
tries = [(name, GROUPS[group][name]) for group, names in {harmless!r}.items() for name in names]
ask["facts"]["control"] = {{name: attempt(attack, ask["facts"]) for name, attack in tries}}
"""
    ends = run_box(RUNGS["user"], before=control, code="result = facts['control']")["result"]
    assert {name: end for name, end in ends.items() if not end.startswith("SUCCEEDED")} == {}


@pytest.mark.parametrize("rung", ["root", "root with namespaces", "user", "user with namespaces"])
def test_a_box_dies_with_its_zygote(rung: str) -> None:
    """Also where the process that is killed is the one that waits outside the namespace."""
    kind = RUNGS[rung]
    held, watched = os.pipe()
    started, starts = os.pipe()
    asked = command(kind, keep=[watched, starts], code=f"import os, time; os.write({starts}, b'x'); time.sleep(60)")
    with subprocess.Popen(
        asked, pass_fds=[watched, starts], stdout=subprocess.DEVNULL, **identity(root=kind.root)
    ) as zygote:
        os.close(watched)
        os.close(starts)
        assert os.read(started, 1) == b"x"
        zygote.kill()
    ended = bool(select.select([held], [], [], 10)[0]) and os.read(held, 1) == b""
    os.close(held)
    os.close(started)
    assert ended, "somebody still holds the pipe that the box inherited"


def test_others_with_the_same_user_id_cannot_read_a_box() -> None:
    """no_dump is what stands between neighbours where all boxes run as one ordinary user."""
    waiting = "import os\nos.write(facts['channel'], b' ')\nresult = os.read(facts['channel'], 9).decode()"
    told = run_box(RUNGS["user"], code=waiting, greeting="go on")
    assert told["result"] == "go on"
    assert told["peeked"] is False


INT80 = """
import ctypes, mmap
page = mmap.mmap(-1, 4096, prot=7)
page.write(bytes.fromhex("b814000000cd80c3"))  # mov eax, 20 (getpid of i386); int 0x80; ret
address = ctypes.addressof(ctypes.c_char.from_buffer(page))
result = ctypes.CFUNCTYPE(ctypes.c_int)(address)()
"""


@pytest.mark.skipif(os.uname().machine != "x86_64", reason="only x86_64 has calls of another convention")
def test_the_old_convention_of_calls_kills_the_box() -> None:
    assert run_box(RUNGS["root" if os.geteuid() == 0 else "user"], code=INT80)["status"] in {
        -signal.SIGSYS,
        -signal.SIGSEGV,
    }


@pytest.mark.skipif(os.uname().machine != "x86_64", reason="only x86_64 has x32 calls")
def test_x32_calls_are_refused() -> None:
    code = "import ctypes\nlibc = ctypes.CDLL(None, use_errno=True)\n"
    code += "result = [libc.syscall(ctypes.c_long(0x40000000 | 39)), ctypes.get_errno()]"  # getpid
    assert run_box(RUNGS["user"], code=code)["result"] == [-1, 1]


@each_rung
@pytest.mark.parametrize(
    "how", ["__import__('os').abort()", "__import__('ctypes').string_at(0)", "__import__('os')._exit(3)"]
)
def test_a_box_can_end_itself_only(rung: Rung, how: str) -> None:
    told = run_box(rung, code=how)
    assert told["status"] != 0
    assert not told["leftover"]
