"""A zygote that has been warmed up is as clean as one that has not."""

import os
import subprocess
import sys

from autograder.engine.zygote import THREAD_SETTINGS

PROGRAM = """
import os, random, sys
from autograder.worker.warming import warm_up, warm_up_torch
before = sys.stdout, sys.stderr, sys.stdin, sys.modules["__main__"], {*os.listdir("/proc/self/fd")}
warm_up()
if "torch" in sys.argv:
    import torch
    torch.set_num_threads(1)
    warm_up_torch(torch)
    assert not torch.is_deterministic_algorithms_warn_only_enabled()
after = sys.stdout, sys.stderr, sys.stdin, sys.modules["__main__"], {*os.listdir("/proc/self/fd")}
assert all(one is other for one, other in zip(before[:4], after[:4]))
assert len(before[4]) == len(after[4]), after[4] - before[4]
assert not {"Value", "f", "numbers"} & {*vars(sys.modules["__main__"])}
random.seed(0)
expected = random.random()
warm_up()
assert random.random() == expected
print(len(os.listdir("/proc/self/task")))
"""


def threads_after(*arguments: str) -> str:
    command = [sys.executable, "-c", PROGRAM, *arguments]
    one_thread = {**os.environ, **dict.fromkeys(THREAD_SETTINGS, "1")}  # as the grader starts a zygote
    return subprocess.run(command, env=one_thread, capture_output=True, text=True, check=True).stdout.strip()


def test_warming_up_leaves_nothing_behind() -> None:
    assert threads_after() == "1"


def test_warming_torch_up_starts_no_thread_which_a_fork_would_wait_for() -> None:
    assert threads_after("torch") == "1"
