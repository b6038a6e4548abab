"""``--watch`` checks the current exercise again at each save."""

import queue
import subprocess
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from students import BARE, Notebook, environment

from autograder.kit.watching import saves


class Watching:
    """A running ``python -m checks --watch``."""

    def __init__(self, folder: Path) -> None:
        command = [str(BARE), "-m", "checks", "--watch"]
        self.process = subprocess.Popen(
            command, cwd=folder, env=environment(), stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
        )
        self._lines: queue.Queue[str] = queue.Queue()
        self.reading = threading.Thread(target=self._read, daemon=True)
        self.reading.start()

    def _read(self) -> None:
        assert self.process.stdout
        for line in self.process.stdout:
            self._lines.put(line)

    def until(self, words: str) -> str:
        """Return what is said until a line with some words."""
        said = ""
        while words not in said:
            try:
                said += self._lines.get(timeout=30)
            except queue.Empty:
                raise AssertionError(f"waited for {words!r}; it said: {said}") from None
        return said


@pytest.fixture
def watching(folder: Path) -> Iterator[Watching]:
    found = Watching(folder)
    yield found
    found.process.kill()
    found.process.wait()
    found.reading.join()
    assert found.process.stdout
    found.process.stdout.close()


def test_each_save_is_answered(folder: Path, watching: Watching) -> None:
    notebook = Notebook(folder)
    watching.until("next is gradf")
    watching.until("a first hint")
    notebook.answer("gradf_answer", "3 * cos(3*b)", "cos(3*b)")
    started = time.monotonic()
    said = watching.until("more ")
    assert time.monotonic() - started < 10  # a second where nothing else runs; here all tests may run at once
    assert "look first at gradf" in said
    assert "0/6" not in said  # the current exercise alone

    whole = notebook.path.read_text(encoding="utf-8")
    notebook.path.write_text(whole[: len(whole) // 2], encoding="utf-8")
    watching.until("is no complete notebook: save it once more")
    notebook.write("gradf_answer", "def gradf(a, b, c:\n    return 1")
    watching.until("SyntaxError")
    notebook.path.unlink()
    time.sleep(0.3)
    notebook.answer("gradf_answer")
    said = watching.until("next is numerical_grad")
    assert "gradf is right." in said
    assert "gradf             10/10   right" in said
    assert watching.process.poll() is None


def test_a_file_that_is_being_written_is_waited_for(tmp_path: Path) -> None:
    path = tmp_path / "work.py"
    path.write_text("1")
    waits: list[float] = []

    def sleep(seconds: float) -> None:
        waits.append(seconds)
        if len(waits) <= 3:  # it grows while it is looked at
            path.write_text("1" * (2 + len(waits)))

    found = saves(path, sleep)
    next(found)
    path.write_text("22")
    next(found)
    assert len(waits) >= 4
