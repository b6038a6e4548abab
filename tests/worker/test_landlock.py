"""Landlock's ruleset by version of the interface, and what it refuses by itself."""

import struct

import pytest
from boxes import RUNGS, run_box

from autograder.worker import landlock


@pytest.mark.parametrize(
    ("version", "words"),
    [
        (1, [0x1FFF]),
        (2, [0x3FFF]),
        (3, [0x7FFF]),
        (4, [0x7FFF, 3]),
        (5, [0xFFFF, 3]),
        (6, [0xFFFF, 3, 3]),
        (7, [0xFFFF, 3, 3]),
        (99, [0xFFFF, 3, 3]),
    ],
)
def test_all_that_a_version_knows_is_handled(version: int, words: list[int]) -> None:
    """Sizes and bits as the history of linux/landlock.h has them; a newer kernel takes the newest known."""
    assert landlock.ruleset_attributes(version) == struct.pack(f"<{len(words)}Q", *words)


ALONE = """
import os, socket, sys
landlock, kernel = (sys.modules["boxed." + name] for name in ("landlock", "kernel"))
ruleset = landlock.prepare([ask["facts"]["canary"], ask["facts"]["folder"]])
child = os.fork()
if not child:
    kernel.prctl(kernel.PR_SET_NO_NEW_PRIVS, 1)
    landlock.restrict(ruleset)
    ends = []
    def end(function):
        try:
            function()
        except OSError as refusal:
            return ends.append(refusal.errno)
        ends.append(0)
    end(lambda: open(ask["facts"]["canary"]))
    end(lambda: open("/etc/passwd"))
    end(lambda: os.listdir("/"))
    end(lambda: open(ask["facts"]["folder"] + "/new", "x"))
    end(lambda: os.truncate(ask["facts"]["canary"], 0))
    end(lambda: os.execv("/bin/sh", ["sh", "-c", ":"]))
    end(lambda: socket.socket().bind(("127.0.0.1", 0)))
    end(lambda: socket.socket().connect(("127.0.0.1", 9)))
    end(lambda: os.kill(os.getppid(), 0))
    end(lambda: os.listdir(ask["facts"]["folder"]))
    end(lambda: open(ask["facts"]["canary"], "a"))
    end(lambda: os.mkdir(ask["facts"]["folder"] + "/new"))
    os.write(ask["facts"]["pipe"][1], bytes(ends))
    os._exit(0)
os.wait()
"""


def test_each_right_is_refused_without_any_other_layer() -> None:
    """By this kernel's version: sockets from 4 on, signals from 6 on."""
    version = landlock.abi()
    if not version:
        pytest.skip("this kernel offers no Landlock")
    before = "import os; ask['facts']['pipe'] = os.pipe()\n" + ALONE
    before += "ask['facts']['ends'] = list(os.read(ask['facts']['pipe'][0], 99))"
    ends = run_box(RUNGS["user"], before=before, code="result = facts['ends']")["result"]
    acces, perm = 13, 1
    assert ends[:4] == [0, acces, acces, acces]
    assert ends[4] == (acces if version >= 3 else 0)
    assert ends[5] == acces
    assert ends[6:8] == ([acces, acces] if version >= 4 else [0, 111])  # ECONNREFUSED: nothing listens there
    assert ends[8] == (perm if version >= 6 else 0)
    assert ends[9:] == [0, acces, acces], "what is readable is not writable"
