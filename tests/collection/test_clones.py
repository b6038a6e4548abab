"""Git clones are read at the commit that counts, and nothing that a student has put into one is run or obeyed."""

import datetime
import os
import subprocess
import time
from pathlib import Path

import pytest
from classes_collected import NOTEBOOK, SmallClass, notebook
from classes_collected import small as small  # noqa: PLC0414 - pytest finds a fixture by its name
from repositories import ENVIRONMENT, git, repository, spoil

from autograder.collection import locked_git
from autograder.collection.clone_urls import read_list
from autograder.collection.clones import Wanted
from autograder.collection.deliveries import Refused
from autograder.gradebook.timestamps import timestamp

OLD, NEW, NEWEST = notebook("old"), notebook("new"), notebook("newest")
START = datetime.datetime.fromtimestamp(1_700_000_000, datetime.UTC)


def clones(small: SmallClass) -> Path:
    return small.root.parent / "clones"


def listed(small: SmallClass, *lines: str) -> Path:
    path = small.root.parent / "addresses.txt"
    path.write_text("\n".join(["# the class", "", *lines]), encoding="utf-8")
    return path


def test_a_folder_of_clones(small: SmallClass) -> None:
    repository(clones(small) / "hw-student-07", {"homework.ipynb": OLD}, {"homework.ipynb": NEW}, {"README.md": b"late"})
    repository(clones(small) / "student-08-hw", {"deep/down/homework.ipynb": NEW, "other.ipynb": OLD})
    (clones(small) / "student-09").mkdir()
    (clones(small) / "hw-student-07" / "homework.ipynb").write_bytes(b"not committed")
    found = small.collect(clones(small))
    assert {name: one.status.value for name, one in found.items()} == {
        "student-07": "new",
        "student-08": "new",
        "student-09": "not read",
    }
    assert (small.of("student-07"), small.of("student-08")) == (NEW, NEW)
    day = datetime.timedelta(days=1)
    assert found["student-07"].time == START + day
    assert timestamp(small.submitted / "student-07" / "hw") == (START + day).replace(tzinfo=None)
    assert set(small.statuses(clones(small)).values()) == {"unchanged", "not read"}


def test_the_last_commit_before_a_time_counts(small: SmallClass) -> None:
    repository(clones(small) / "student-07", {"homework.ipynb": OLD}, {"homework.ipynb": NEW})
    repository(clones(small) / "student-08", {"homework.ipynb": NEW}, at=1_800_000_000)
    wanted = Wanted(NOTEBOOK, before=START + datetime.timedelta(hours=1))
    found = small.collect(clones(small), wanted=wanted)
    assert small.of("student-07") == OLD
    assert found["student-08"].why == "no commit before 2023-11-14 23:13 UTC"


@pytest.mark.parametrize("kind", [["tag", "final"], ["tag", "-a", "-m", "x", "final"]])
def test_a_tag_counts_packed_or_not(small: SmallClass, kind: list[str]) -> None:
    for name, pack in (("student-07", False), ("student-08", True)):
        folder = repository(clones(small) / name, {"homework.ipynb": OLD})
        git(folder, *kind)
        (folder / "homework.ipynb").write_bytes(NEW)
        git(folder, "commit", "-qam", "later")
        if pack:
            git(folder, "pack-refs", "--all")
            git(folder, "gc", "-q")
    repository(clones(small) / "student-09", {"homework.ipynb": OLD})
    found = small.collect(clones(small), wanted=Wanted(NOTEBOOK, tag="final"))
    assert (small.of("student-07"), small.of("student-08")) == (OLD, OLD)
    assert found["student-09"].why == "no tag 'final'"


def test_shallow_and_bare_clones(small: SmallClass) -> None:
    source = repository(clones(small).parent / "origin", {"homework.ipynb": OLD}, {"homework.ipynb": NEW})
    clones(small).mkdir()
    for name, option in (("student-07", "--depth=1"), ("student-08.git", "--bare")):
        git(clones(small), "clone", "-q", option, f"file://{source}", name)
    assert small.statuses(clones(small)) == {"student-07": "new", "student-08": "new"}
    assert (small.of("student-07"), small.of("student-08")) == (NEW, NEW)


