"""Honest code runs in a box, and a greedy one ends where its limits are."""

import importlib.util
import os
import signal
from pathlib import Path

import pytest
from boxes import RUNGS, reachable, run_box

HERE = "root" if os.geteuid() == 0 else "user"


@pytest.mark.parametrize("rung", RUNGS)
def test_the_kept_socket_is_read_and_written(rung: str) -> None:
    code = """
import socket
channel = socket.socket(fileno=facts["channel"])
channel.sendall(b" ")
result = channel.recv(100).decode()
channel.detach()
"""
    told = run_box(RUNGS[rung], code=code, greeting="go on")
    assert told["result"] == "go on", told


HONEST = """
import math, random, time
assert __import__("os").path.exists("/")
samples = sorted(random.random() for _ in range(20_000))
time.sleep(0.001); time.process_time(); time.perf_counter()
def deep(n): return n and 1 + deep(n - 1)
buffer = bytearray(100 << 20)
result = [round(math.tanh(0.5), 6), deep(900), len(buffer), len(str(2**10_000))]
"""


@pytest.mark.parametrize("rung", RUNGS)
def test_honest_code_runs(rung: str) -> None:
    told = run_box(RUNGS[rung], preload=["random"], code=HONEST)
    assert told["result"] == [0.462117, 900, 100 << 20, 3011], told


def test_the_standard_library_can_still_be_imported() -> None:
    """Where its files may be read by everybody, that is; root's boxes are nobody in particular."""
    told = run_box(RUNGS["user"], code="import colorsys, wave, zipfile; result = colorsys.rgb_to_hsv(1, 0, 0)")
    assert told["result"] == [0, 1, 1], told


def test_without_landlock_nothing_more_is_imported() -> None:
    told = run_box(RUNGS["user without Landlock"], code="import colorsys")
    assert "PermissionError" in told["error"]


def folder_of(module: str) -> str:
    found = importlib.util.find_spec(module)
    if found is None or found.origin is None:
        pytest.skip(f"{module} is not installed")
    return str(Path(found.origin).parents[1])


ARRAYS = """
import numpy as np
a = np.random.default_rng(0).normal(size=(300, 300))
x = np.linalg.solve(a @ a.T + np.eye(300), np.ones(300))
result = bool(np.allclose((a @ a.T + np.eye(300)) @ x, 1))
"""
TENSORS = """
import torch
x = torch.tensor([0.3, -1.2, 2.0], dtype=torch.float64, requires_grad=True)
loss = -torch.log_softmax(x * 2, dim=0)[1] + (torch.randn(64, 64) @ torch.randn(64, 64)).sum() * 0
loss.backward()
result = (x.grad - 2 * (x.detach() * 2).softmax(0) + torch.tensor([0, 2, 0])).abs().max().item() < 1e-12
"""


@pytest.mark.parametrize("rung", [HERE, f"{HERE} without Landlock"])
@pytest.mark.parametrize(
    ("module", "also", "code"),
    [("numpy", ["numpy.random"], ARRAYS), ("torch", [], TENSORS)],
    ids=["numpy", "torch"],
)
def test_what_was_preloaded_computes_with_nothing_to_read(rung: str, module: str, also: list[str], code: str) -> None:
    told = run_box(
        RUNGS[rung],
        preload=[module, *also],
        path=[str(reachable()), folder_of(module)],
        code=code,
        standard=False,
        before="import sys\nif 'torch' in sys.modules: sys.modules['torch'].set_num_threads(1)",
    )
    assert told.get("result") is True, told
    assert not told["said"]


def test_the_processor_time_is_limited() -> None:
    told = run_box(
        RUNGS[HERE],
        cpu=1,
        code="import signal; signal.signal(signal.SIGXCPU, signal.SIG_IGN)\nwhile 1: pass",
    )
    assert told["status"] == -signal.SIGKILL
    assert 0.5 < told["cpu"] < 1.5  # the kernel counts ticks for the limit, and exactly for what it reports


def test_memory_counts_from_what_was_preloaded() -> None:
    """A zygote of half a gigabyte leaves its boxes their whole budget."""
    take = "result = len(bytearray({} << 20))"
    heavy = "import sys; sys.ballast = bytearray(512 << 20)"
    assert run_box(RUNGS[HERE], before=heavy, memory=128 << 20, code=take.format(100))["result"] == 100 << 20
    assert "MemoryError" in run_box(RUNGS[HERE], before=heavy, memory=128 << 20, code=take.format(140))["error"]
