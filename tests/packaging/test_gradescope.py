"""The bundle is laid out and run as Gradescope does: unpacked to a root, set up once, run for each submission."""

import json
import os
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
NAME = "micrograd_exercises"
SAMPLES = ROOT / "tests" / "sample_class" / "submissions"
SECRET = ROOT / "tests" / "sample_class" / "secret"
UNSHARE = {"unshare": "EPERM"}
LANDLOCK = {f"landlock_{call}": "ENOSYS" for call in ("create_ruleset", "add_rule", "restrict_self")}
METADATA = {
    "id": 7,
    "created_at": "2026-03-03T12:00:00-08:00",
    "users": [{"id": 1, "email": "one@example.org"}, {"id": 2, "email": "two@example.org"}],
    "assignment": {
        "due_date": "2026-03-01T12:00:00-08:00",
        "late_due_date": "2026-03-05T12:00:00-08:00",
        "total_points": 100,
    },
    "previous_submissions": [{"submission_time": "2026-03-02T12:00:00-08:00", "score": 3.0, "results": {}}],
}


@pytest.fixture(scope="module")
def autograder_root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Gradescope's ``/autograder``, with the packages that are installed here."""
    root = tmp_path_factory.mktemp("autograder")
    bundle = root / "bundle.zip"
    for folder in ("source", "submission", "results", "venv/bin"):
        (root / folder).mkdir(parents=True)
    command = ["package", "gradescope", NAME, "--output", str(bundle), "--secret", str(SECRET)]
    subprocess.run([sys.executable, "-m", "autograder", *command], cwd=ROOT, check=True, timeout=300)
    with zipfile.ZipFile(bundle) as archive:
        archive.extractall(root / "source")
    (root / "venv" / "bin" / "autograder").touch(mode=0o755)  # what setup.sh would install
    played_by(root, {})
    subprocess.run(["bash", root / "source" / "setup.sh"], env=environment(root), check=True, timeout=60)
    return root


def environment(root: Path) -> dict[str, str]:
    return {"PATH": "/usr/local/bin:/usr/bin:/bin", "AUTOGRADER_ROOT": str(root), "LANG": "C.UTF-8"}


def played_by(root: Path, refuse: dict[str, str]) -> None:
    """Let the bundle's Python be one whose kernel refuses some calls."""
    about = json.dumps({"refuse": refuse, "submissions": []})
    launch = ROOT / "tests" / "attacks" / "launch.py"
    python = root / "venv" / "bin" / "python"
    python.write_text(f"#!/bin/sh\nexec {sys.executable} {launch} '{about}' \"$@\"\n", encoding="utf-8")
    python.chmod(0o755)


