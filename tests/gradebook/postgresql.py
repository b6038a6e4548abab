"""A PostgreSQL server of a test's own: Debian's programs, a temporary folder, a free port, a password.

``server()`` starts it, as an ordinary user where root runs the tests: PostgreSQL refuses root. ``Server.made`` makes a
database and returns its address, as nbgrader's ``db_url`` has it.
"""

import os
import secrets
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
from ordinary_user import NOBODY
from sqlalchemy import URL, create_engine, text

USER = "nbgrader"


@dataclass(frozen=True)
class Server:
    """A running server."""

    port: int
    password: str

    def url(self, database: str) -> str:
        """Return the address of a database."""
        host = {"host": "127.0.0.1", "port": self.port}
        return URL.create("postgresql", USER, self.password, **host, database=database).render_as_string(hide_password=False)  # type: ignore[arg-type]  # as above

    def made(self, database: str) -> str:
        """Make an empty database; return its address."""
        engine = create_engine(self.url("postgres"), isolation_level="AUTOCOMMIT")
        with engine.connect() as connection:
            connection.execute(text(f'CREATE DATABASE "{database}"'))
        engine.dispose()
        return self.url(database)


def programs() -> Path:
    """Return the folder of PostgreSQL's programs; skip where there is none, but not in CI, which installs it."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
    if not found:
        reason = "there is no PostgreSQL in /usr/lib/postgresql; on Debian: apt install postgresql"
        if os.environ.get("CI"):
            pytest.fail(reason)
        pytest.skip(reason)
    return found[-1].parent


@contextmanager
def server() -> Iterator[Server]:
    """Start a server, and end it."""
    folder = programs()
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as name:
        root = Path(name)
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            made = Server(free.getsockname()[1], secrets.token_urlsafe(12) + "/@:%")  # what an address must quote
        (root / "password").write_text(made.password, encoding="utf-8")
        (root / "password").chmod(0o644)
        if os.getuid() == 0:
            os.chown(root, NOBODY, NOBODY)
        who = {"user": NOBODY, "group": NOBODY, "extra_groups": []} if os.getuid() == 0 else {}

        def run(program: str, *options: str) -> None:
            command = [folder / program, "-D", root / "data", *options]
            with (root / "log").open("ab") as log:
                done = subprocess.run(command, cwd=root, stdout=log, stderr=log, check=False, **who)  # type: ignore[call-overload]  # three arguments in one
            assert done.returncode == 0, (root / "log").read_text(encoding="utf-8")[-3000:]

        access = ["--auth=scram-sha-256", f"--pwfile={root / 'password'}", f"--username={USER}"]
        run("initdb", *access, "--encoding=UTF8", "--locale=C.UTF-8", "--no-sync")
        where = f"-h 127.0.0.1 -p {made.port} -k {root} -c fsync=off"
        run("pg_ctl", "start", "--wait", f"--log={root / 'server.log'}", f"--options={where}")
        try:
            yield made
        finally:
            run("pg_ctl", "stop", "--mode=immediate")
