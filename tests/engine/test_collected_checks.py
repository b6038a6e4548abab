"""An assignment's checks are its own."""

from pathlib import Path

from autograder.engine.collecting import collect


def test_checks_of_two_assignments_are_kept_apart(tmp_path: Path) -> None:
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        check = f'from autograder.check import exercise\n\n@exercise("{name}")\ndef test_it(student):\n    """It."""\n'
        (tmp_path / name / "test_same_name.py").write_text(check)
    assert [collect(tmp_path / name)[0].exercise for name in ("one", "two", "one")] == ["one", "two", "one"]
