"""Archives that attack whoever collects: nothing is written outside, memory stays bounded, everybody else is collected."""

import io
import os
import stat
import struct
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from classes_collected import SmallClass, notebook, zipped
from classes_collected import small as small  # noqa: PLC0414 - pytest finds a fixture by its name

from autograder.collection.archives import Archive
from autograder.collection.deliveries import LARGEST, Refused

HONEST = {"y_4008_92_homework.ipynb": notebook("honest")}
MARKUP = "<img src=x onerror=alert(1)>.ipynb"


def entry(name: str, mode: int = 0, **changed: int) -> zipfile.ZipInfo:
    info = zipfile.ZipInfo(name, (2026, 3, 1, 12, 0, 0))
    info.external_attr = mode << 16
    info.compress_type = zipfile.ZIP_DEFLATED
    for key, value in changed.items():
        setattr(info, key, value)
    return info


def around(small: SmallClass) -> set[str]:
    """Return what lies beside the folders that collecting may write to."""
    below = ("submitted", "collected", "source-", "own-")
    every = (path.relative_to(small.root.parent) for path in small.root.parent.rglob("*"))
    return {str(path) for path in every if len(path.parts) < 2 or not path.parts[1].startswith(below)}


@pytest.mark.parametrize(
    "name",
    [
        "../../../escaped.ipynb",
        "/escaped.ipynb",
        "..\\..\\escaped.ipynb",
        "C:\\escaped.ipynb",
        "../x_4007_91_homework.ipynb",
        "x_4007_91_../../../homework.ipynb",
        "../submitted/student-07/hw/homework.ipynb",
        "Ägir Ünlü_1_assignsubmission_file_/../../../homework.ipynb",
        "a/./b/../student-07.ipynb",
    ],
)
def test_a_name_that_is_a_path_leads_nowhere(small: SmallClass, name: str) -> None:
    before = around(small)
    found = small.collect(zipped([(name, notebook()), *HONEST.items()]))
    assert around(small) == before
    assert not Path("/escaped.ipynb").exists()
    assert found.pop("student-08").collected
    assert [one.collected for one in found.values()] == [False]
    assert small.of("student-07") is None


@pytest.mark.parametrize(
    "name",
    [
        f"{MARKUP[:-6]}_4007_91_homework.ipynb",
        f"x_4007_91_{MARKUP}",
        "x_4007_91_\x1b[2J\u202egnp.ipynb",
        "x_4007_91_$(touch escaped).ipynb",
        "x_4007_91_{{7*7}}.ipynb",
        "x_4007_91_" + "n" * 3000 + ".ipynb",
        "x_4007_91_-rf.ipynb",
        "x_4007_91_a\nb.ipynb",
    ],
)
def test_a_name_that_is_markup_or_a_command_is_shown_cleaned_and_never_used(small: SmallClass, name: str) -> None:
    (found,) = small.collect(zipped([(name, notebook())])).values()
    assert found.student == "student-07"
    assert all(character.isprintable() for character in found.source + found.called)
    assert len(found.source) < 400
    assert set(small.everything()) == {"submitted/student-07/hw/homework.ipynb"}


@pytest.mark.parametrize(
    ("mode", "data"),
    [
        (stat.S_IFLNK | 0o777, b"/etc/passwd"),
        (stat.S_IFLNK | 0o777, b"../../../../secret"),
        (stat.S_IFCHR | 0o666, b""),
        (stat.S_IFBLK | 0o666, b""),
        (stat.S_IFIFO | 0o666, b""),
        (stat.S_IFSOCK | 0o666, b""),
    ],
)
def test_links_and_devices_are_refused_by_name(small: SmallClass, mode: int, data: bytes) -> None:
    found = small.collect(zipped([(entry("x_4007_91_homework.ipynb", mode), data), *HONEST.items()]))
    assert "'homework.ipynb' is a" in found["student-07"].why
    assert set(small.everything()) == {"submitted/student-08/hw/homework.ipynb"}