@pytest.mark.parametrize("way", ["folder", "addresses"])
def test_nothing_of_a_hostile_clone_runs(small: SmallClass, way: str) -> None:
    mark = small.root.parent / "ran"
    files = {
        "homework.ipynb": NEW,
        ".gitattributes": b"* filter=evil diff=evil ident eol=crlf export-subst\n",
        ".gitmodules": b'[submodule "x"]\n\tpath = x\n\turl = ext::sh -c touch% ran\n\tupdate = !touch ran\n',
        "conftest.py": b"raise SystemExit",
        "sitecustomize.py": b"raise SystemExit",
        "torch.py": b"raise SystemExit",
        "evil.pth": b"import os",
        ".ipython/profile_default/startup/00.py": b"raise SystemExit",
        "ipython_config.py": b"raise SystemExit",
        "hooks/post-checkout": b"#!/bin/sh\ntouch ran",
    }
    folder = repository(clones(small) / "student-07", files)
    spoil(folder / ".git", mark)
    source = clones(small) if way == "folder" else listed(small, f"student-07, file://{folder}")
    assert small.statuses(source) == {"student-07": "new"}
    assert small.of("student-07") == NEW
    assert not mark.exists()
    assert set(small.everything()) == {"submitted/student-07/hw/homework.ipynb", "submitted/student-07/hw/timestamp.txt"}


def test_the_hostile_clone_would_run_if_git_obeyed_it(tmp_path: Path) -> None:
    folder = repository(tmp_path / "clone", {"homework.ipynb": NEW})
    spoil(folder / ".git", tmp_path / "ran")
    subprocess.run(["git", "status"], cwd=folder, env=ENVIRONMENT, capture_output=True, check=False)
    assert (tmp_path / "ran").exists()


def test_links_and_submodules_in_a_commit_are_no_files(small: SmallClass) -> None:
    folder = repository(clones(small) / "student-07", {"README.md": b"x"})
    (folder / "homework.ipynb").symlink_to("/etc/passwd")
    git(folder, "add", "-A")
    git(folder, "commit", "-qm", "link")
    git(folder, "update-index", "--add", "--cacheinfo", f"160000,{git(folder, 'rev-parse', 'HEAD')},sub.ipynb")
    git(folder, "commit", "-qm", "module")
    assert small.collect(clones(small))["student-07"].why == "no notebook in the commit that counts"


def test_a_clone_cannot_borrow_what_another_student_has(small: SmallClass) -> None:
    victim = repository(clones(small) / "student-08", {"homework.ipynb": NEW})
    commit = git(victim, "rev-parse", "HEAD")
    thief = repository(clones(small) / "student-07", {"x": b"x"})
    (thief / ".git" / "refs" / "heads" / "main").write_text(commit)
    (thief / ".git" / "objects" / "info").mkdir(exist_ok=True)
    (thief / ".git" / "objects" / "info" / "alternates").write_text(f"{victim}/.git/objects\n")
    links = repository(clones(small) / "student-09", {"homework.ipynb": OLD})
    branch = links / ".git" / "refs" / "heads" / "main"
    branch.rename(clones(small).parent / "elsewhere")
    branch.symlink_to(clones(small).parent / "elsewhere")
    objects = repository(clones(small) / "student-10", {"x": b"x"})
    subprocess.run(["mv", "objects", "mine"], cwd=objects / ".git", check=True)
    (objects / ".git" / "objects").symlink_to(victim / ".git" / "objects")
    (objects / ".git" / "refs" / "heads" / "main").write_text(commit)
    found = small.collect(clones(small))
    assert {name for name, one in found.items() if one.collected} == {"student-08"}
    assert {path.name for path in small.submitted.iterdir()} == {"student-08"}


