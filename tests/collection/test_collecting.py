"""A class is collected whole; nothing is lost, nothing is taken for somebody else's, the same again changes nothing."""

import datetime
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from classes_collected import NOTEBOOK, STUDENTS, SmallClass, notebook, zipped
from classes_collected import small as small  # noqa: PLC0414 - pytest finds a fixture by its name

from autograder.collection.deliveries import Refused
from autograder.gradebook.timestamps import timestamp

OLD, NEW, NEWEST = notebook("old"), notebook("new"), notebook("newest")
OTHERS = {"student-08/homework.ipynb": NEWEST}
CANVAS = {
    "unluagir_4007_91_homework.ipynb": OLD,
    "oneilsmithjo_LATE_4008_92_homework-1.ipynb": NEW,
    "ostluka_4010_93_My answer (1).ipynb": NEW,
    "doejan_4099_94_homework.ipynb": NEWEST,
}


def test_canvas(small: SmallClass) -> None:
    found = small.collect(zipped(CANVAS))
    assert {name: one.status.value for name, one in found.items()} == {
        "student-07": "new",
        "student-08": "new",
        "student-10": "new",
        "doejan_4099": "unmatched",
    }
    assert [small.of(f"student-{number}") for number in ("07", "08", "10", "09")] == [OLD, NEW, NEW, None]
    assert [found[f"student-{number}"].late for number in ("07", "08")] == [False, True]
    assert (small.kept / found["doejan_4099"].replaced / "homework.ipynb").read_bytes() == NEWEST


def test_moodle_folders_and_flat_names(small: SmallClass) -> None:
    entries = {
        "Ägir Ünlü_1_assignsubmission_file_/homework.ipynb": OLD,
        "Ägir Ünlü_1_assignsubmission_file_/notes.pdf": b"%PDF",
        "Jo O'Neil-Smith_2_assignsubmission_file_homework (2).ipynb": NEW,
        "__MACOSX/._x_3_assignsubmission_file_/homework.ipynb": b"",
    }
    moodle = tuple(replace(one, lms_id="") for one in STUDENTS)
    assert replace(small, students=moodle).statuses(zipped(entries)) == {"student-07": "new", "student-08": "new"}
    assert (small.of("student-07"), small.of("student-08")) == (OLD, NEW)


def test_the_same_again_changes_nothing(small: SmallClass) -> None:
    small.collect(zipped(CANVAS))
    before = small.everything()
    assert set(small.statuses(zipped(CANVAS)).values()) == {"unchanged", "unmatched"}
    assert small.everything() == before


def test_a_new_one_replaces_an_earlier_one_which_is_kept(small: SmallClass) -> None:
    for data in (OLD, NEW, NEWEST):
        found = small.collect(zipped({f"x_4007_91_{NOTEBOOK}.ipynb": data}))["student-07"]
    assert found.status.value == "replaced"
    assert small.of("student-07") == NEWEST
    assert (small.kept / found.replaced / "homework.ipynb").read_bytes() == NEW
    assert sorted(small.everything().values()) == sorted([OLD, NEW, NEWEST])


def test_what_somebody_has_laid_there_by_hand_is_kept_as_it_is(small: SmallClass) -> None:
    folder = small.submitted / "student-07" / "hw"
    folder.mkdir(parents=True)
    (folder / "renamed.ipynb").write_bytes(OLD)
    (folder / "data.csv").write_bytes(b"1,2")
    (folder / "timestamp.txt").write_text("2026-02-03 04:05:06 UTC")
    found = small.collect(zipped({"x_4007_91_homework.ipynb": NEW}))["student-07"]
    assert found.replaced == "hw/student-07/2026-02-03T040506Z"
    assert {path.name for path in (small.kept / found.replaced).iterdir()} == {"renamed.ipynb", "data.csv", "timestamp.txt"}
    assert [path.name for path in folder.iterdir()] == ["homework.ipynb"]


def test_of_resubmissions_the_newest_counts_and_the_others_are_kept(small: SmallClass) -> None:
    entries = {
        "x_4007_99_homework.ipynb": NEWEST,
        "x_4007_92_homework-1.ipynb": NEW,
        "x_4007_91_homework.ipynb": OLD,
        "y_4008_91_homework-2.ipynb": NEWEST,
        "y_4008_91_homework-1.ipynb": NEW,
    }
    assert small.statuses(zipped(entries)) == {"student-07": "new", "student-08": "new"}
    assert (small.of("student-07"), small.of("student-08")) == (NEWEST, NEWEST)
    kept = small.everything()
    assert [kept[name] for name in sorted(kept) if name.startswith("collected/hw/student-07")] == [OLD, NEW]
    assert len(kept) == 5
    small.collect(zipped(entries))
    assert small.everything() == kept


def test_the_later_of_two_sources_counts(small: SmallClass) -> None:
    first, second = zipped({"x_4007_99_homework.ipynb": OLD}), zipped({"x_4007_12_homework.ipynb": NEW})
    small.collect(first, second)
    assert small.of("student-07") == NEW
    assert OLD in small.everything().values()
    assert small.statuses(first, second) == {"student-07": "unchanged"}


@pytest.mark.parametrize(
    ("files", "counts"),
    [
        ({"homework.ipynb": NEW, "scratch.ipynb": OLD}, NEW),
        ({"Homework-Copy1.ipynb": NEW, "scratch.ipynb": OLD}, NEW),
        ({"something else.ipynb": NEW, "answer.py": OLD}, NEW),
        ({"homework.IPYNB": NEW}, NEW),
        ({"one.ipynb": NEW, "two.ipynb": OLD}, None),
        ({"report.pdf": NEW}, None),
        ({"packed.zip": zipped({"folder/homework.ipynb": NEW, "folder/data.csv": OLD})}, NEW),
        ({"packed.zip": zipped({"one.ipynb": NEW, "two.ipynb": OLD})}, None),
        ({"packed.zip": b"PK"}, None),
        ({"packed.zip": zipped({"inner.zip": zipped({"homework.ipynb": NEW})})}, None),
    ],
)
def test_which_of_several_files_counts(small: SmallClass, files: dict[str, bytes], counts: bytes | None) -> None:
    found = small.collect(zipped({f"student-07/{name}": data for name, data in files.items()} | OTHERS))["student-07"]
    assert small.of("student-07") == counts
    assert found.collected == (counts is not None)
    assert counts or found.why