def test_the_mode_of_a_file_is_not_taken_over(small: SmallClass) -> None:
    small.collect(zipped([(entry("x_4007_91_homework.ipynb", stat.S_IFREG | 0o7777), notebook())]))
    assert not (small.submitted / "student-07" / "hw" / "homework.ipynb").stat().st_mode & 0o7111


@pytest.mark.parametrize(
    "name", [".git/config", ".git/hooks/post-checkout", "sitecustomize.py", "conftest.py", "torch.py", "evil.pth",
             ".ipython/profile_default/startup/00.py", "usercustomize.py", "ipython_config.py"],
)  # fmt: skip
def test_files_that_tools_would_run_are_not_unpacked(small: SmallClass, name: str) -> None:
    found = small.collect(zipped({f"student-07/{name}": b"raise SystemExit", "student-07/homework.ipynb": notebook()}))
    assert found["student-07"].collected
    assert set(small.everything()) == {"submitted/student-07/hw/homework.ipynb"}


def test_ten_thousand_files_of_one_student_cost_the_others_nothing(small: SmallClass) -> None:
    many = [(f"x_4007_91_{number}.ipynb", b"{}") for number in range(10_000)]
    found = small.collect(zipped([*many, *HONEST.items()]))
    assert found["student-07"].why == "10000 files, more than 200: hand in the notebook alone"
    assert set(small.everything()) == {"submitted/student-08/hw/homework.ipynb"}


@pytest.mark.parametrize("name", ["x_4007_91_homework.ipynb", "x_4007_91_packed.zip"])
def test_a_hundred_megabytes_of_zeros_are_not_unpacked(small: SmallClass, name: str) -> None:
    zeros = bytes(100 << 20)
    data = zipped({"homework.ipynb": zeros}) if name.endswith(".zip") else zeros
    found = small.collect(zipped([(name, data), *HONEST.items()]))
    assert "homework.ipynb' is larger than 32 MB" in found["student-07"].why
    assert found["student-08"].collected


def test_zeros_below_the_largest_size_are_refused_for_their_ratio(small: SmallClass) -> None:
    found = small.collect(zipped([("x_4007_91_homework.ipynb", bytes(30 << 20)), *HONEST.items()]))
    assert "packed more than 200 to 1" in found["student-07"].why


@pytest.mark.parametrize("declared", [10, 100 << 20])
def test_what_an_archive_says_of_sizes_is_not_believed(small: SmallClass, declared: int) -> None:
    data = bytearray(zipped([("x_4007_91_homework.ipynb", bytes(60 << 20))]))
    place = data.rfind(b"PK\1\2")
    struct.pack_into("<L", data, place + 24, declared)
    found = small.collect(bytes(data))
    assert not found["student-07"].collected
    assert small.everything() == {}


MEASURED = """
import resource, sys
from pathlib import Path
sys.path.insert(0, {tests!r})
from classes_collected import SmallClass
small = SmallClass(Path({root!r}))
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
try:
    small.collect(Path({archive!r}))
except Exception as error:
    print(type(error).__name__)
print((resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) // 1024)
"""


def megabytes(small: SmallClass, archive: bytes) -> int:
    """Return what collecting takes in memory at most, in a process of its own, over what it starts with."""
    path = small.root / "measured.zip"
    path.write_bytes(archive)
    script = MEASURED.format(tests=str(Path(__file__).parent), root=str(small.root), archive=str(path))
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True, timeout=120)
    return int(done.stdout.split()[-1])


def test_memory_stays_bounded_for_many_large_ones(small: SmallClass) -> None:
    data = os.urandom(1 << 20) * 24
    names = [f"Person {number}_{number}_assignsubmission_file_/homework.ipynb" for number in range(10)]
    entries = [(entry(name, compress_type=zipfile.ZIP_STORED), data) for name in names]
    assert megabytes(small, zipped(entries)) < 150  # of 240


