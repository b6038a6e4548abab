"""Writes files where anybody may write: beside a canary, over it, in /tmp, in shared memory, without a name.

must: nothing is written, made, renamed or removed
earns: nothing
shows: 0 of 20 ways to write
"""
# %%
import os
import sqlite3
import tempfile

FILE, FOLDER = "@CANARY_FILE@", "@CANARY_FOLDER@"
WAYS = (
    lambda: open(FILE, "a").write("x"),
    lambda: open(FILE, "r+").write("x"),
    lambda: os.open(FILE, os.O_WRONLY | os.O_TRUNC),
    lambda: os.open(FOLDER + "/new", os.O_CREAT | os.O_RDONLY),
    lambda: open("/tmp/of-an-attack", "w"),
    lambda: open("/dev/shm/of-an-attack", "w"),
    lambda: os.open(FOLDER, os.O_TMPFILE | os.O_RDWR),
    lambda: tempfile.TemporaryFile(dir=FOLDER),
    lambda: os.mkdir(FOLDER + "/new"),
    lambda: os.symlink("/etc/passwd", FOLDER + "/link"),
    lambda: os.link(FILE, FOLDER + "/again"),
    lambda: os.mkfifo(FOLDER + "/pipe"),
    lambda: os.mknod(FOLDER + "/node"),
    lambda: os.rename(FILE, FOLDER + "/moved"),
    lambda: os.unlink(FILE),
    lambda: os.truncate(FILE, 0),
    lambda: os.chmod(FILE, 0o777),
    lambda: os.utime(FILE),
    lambda: os.setxattr(FILE, "user.x", b"x"),
    lambda: sqlite3.connect(FOLDER + "/new.db").execute("create table x (y)"),
)


def gradf(a, b, c):
    written = []
    for number, way in enumerate(WAYS):
        try:
            way()
            written.append(number)
        except (OSError, sqlite3.OperationalError):
            pass
    raise RuntimeError(f"{f'GOT {written}: ' if written else ''}{len(written)} of {len(WAYS)} ways to write")
