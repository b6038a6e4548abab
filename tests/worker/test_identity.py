"""Which user ids boxes get, by what the machine maps and allows."""

from pathlib import Path
from typing import Any

import pytest

from autograder.worker import identity

ALL_CAPABILITIES = 2**41 - 1


def found(
    monkeypatch: pytest.MonkeyPatch,
    folder: Path,
    *,
    uid: int = 0,
    capabilities: int = ALL_CAPABILITIES,
    uid_map: str = "0 0 4294967295",
    gid_map: str = "0 0 4294967295",
    setgroups: str = "allow",
) -> identity.UserIds | str:
    """Ask `identity.find` on a machine of which everything is made up."""
    for name, text in {"uid_map": uid_map, "gid_map": gid_map, "setgroups": setgroups}.items():
        (folder / name).write_text(text + "\n")

    def moved(path: str) -> Path:
        return folder / Path(path).name

    monkeypatch.setattr(identity, "Path", moved)
    monkeypatch.setattr("os.geteuid", lambda: uid)
    monkeypatch.setattr(identity, "capabilities", lambda: capabilities)
    return identity.find()


def test_real_root_takes_ids_that_no_system_hands_out(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    ids = found(monkeypatch, tmp_path)
    assert isinstance(ids, identity.UserIds)
    assert [ids.of(number) for number in (0, 1, 100_000_000)] == [2_000_000_000, 2_000_000_001, 2_000_000_000]


@pytest.mark.parametrize(
    ("uid_map", "gid_map"),
    [("0 100000 65536", "0 100000 65536"), ("0 1000 1\n1 100000 65535", "0 1000 1\n1 100000 65535")],
)
def test_root_of_a_rootless_container_takes_what_is_mapped(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, uid_map: str, gid_map: str
) -> None:
    ids = found(monkeypatch, tmp_path, uid_map=uid_map, gid_map=gid_map)
    assert isinstance(ids, identity.UserIds)
    assert 1000 < ids.of(0) < ids.of(1023) < 65534
    assert ids.of(1024) == ids.of(0)


@pytest.mark.parametrize(
    ("machine", "reason"),
    [
        ({"uid": 1000}, "ordinary user"),
        ({"capabilities": 0}, "CAP_SETUID"),
        ({"capabilities": 1 << 7}, "CAP_SETGID"),
        ({"setgroups": "deny"}, "setgroups"),
        ({"uid_map": "0 1000 1", "gid_map": "0 1000 1"}, "too few"),
        ({"gid_map": "0 1000 1"}, "too few"),
        ({"uid_map": "", "gid_map": ""}, "too few"),
    ],
)
def test_why_there_is_no_other_user(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, machine: dict[str, Any], reason: str
) -> None:
    sentence = found(monkeypatch, tmp_path, **machine)
    assert isinstance(sentence, str)
    assert reason in sentence