def test_a_folder_that_holds_all_files_is_one_students_where_it_is_called_so(small: SmallClass) -> None:
    assert small.statuses(zipped({"student-07/homework.ipynb": NEW, "student-07/scratch.ipynb": OLD})) == {
        "student-07": "new"
    }
    assert small.of("student-07") == NEW
    class_folder = {"all/student-08.ipynb": NEW, "all/student-09.ipynb": OLD}
    assert small.statuses(zipped(class_folder)) == {"student-08": "new", "student-09": "new"}


def test_what_is_unclear_is_kept(small: SmallClass) -> None:
    found = small.collect(zipped({"student-07/one.ipynb": NEW, "student-07/two.ipynb": OLD, **OTHERS}))["student-07"]
    assert found.why == "2 files ('one.ipynb', 'two.ipynb'), and none is called 'homework.ipynb'"
    assert sorted(small.everything().values()) == sorted([NEW, OLD, NEWEST])


def test_a_python_file_stays_one(small: SmallClass) -> None:
    small.collect(zipped({"student-07/answer.py": b"x = 1", "student-07/conftest.py": b"import os", **OTHERS}))
    assert (small.submitted / "student-07" / "hw" / "homework.py").read_bytes() == b"x = 1"


def test_two_who_may_both_be_one_student_are_nobody(small: SmallClass) -> None:
    by_name = {"unluagir_1_91_homework.ipynb": OLD, "ÜnlüÄgir_2_92_homework.ipynb": NEW}
    assert set(small.statuses(zipped(by_name)).values()) == {"unmatched"}
    by_number = {"unluagir_1_91_homework.ipynb": OLD, "ÜnlüÄgir_4007_92_homework.ipynb": NEW}
    assert small.statuses(zipped(by_number)) == {"student-07": "new", "unluagir_1": "unmatched"}
    assert small.of("student-07") == NEW


def test_an_alias_is_the_instructors_word(small: SmallClass) -> None:
    one = replace(small, aliases={"doejan_4099": "student-09"})
    assert one.statuses(zipped(CANVAS))["student-09"] == "new"
    assert small.of("student-09") == NEWEST


def test_times_of_the_roster_say_who_is_late(small: SmallClass) -> None:
    students = (replace(STUDENTS[0], time="Monday, 3 March 2025, 11:59 PM"), replace(STUDENTS[1], time="soon"))
    timed = replace(small, students=students, due=datetime.datetime(2025, 3, 3, 12, tzinfo=datetime.UTC))
    found = timed.collect(zipped(CANVAS))
    assert [found[name].late for name in ("student-07", "student-08")] == [True, True]
    assert timestamp(small.submitted / "student-07" / "hw") == datetime.datetime(2025, 3, 3, 23, 59)
    assert timestamp(small.submitted / "student-08" / "hw") is None


def test_an_older_one_does_not_replace_a_newer_one(small: SmallClass) -> None:
    def at(day: int) -> SmallClass:
        return replace(small, students=(replace(STUDENTS[0], time=f"2026-03-{day:02} 12:00"),))

    at(5).collect(zipped({"x_4007_91_homework.ipynb": NEW}))
    assert at(4).statuses(zipped({"x_4007_91_homework.ipynb": OLD})) == {"student-07": "older"}
    assert small.of("student-07") == NEW
    assert OLD in small.everything().values()


def test_a_dry_run_writes_nothing(small: SmallClass) -> None:
    assert small.statuses(zipped(CANVAS), dry=True)["student-07"] == "new"
    assert small.everything() == {}


def test_a_folder_that_somebody_has_unpacked(small: SmallClass, tmp_path: Path) -> None:
    for name, data in CANVAS.items():
        path = tmp_path / "unpacked" / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(data)
    assert small.statuses(tmp_path / "unpacked")["student-08"] == "new"
    assert small.of("student-08") == NEW


@pytest.mark.parametrize("data", [b"", b"PK\3\4", b"no archive", zipped(CANVAS)[:-30]])
def test_what_is_no_archive_is_said(small: SmallClass, data: bytes) -> None:
    with pytest.raises(Refused, match=r"source-0\.zip"):
        small.collect(data)


def test_accents_in_archives_that_do_not_say_how_they_are_written(small: SmallClass) -> None:
    whole = bytearray(zipped({"Ägir Ünlü_1_assignsubmission_file_/homework.ipynb": NEW, **OTHERS}))
    for mark, offset in ((b"PK\3\4", 6), (b"PK\1\2", 8)):
        whole[whole.find(mark) + offset + 1] &= ~0x08
    assert small.collect(bytes(whole))["student-07"].called == "Ägir Ünlü_1"


def test_of_two_files_in_a_folder_of_moodles_the_later_counts(small: SmallClass) -> None:
    folder = "Ägir Ünlü_1_assignsubmission_file_"
    early, late = (zipfile.ZipInfo(f"{folder}/{name}", (2026, 3, day, 0, 0, 0)) for name, day in FILES)
    small.collect(zipped([(late, NEW), (early, OLD)]))
    assert small.of("student-07") == NEW


FILES = (("homework (2).ipynb", 1), ("homework.ipynb", 2))
