"""Files that are never seen half written: ``write_whole`` replaces one, which stays until the new one is complete."""

import os
from pathlib import Path


def write_whole(path: Path, data: bytes) -> None:
    """Replace a file; its folder is made if there is none, and nothing is left behind where that fails.

    Raises:
        OSError: It cannot be written; the error names ``path``.
    """
    temporary = path.with_name(f".writing-{os.getpid()}")  # short, since the file's own name may be as long as may be
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        temporary.write_bytes(data)
        temporary.replace(path)
    except OSError as error:
        temporary.unlink(missing_ok=True)
        raise OSError(error.errno, error.strerror, str(path)) from error
