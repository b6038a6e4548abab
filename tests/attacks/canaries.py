"""Secrets that are planted where a submission would look for them: ``planted`` puts them there and takes them away again.

Each begins with ``CANARY-``; where one turns up in a result, something was read. ``Canaries.taken`` says what else shows
that somebody was there: a connection to a socket, a file or a segment that has changed.
"""

import contextlib
import ctypes
import os
import secrets
import socket
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

MARK = "CANARY-"
LIBC = ctypes.CDLL(None, use_errno=True)
LIBC.shmat.restype = ctypes.c_void_p
CREATE, REMOVE = 0o1000, 0  # linux/ipc.h: IPC_CREAT, IPC_RMID


@dataclass
class Canaries:
    """What was planted.

    Attributes:
        tokens: What the tokens of the corpus stand for.
        environment: What the grader is to have in its environment.
        descriptor: What the grader is to inherit open.
        visited: The sockets that somebody connected to.
    """

    tokens: dict[str, str]
    environment: dict[str, str]
    descriptor: int
    visited: list[str] = field(default_factory=list)
    contents: dict[Path, bytes] = field(default_factory=dict)

    def taken(self) -> list[str]:
        """Say which sockets were visited and which files are not as they were."""
        changed = [path.name for path, text in self.contents.items() if not path.exists() or path.read_bytes() != text]
        return [f"{name} was visited" for name in self.visited] + [f"{name} was changed" for name in changed]


def secret(of: str) -> str:
    """Return a new canary."""
    return f"{MARK}{of}-{secrets.token_hex(8)}"


@contextlib.contextmanager
def planted(course: Path, folder: Path, neighbour: Path, results: Path, checks: Path) -> Iterator[Canaries]:
    """Plant canaries; yield them, and take away those that are outside the two folders.

    Args:
        course: The folder that grading runs in; its workspace gets a secret and a gradebook.
        folder: A folder for a file that anybody may read.
        neighbour: Another student's submission.
        results: Where results are written.
        checks: Where the hidden checks are.
    """
    workspace = course / "workspace"
    workspace.mkdir(parents=True, exist_ok=True)
    files = {
        folder / "canary.txt": secret("file"),
        workspace / "secret": secret("secret"),
        workspace / "gradebook.db": "SQLite format 3\0" + secret("gradebook"),
        Path(f"/dev/shm/canary-{secrets.token_hex(8)}"): secret("shm"),  # noqa: S108 - where an attack would look
    }
    for path, text in files.items():
        path.write_text(text, encoding="utf-8")
        path.chmod(0o644 if path.name != "secret" else 0o600)
    shared = list(files)[-1]
    with contextlib.ExitStack() as stack:
        stack.callback(shared.unlink, missing_ok=True)
        descriptor = os.memfd_create("canary")
        stack.callback(os.close, descriptor)
        os.write(descriptor, secret("descriptor").encode())
        os.lseek(descriptor, 0, os.SEEK_SET)
        tokens = {
            "CANARY_FILE": str(folder / "canary.txt"),
            "CANARY_FOLDER": str(folder),
            "CHECKS": str(checks),
            "SECRET": str(workspace / "secret"),
            "GRADEBOOK": str(workspace / "gradebook.db"),
            "NEIGHBOUR": str(neighbour),
            "RESULTS": str(results),
            "RUNNER": str(os.getpid()),
            "DESCRIPTOR": str(descriptor),
            "SHM": str(shared),
            "SEGMENT": str(_segment(stack)),
        }
        canaries = Canaries(tokens, {"CANARY": secret("environment")}, descriptor)
        canaries.contents = {path: path.read_bytes() for path in files}
        name = f"canary-{secrets.token_hex(8)}"
        _listen(stack, canaries, socket.AF_UNIX, "\0" + name)
        tokens["ABSTRACT"] = name
        tokens["PORT"] = str(_listen(stack, canaries, socket.AF_INET, ("127.0.0.1", 0)))
        yield canaries


def _segment(stack: contextlib.ExitStack) -> int:
    """Make a System V segment that anybody may read; return its key."""
    key = secrets.randbelow(1 << 30) + 1
    number = LIBC.shmget(key, 4096, CREATE | 0o666)
    address = LIBC.shmat(number, None, 0) if number != -1 else -1
    if address != -1:
        text = secret("segment").encode()
        ctypes.memmove(address, text, len(text))
        stack.callback(LIBC.shmdt, ctypes.c_void_p(address))
        stack.callback(LIBC.shmctl, number, REMOVE, None)
    return key


def _listen(
    stack: contextlib.ExitStack, canaries: Canaries, family: socket.AddressFamily, address: str | tuple[str, int]
) -> int:
    """Hand a canary to whoever connects; return the port, if there is one."""
    server = stack.enter_context(socket.create_server(address) if isinstance(address, tuple) else socket.socket(family))
    if isinstance(address, str):
        server.bind(address)
        server.listen()
    stack.callback(server.shutdown, socket.SHUT_RDWR)

    def serve() -> None:
        with contextlib.suppress(OSError):
            while True:
                visitor, _ = server.accept()
                canaries.visited.append(family.name)
                with visitor:
                    visitor.sendall(secret(family.name).encode())

    threading.Thread(target=serve, daemon=True).start()
    return 0 if isinstance(address, str) else int(server.getsockname()[1])
