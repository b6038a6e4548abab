"""Runs git so that nothing of a repository's acts: no configuration, hook, filter, attribute, submodule or helper.

``LockedGit`` is an empty repository of our own. ``answer`` asks it about the objects of another one, which it borrows: that
one's configuration is never read. ``clone`` fetches a bare copy. Time, memory, output and the size of files are capped.
"""

import os
import shutil
import signal
import subprocess
import tempfile
import threading
from collections.abc import Sequence
from pathlib import Path
from typing import IO

from autograder.collection.deliveries import Refused
from autograder.notebook.shown import clean

SECONDS, CLONE_SECONDS = 60, 300
LARGEST_REPOSITORY = 256 << 20
MEMORY = 4 << 30
MOST_SAID = 1 << 16
LIMITED = f'ulimit -f {LARGEST_REPOSITORY // 512}; ulimit -v {MEMORY >> 10}; ulimit -c 0; exec "$@"'
"""A shell's units: half kilobytes for files, kilobytes for memory."""

SETTINGS = {
    "core.hooksPath": os.devnull,
    "core.fsmonitor": "false",
    "core.commitGraph": "false",
    "core.multiPackIndex": "false",
    "core.bigFileThreshold": "1m",
    "core.symlinks": "false",
    "core.askPass": "",
    "credential.helper": "",
    "submodule.recurse": "false",
    "fetch.recurseSubmodules": "false",
    "gc.auto": "0",
    "protocol.allow": "never",
    "protocol.https.allow": "always",
    "protocol.ssh.allow": "always",
    "protocol.file.allow": "always",
}
INHERITED = ("PATH", "SSH_AUTH_SOCK", "https_proxy", "HTTPS_PROXY", "no_proxy", "NO_PROXY", "SSL_CERT_FILE", "SSL_CERT_DIR")
LOCKED = {
    "LC_ALL": "C.UTF-8",
    "GIT_CONFIG_NOSYSTEM": "1",
    "GIT_CONFIG_SYSTEM": os.devnull,
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_ATTR_NOSYSTEM": "1",
    "GIT_TERMINAL_PROMPT": "0",
    "GIT_NO_REPLACE_OBJECTS": "1",
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_LITERAL_PATHSPECS": "1",
    "GIT_ASKPASS": "false",
    "SSH_ASKPASS": "false",
    "GIT_SSH_COMMAND": "ssh -oBatchMode=yes -oPermitLocalCommand=no -oForwardAgent=no -oClearAllForwardings=yes",
}


class LockedGit:
    """Git, and an empty repository of our own.

    Args:
        folder: An empty folder, which it may fill.

    Raises:
        Refused: There is no git on this machine.
    """

    def __init__(self, folder: Path) -> None:
        if shutil.which("git") is None:
            raise Refused("there is no git on this machine; install it to collect from clones")
        self._own = folder / "own.git"
        for name in ("objects", "refs"):
            (self._own / name).mkdir(parents=True)
        (self._own / "HEAD").write_text("ref: refs/heads/none\n", encoding="ascii")
        (self._own / "config").write_text("[core]\n\trepositoryformatversion = 0\n\tbare = true\n", encoding="ascii")
        inherited = {name: os.environ[name] for name in INHERITED if name in os.environ}
        self._environment = {"PATH": os.defpath, **inherited, **LOCKED, "HOME": str(folder), "XDG_CONFIG_HOME": str(folder)}

    def answer(self, objects: Path, *arguments: str, most: int) -> bytes:
        """Return what git says of the objects in a folder.

        Args:
            objects: A repository's ``objects``.
            arguments: The command.
            most: Bytes that it may say.

        Raises:
            Refused: It says more, says nothing in time, or fails.
        """
        quoted = '"' + str(objects.absolute()).replace("\\", "\\\\").replace('"', '\\"') + '"'
        environment = {**self._environment, "GIT_ALTERNATE_OBJECT_DIRECTORIES": quoted}
        environment |= _shallow(objects)
        command = ["git", f"--git-dir={self._own}", *_settings(), *arguments]
        return _run(command, environment, self._own, most, SECONDS)

    def write(self, objects: Path, *arguments: str, settings: dict[str, str]) -> str:
        """Return what git says of a command that writes objects into another repository's.

        Args:
            objects: That repository's ``objects``.
            arguments: The command.
            settings: More of git's environment: the index, and who commits.

        Raises:
            Refused: It says much, says nothing in time, or fails.
        """
        environment = {**self._environment, **settings, **_shallow(objects), "GIT_OBJECT_DIRECTORY": str(objects.absolute())}
        command = ["git", f"--git-dir={self._own}", *_settings(), *arguments]
        return _run(command, environment, self._own, MOST_SAID, SECONDS).decode("ascii", "replace").strip()

    def clone(self, url: str, target: Path, *, tags: bool) -> None:
        """Fetch a bare copy.

        Args:
            url: Where from; the caller has seen to it that it is one.
            target: Where to; what is there after a failure is the caller's to remove.
            tags: Whether tags are wanted, too.

        Raises:
            Refused: It cannot be fetched, or is too large.
        """
        options = ["--bare", "--quiet", "--template=", "--no-hardlinks", "--single-branch", *([] if tags else ["--no-tags"])]
        command = ["git", *_settings(), "clone", *options, "--", url, str(target)]
        _run(command, self._environment, self._own, 0, CLONE_SECONDS)


