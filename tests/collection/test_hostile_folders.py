"""Folders that attack whoever collects: no link is followed, no pipe waited for, nothing of them is run or taken over."""

import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest
from classes_collected import SmallClass, notebook
from classes_collected import small as small  # noqa: PLC0414 - pytest finds a fixture by its name
from repositories import repository, spoil

from autograder.collection import folders
from autograder.collection.deliveries import Refused

NEW = notebook("new")
ROOT = Path(__file__).parents[2]


def handed_in(small: SmallClass, student: str = "student-07") -> Path:
    """Return a student's folder in a folder of two students; the other one's is honest."""
    honest = small.root.parent / "handed" / "student-08"
    honest.mkdir(parents=True, exist_ok=True)
    (honest / "homework.ipynb").write_bytes(NEW)
    folder = honest.parent / student
    folder.mkdir()
    return folder


def collected(small: SmallClass, folder: Path) -> dict[str, str]:
    found = small.statuses(folder.parent)
    assert found.pop("student-08") == "new"
    return found


def test_links_out_of_a_folder_are_not_followed(small: SmallClass) -> None:
    secret = small.root.parent / "secret"
    secret.write_text("the secret")
    folder = handed_in(small)
    (folder / "homework.ipynb").symlink_to(secret)
    (folder / "deep").symlink_to("/")
    (folder / "loop").symlink_to(folder)
    assert collected(small, folder) == {"student-07": "not read"}
    assert b"the secret" not in small.everything().values()


def test_a_file_that_becomes_a_link_is_not_followed_either(small: SmallClass) -> None:
    folder = handed_in(small)
    (folder / "homework.ipynb").write_bytes(NEW)
    (one, _other) = folders.deliveries_of(folder.parent)
    (folder / "homework.ipynb").unlink()
    (folder / "homework.ipynb").symlink_to("/etc/passwd")
    with pytest.raises(Refused, match="cannot be read"):
        one.read()


def test_pipes_and_sockets_are_not_waited_for(small: SmallClass, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = handed_in(small)
    os.mkfifo(folder / "homework.ipynb")
    monkeypatch.chdir(folder)  # a socket's path must be short
    with socket.socket(socket.AF_UNIX) as server:
        server.bind("other.ipynb")
        assert collected(small, folder) == {"student-07": "not read"}


def test_what_tools_would_run_is_left_alone(small: SmallClass) -> None:
    mark = small.root.parent / "ran"
    evil = f"open({str(mark)!r}, 'w')\n".encode()
    folder = handed_in(small)
    inner = repository(folder / "work", {"homework.ipynb": NEW})
    spoil(inner / ".git", mark)
    names = ["conftest.py", "sitecustomize.py", "usercustomize.py", "torch.py", "numpy.py", "ipython_config.py",
             ".ipython/profile_default/startup/00.py", ".ipython/profile_default/ipython_config.py",
             ".jupyter/jupyter_config.py", "nbgrader_config.py"]  # fmt: skip
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(evil)
    (folder / "evil.pth").write_bytes(b"import os; " + evil)
    script = (
        "import sys; from pathlib import Path; "
        f"sys.path[:0] = [{str(Path(__file__).parent)!r}]; from classes_collected import SmallClass; "
        f"print(SmallClass(Path({str(small.root)!r})).statuses(Path('..')))"
    )
    run = [sys.executable, "-P", "-c", script]  # as the command does, which is no file of that folder
    done = subprocess.run(
        run, cwd=folder, capture_output=True, text=True, check=True, env={"HOME": str(folder), "PATH": os.defpath}
    )
    assert done.stdout == "{'student-07': 'new', 'student-08': 'new'}\n"
    assert not mark.exists()
    assert set(small.everything()) == {f"submitted/student-{number}/hw/homework.ipynb" for number in ("07", "08")}


def test_names_that_are_no_text_and_folders_without_end(small: SmallClass, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(folders, "MOST_FILES", 100)
    folder = handed_in(small)
    (Path(os.fsdecode(os.fsencode(folder) + b"/\xff\x1b[2J.ipynb"))).write_bytes(NEW)
    deep = folder.joinpath(*["d"] * 60)
    deep.mkdir(parents=True)
    (deep / "homework.ipynb").write_bytes(b"{}")
    assert collected(small, folder) == {"student-07": "new"}
    assert small.of("student-07") == NEW
    for number in range(100):
        (folder / f"{number}.txt").touch()
    with pytest.raises(Refused, match="holds more than 100 files"):
        small.collect(folder.parent)