@pytest.mark.parametrize("text", ["ref: ../../../../secret", "ref: refs/heads/../../../x", "x" * 5000, "", "ref: HEAD"])
def test_a_head_that_leads_elsewhere(small: SmallClass, text: str) -> None:
    folder = repository(clones(small) / "student-07", {"homework.ipynb": NEW})
    (folder / ".git" / "HEAD").write_text(text)
    found = small.collect(clones(small))
    assert found["student-07"].why == "the clone holds no commit"


def test_what_is_too_large_or_elsewhere_is_refused(small: SmallClass) -> None:
    repository(clones(small) / "student-07", {"homework.ipynb": bytes(40 << 20)})
    repository(clones(small) / "student-08", {"homework.ipynb": b"version https://git-lfs.github.com/spec/v1\noid sha256:1"})
    found = small.collect(clones(small))
    assert found["student-07"].why == "'homework.ipynb' is larger than 32 MB"
    assert "Git LFS" in found["student-08"].why


def test_a_tree_without_end_is_not_listed(small: SmallClass) -> None:
    folder = repository(clones(small) / "student-07", {"homework.ipynb": NEW})
    tree = git(folder, "rev-parse", "HEAD^{tree}")
    for _ in range(9):  # ten folders in each: a thousand million files
        lines = "".join(f"040000 tree {tree}\t{number}\n" for number in range(10))
        made = subprocess.run(
            ["git", "mktree"], cwd=folder, env=ENVIRONMENT, input=lines, capture_output=True, text=True, check=True
        )
        tree = made.stdout.strip()
    git(folder, "update-ref", "refs/heads/main", git(folder, "commit-tree", "-m", "bomb", tree))
    begun = time.monotonic()
    assert "more to say" in small.collect(clones(small))["student-07"].why
    assert time.monotonic() - begun < 30


def test_git_that_does_not_answer_is_ended(small: SmallClass, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(locked_git, "SECONDS", 0.5)
    folder = repository(clones(small) / "student-07", {"homework.ipynb": NEW})
    commit = git(folder, "rev-parse", "HEAD")
    loose = folder / ".git" / "objects" / commit[:2] / commit[2:]
    loose.unlink()
    os.mkfifo(loose)
    assert "did not answer within" in small.collect(clones(small))["student-07"].why


def test_a_list_of_addresses(small: SmallClass) -> None:
    first = repository(clones(small) / "student-07", {"homework.ipynb": OLD}, {"homework.ipynb": NEW})
    second = repository(clones(small) / "whatever", {"homework.ipynb": NEWEST})
    lines = [f"file://{first}", f"student-08 file://{second}", f"student-09,file://{clones(small)}/none"]
    found = small.collect(listed(small, *lines))
    assert (small.of("student-07"), small.of("student-08")) == (NEW, NEWEST)
    assert found["student-07"].time == START + datetime.timedelta(days=1)
    assert "git cannot read it" in found["student-09"].why


@pytest.mark.parametrize(
    "line",
    [
        "ext::sh -c touch% ran",
        "--upload-pack=touch",
        "-oProxyCommand=touch@host:x",
        "ssh://-oProxyCommand=touch/x",
        "git@-oProxyCommand=touch:x",
        "fd::17",
        "http://example.org/x",
        "git://example.org/x",
        "/etc",
        "student-07 student-08 https://example.org/x",
        "https://",
    ],
)
def test_what_is_no_address_is_refused(small: SmallClass, line: str) -> None:
    with pytest.raises(Refused, match=r"addresses\.txt', line 3"):
        read_list(listed(small, line))


def test_passwords_in_addresses_are_not_shown(small: SmallClass) -> None:
    (address,) = read_list(listed(small, "https://somebody:secret@example.org/class/student-07.git"))
    assert address.shown == "https://example.org/class/student-07.git"
    with pytest.raises(Refused) as refusal:
        read_list(listed(small, "http://somebody:secret@example.org/x"))
    assert "secret" not in str(refusal.value)