def _shallow(objects: Path) -> dict[str, str]:
    """Return what names the commits whose parents a clone has left out; they are nothing but names."""
    shallow = objects.parent / "shallow"
    there = shallow.is_file() and not shallow.is_symlink()
    return {"GIT_SHALLOW_FILE": str(shallow.absolute())} if there else {}


def _settings() -> list[str]:
    return [argument for name, value in SETTINGS.items() for argument in ("-c", f"{name}={value}")]


def _run(command: Sequence[str], environment: dict[str, str], folder: Path, most: int, seconds: float) -> bytes:
    """Run a command to its end, in a session of its own; return what it says."""
    late = threading.Event()
    with tempfile.TemporaryFile() as errors:
        process = subprocess.Popen(  # noqa: S603 - its arguments are ours, and the shell gets them as they are
            ["/bin/sh", "-c", LIMITED, "sh", *command],
            cwd=folder,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=errors,
            start_new_session=True,
        )
        timer = threading.Timer(seconds, _too_late, (process, late))
        timer.start()
        try:
            assert process.stdout is not None  # noqa: S101 - it is a pipe
            with process.stdout as stream:
                said = stream.read(most + 1)
        finally:
            timer.cancel()
            if len(said) > most or late.is_set():
                _end(process)
            process.wait()
        if late.is_set():
            raise Refused(f"git did not answer within {seconds:.0f} seconds")
        if len(said) > most:
            raise Refused(f"git has more to say than {most} bytes of it")
        if process.returncode:
            raise Refused(_failure(process.returncode, errors))
    return said


def _too_late(process: "subprocess.Popen[bytes]", late: threading.Event) -> None:
    late.set()
    _end(process)


def _end(process: "subprocess.Popen[bytes]") -> None:
    """End a command and all that it started; it is not waited for yet, so that its number is still its own."""
    if process.poll() is None:
        os.killpg(process.pid, signal.SIGKILL)


def _failure(status: int, errors: IO[bytes]) -> str:
    """Return why git failed: the last line that it said of it."""
    if -status == signal.SIGXFSZ or status == 128 + signal.SIGXFSZ:
        return f"it is larger than {LARGEST_REPOSITORY >> 20} MB"
    errors.seek(0)
    lines = [line for line in errors.read(1 << 16).decode("utf-8", "replace").splitlines() if line.strip()]
    told = [line for line in lines if line.startswith(("fatal:", "error:"))] or lines
    return f"git cannot read it ({clean(told[0], 160)})" if told else "git cannot read it"
