"""A course that nbgrader runs: its folders, a few submissions, its real commands and its real formgrader.

``NbgraderCourse.made`` lays one out, ``run`` is one command of nbgrader's, ``formgrader`` serves its pages.
"""

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[1]
NAME = "micrograd_exercises"
BIN = Path(sys.executable).parent


@dataclass(frozen=True)
class NbgraderCourse:
    """A course's folder."""

    root: Path

    @classmethod
    def made(cls, root: Path, submissions: Mapping[str, Path]) -> "NbgraderCourse":
        """Lay out a course with this project's configuration; ``submissions`` are notebooks by student."""
        root.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / "nbgrader_config.py", root)
        shutil.copytree(ROOT / "source", root / "source")
        (root / "workspace").mkdir()
        shutil.copy(ROOT / "tests" / "sample_class" / "secret", root / "workspace" / "secret")
        for student, notebook in submissions.items():
            folder = root / "workspace" / "submitted" / student / NAME
            folder.mkdir(parents=True)
            shutil.copy(notebook, folder / f"{NAME}.ipynb")
        return cls(root)

    @property
    def environment(self) -> dict[str, str]:
        """What commands are run with: a home and a configuration of their own."""
        home = self.root / "home"
        home.mkdir(exist_ok=True)
        path = f"{BIN}{os.pathsep}{os.environ['PATH']}"
        return {"PATH": path, "HOME": str(home), "JUPYTER_CONFIG_DIR": str(home), "JUPYTER_NO_CONFIG": "1"}

    def run(self, *arguments: str) -> str:
        """Run ``nbgrader``, which must succeed; return what it printed."""
        command = [str(BIN / "nbgrader"), *arguments]
        done = subprocess.run(command, cwd=self.root, env=self.environment, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr[-3000:]
        return done.stdout + done.stderr

    @contextmanager
    def formgrader(self) -> Iterator[str]:
        """Serve the formgrader; yield its address."""
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        options = ["--allow-root", "--no-browser", f"--port={port}", "--IdentityProvider.token=", "--ServerApp.password="]
        extensions = "--ServerApp.jpserver_extensions={'nbgrader.server_extensions.formgrader': True}"
        command = [str(BIN / "jupyter"), "server", *options, extensions]
        with (self.root / "server.log").open("w", encoding="utf-8") as log:
            server = subprocess.Popen(command, cwd=self.root, env=self.environment, stdout=log, stderr=log)
        try:
            _wait_for(f"http://127.0.0.1:{port}/api", self.root / "server.log")
            yield f"http://127.0.0.1:{port}"
        finally:
            server.terminate()
            server.wait(timeout=30)


def _wait_for(address: str, log: Path) -> None:
    for _ in range(300):
        try:
            with urllib.request.urlopen(address, timeout=5):  # noqa: S310 - a server of our own
                return
        except (urllib.error.URLError, ConnectionError):
            time.sleep(0.1)
    raise AssertionError(log.read_text(encoding="utf-8")[-3000:])