def results(root: Path, *files: tuple[str, Path | bytes], metadata: Any = METADATA) -> dict[str, Any]:
    """Return what Gradescope would show of a submission."""
    shutil.rmtree(root / "submission")
    (root / "submission").mkdir()
    for name, content in files:
        data = content if isinstance(content, bytes) else content.read_bytes()
        (root / "submission" / name).write_bytes(data)
    (root / "submission_metadata.json").write_text(metadata if isinstance(metadata, str) else json.dumps(metadata))
    target = root / "results" / "results.json"
    target.unlink(missing_ok=True)
    done = subprocess.run(
        ["bash", root / "source" / "run_autograder"],
        env=environment(root),
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr
    found: dict[str, Any] = json.loads(target.read_text(encoding="utf-8"))
    return found


def hidden(found: dict[str, Any]) -> str:
    """Return what only instructors see; there is one such entry, and it costs nothing."""
    (entry,) = [test for test in found["tests"] if test.get("visibility") == "hidden"]
    assert (entry["score"], entry["max_score"]) == (0, 0)
    return str(entry["output"])


@pytest.mark.parametrize(
    "refuse", [{}, UNSHARE, UNSHARE | LANDLOCK], ids=["all", "no namespaces", "no Landlock, no namespaces"]
)
def test_a_submission_is_graded(autograder_root: Path, refuse: dict[str, str]) -> None:
    played_by(autograder_root, refuse)
    found = results(autograder_root, (f"{NAME}.ipynb", SAMPLES / "overwrites_gradients.ipynb"))
    assert found["score"] == 94
    scores = {test["name"]: test["score"] for test in found["tests"]}
    assert (scores["value_mul"], scores["value_neg"]) == (4, 4)
    assert ("not with landlock" in hidden(found)) == bool(refuse.keys() & LANDLOCK.keys())
    assert "submitters: 1, 2; earlier submissions: 1" in hidden(found)
    assert found["stdout_visibility"] == "hidden"


@pytest.mark.parametrize(
    ("files", "said"),
    [
        ([], "You handed in nothing"),
        ([("essay.pdf", b"%PDF")], "You handed in essay.pdf"),
        ([("a.ipynb", SAMPLES / "overwrites_gradients.ipynb")], f"hand in your notebook '{NAME}.ipynb'"),
        ([(f"{NAME}-{n}.ipynb", b"{}") for n in "ab"], "there are several that it could be"),
        ([(f"{NAME}.ipynb", b"{")], "is no notebook"),
    ],
)
def test_what_cannot_be_graded_is_told_to_the_student(
    autograder_root: Path, files: list[tuple[str, Path | bytes]], said: str
) -> None:
    played_by(autograder_root, {})
    found = results(autograder_root, *files)
    assert found["score"] == 0
    assert said in found["output"]


@pytest.mark.parametrize("metadata", ["{", "[]", '{"users": 3}', '{"users": ["\\u001b[31m"]}'])
def test_odd_metadata_cost_nobody(autograder_root: Path, metadata: str) -> None:
    played_by(autograder_root, {})
    found = results(autograder_root, (f"{NAME} (1).ipynb", SAMPLES / "overwrites_gradients.ipynb"), metadata=metadata)
    assert found["score"] == 94
    assert "\x1b" not in hidden(found)


@pytest.fixture
def broken(autograder_root: Path) -> Iterator[Callable[[str], None]]:
    """Breaks a file of the assignment's in the bundle for a while."""
    folder = autograder_root / "source" / "course" / "autograder" / "exercises" / NAME
    kept: dict[Path, bytes] = {}

    def broken(name: str) -> None:
        kept[folder / name] = (folder / name).read_bytes()
        (folder / name).write_text("def", encoding="utf-8")

    yield broken
    for path, content in kept.items():
        path.write_bytes(content)


def test_what_the_grader_cannot_do_scores_nobody(autograder_root: Path, broken: Callable[[str], None]) -> None:
    played_by(autograder_root, {})
    broken("assignment.toml")
    found = results(autograder_root, (f"{NAME}.ipynb", SAMPLES / "overwrites_gradients.ipynb"))
    assert "score" not in found  # Gradescope then asks the instructor
    assert [test["name"] for test in found["tests"]] == ["for instructors"]
    assert "assignment.toml" in hidden(found)
    assert "assignment.toml" not in found["output"]
    assert "not your fault" in found["output"]


def test_one_exercise_that_the_grader_cannot_do_costs_no_other(autograder_root: Path, broken: Callable[[str], None]) -> None:
    played_by(autograder_root, {})
    broken("test_gradf.py")
    found = results(autograder_root, (f"{NAME}.ipynb", SAMPLES / "overwrites_gradients.ipynb"))
    (gradf,) = [test for test in found["tests"] if test["name"] == "gradf"]
    assert "score" not in gradf
    assert "gradf: " in hidden(found)
    assert "not your fault" in gradf["output"] or "not yours" in gradf["output"]


@pytest.mark.skipif(os.getuid() != 0, reason="on Gradescope it is root who grades")
def test_student_code_reads_nothing_of_the_bundle(autograder_root: Path) -> None:
    played_by(autograder_root, UNSHARE | LANDLOCK)
    notebook = json.loads((SAMPLES / "overwrites_gradients.ipynb").read_text(encoding="utf-8"))
    looks = (
        "try:\n"
        f"    open({str(autograder_root / 'source' / 'course' / 'workspace' / 'secret')!r}).read()\n"
        "    found = 'read'\n"
        "except OSError as error:\n"
        "    found = type(error).__name__\n"
        "def gradf(a, b, c):\n    raise ValueError(found)\n"
    )
    cell = next(one for one in notebook["cells"] if "def gradf" in "".join(one["source"]) and one["cell_type"] == "code")
    cell["source"] = looks
    found = results(autograder_root, (f"{NAME}.ipynb", json.dumps(notebook).encode()))
    (gradf,) = [test for test in found["tests"] if test["name"] == "gradf"]
    assert "PermissionError" in gradf["output"]


def test_two_bundles_are_the_same(tmp_path: Path) -> None:
    files = [tmp_path / "one.zip", tmp_path / "two.zip"]
    for file in files:
        command = ["package", "gradescope", NAME, "--output", str(file), "--secret", str(SECRET)]
        subprocess.run([sys.executable, "-m", "autograder", *command], cwd=ROOT, check=True, timeout=300)
    assert files[0].read_bytes() == files[1].read_bytes()
    names = zipfile.ZipFile(files[0]).namelist()
    assert not [name for name in names if "/exercises/" in name and NAME not in name and name.count("/") > 3]
