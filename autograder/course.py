"""The folder that a course is run from: where its workspace and its secret are.

``Course.here`` finds it from the current folder; ``Course.secret`` returns the secret that hidden inputs derive from,
made on first use in a file that only its owner may read.
"""

import hashlib
import hmac
import os
import secrets
from dataclasses import dataclass
from pathlib import Path

SECRET_BYTES = 32


class CourseError(Exception):
    """The workspace or the secret cannot be used; the message names the file and what to do."""


@dataclass(frozen=True)
class Secret:
    """What hidden inputs derive from; every student gets the same, and nobody can know them beforehand."""

    key: bytes

    def derive(self, *parts: str) -> bytes:
        """Return 32 bytes that depend on the secret and on ``parts``, for a seed."""
        return hmac.new(self.key, "\0".join(parts).encode(), hashlib.sha256).digest()

    @property
    def hash(self) -> str:
        """A short hash that names the secret without telling it."""
        return hashlib.sha256(b"secret:" + self.key).hexdigest()[:16]


@dataclass(frozen=True)
class Course:
    """A course's folder; everything that is made while it runs lies below ``workspace``."""

    root: Path

    @classmethod
    def here(cls) -> "Course":
        """Return the nearest folder upwards that holds ``nbgrader_config.py``, else the current one."""
        current = Path.cwd()
        for folder in (current, *current.parents):
            if (folder / "nbgrader_config.py").exists():
                return cls(folder)
        return cls(current)

    @property
    def workspace(self) -> Path:
        """Where submissions, results, the gradebook, the cache and the secret lie."""
        return self.root / "workspace"

    def secret(self, path: Path | None = None) -> Secret:
        """Return the course's secret, made on first use.

        Args:
            path: Another file that holds it.

        Raises:
            CourseError: The file cannot be read or made, or is too short.
        """
        path, given = path or self.workspace / "secret", path is not None
        try:
            if not given and not path.exists():
                _make_secret(path)
            key = path.read_bytes().strip()
        except OSError as error:
            raise CourseError(f"the secret '{path}' cannot be used: {error.strerror}") from error
        if len(key) < SECRET_BYTES // 2:
            raise CourseError(f"the secret '{path}' is shorter than {SECRET_BYTES // 2} bytes; remove it to get a new one")
        return Secret(key)


def _make_secret(path: Path) -> None:
    """Write a new secret; of two processes that do so at once, the first one wins."""
    path.parent.mkdir(parents=True, exist_ok=True)
    temporary = path.with_name(f".secret.{os.getpid()}")
    descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w") as stream:
        stream.write(secrets.token_hex(SECRET_BYTES) + "\n")
    try:
        os.link(temporary, path)
    except FileExistsError:
        pass
    finally:
        temporary.unlink()