def test_memory_stays_bounded_for_a_list_of_entries_without_end(small: SmallClass) -> None:
    one = struct.pack("<4s6H3L5H2L", b"PK\1\2", 20, 20, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0) + b"a"
    listed = one * (64 << 20 >> 6)
    for count, length, more in ((1, len(listed), b""), (1, 0xFFFFFFFF, zip64(len(listed))), (1, 46, zip64(len(listed)))):
        end = struct.pack("<4s4H2LH", b"PK\5\6", 0, 0, count, count, length, 0, 0)
        assert megabytes(small, listed + more + end) < 30


def zip64(length: int) -> bytes:
    """Return the records that say that a list of entries is long."""
    record = struct.pack("<4sQ2H2L4Q", b"PK\6\6", 44, 45, 45, 0, 0, 1, 1, length, 0)
    return record + struct.pack("<4sLQL", b"PK\6\7", 0, length, 1)


def test_entries_that_share_their_bytes_end_at_a_total(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("autograder.collection.archives.MOST_UNPACKED", 3 << 20)
    data = zipped({f"student-{number:02}/homework.ipynb": bytes(1 << 20) for number in range(8)})
    with Archive(io.BytesIO(data), "class.zip") as archive:
        read = [one.read for one in archive.deliveries()]
        assert [len(one()) for one in read[:3]] == [1 << 20] * 3
        with pytest.raises(Refused, match=r"'class\.zip' unpacks to more than"):
            read[3]()


@pytest.mark.parametrize(
    "changed", [{"flag_bits": 1}, {"compress_type": zipfile.ZIP_LZMA}, {"compress_type": zipfile.ZIP_BZIP2}]
)
def test_other_ways_of_packing_are_refused_by_name(small: SmallClass, changed: dict[str, int]) -> None:
    data = bytearray(zipped([("x_4007_91_homework.ipynb", notebook())]))
    offset, value = (8, 1) if "flag_bits" in changed else (10, changed["compress_type"])
    struct.pack_into("<H", data, data.rfind(b"PK\1\2") + offset, value)
    assert "'homework.ipynb' is " in small.collect(bytes(data))["student-07"].why


def test_damaged_bytes_are_the_students_alone(small: SmallClass) -> None:
    data = bytearray(zipped([("x_4007_91_homework.ipynb", os.urandom(2000)), *HONEST.items()]))
    data[200:240] = bytes(40)
    found = small.collect(bytes(data))
    assert "is damaged in the archive" in found["student-07"].why
    assert found["student-08"].collected


@pytest.mark.parametrize("student", ["..", ".hidden", "a/b", "a\\b", "x\nb", " x", "", "é" * 70])
def test_an_id_that_can_be_no_folder_is_refused(small: SmallClass, student: str) -> None:
    before = around(small)
    small.aliases = {"x_4007": student}
    small.collect(zipped({"x_4007_91_homework.ipynb": notebook()}))
    assert around(small) == before
    assert not (small.submitted).exists() or {path.name for path in small.submitted.iterdir()} <= {"student-07"}


def test_a_link_in_the_place_of_a_submission_is_not_followed(small: SmallClass) -> None:
    outside = small.root.parent / "outside"
    outside.mkdir()
    small.submitted.mkdir()
    (small.submitted / "student-07").symlink_to(outside)
    found = small.collect(zipped({"x_4007_91_homework.ipynb": notebook()}))
    assert "through a link" in found["student-07"].why
    assert list(outside.iterdir()) == []


def test_random_archives_raise_nothing_else() -> None:
    whole = zipped({"x_4007_91_homework.ipynb": notebook(), **HONEST})
    for place in range(0, len(whole), 3):
        data = bytearray(whole)
        data[place] ^= 0xFF
        try:
            with Archive(io.BytesIO(bytes(data)), "a.zip") as archive:
                for one in archive.deliveries():
                    assert len(one.read()) <= LARGEST
        except Refused:
            continue
