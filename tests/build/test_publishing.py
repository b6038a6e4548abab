"""What a course says of where it publishes reaches the files that students get, and nothing else does."""

from pathlib import Path

import pytest

from autograder.build import build
from autograder.build.publishing import Publishing, PublishingError, read_publishing


def notebook(course: Path) -> str:
    return (course / "release" / "small" / "doubling.ipynb").read_text(encoding="utf-8")


def test_without_a_repository_nothing_points_anywhere(course: Path) -> None:
    build(course)
    assert "colab-badge" not in notebook(course)
    assert "git clone" not in notebook(course)
    readme = (course / "release" / "small" / "README.md").read_text(encoding="utf-8")
    assert "Upload the notebook to Colab" in readme
    assert "requirements-torch" not in readme
    assert "@" not in readme


def test_a_published_release_opens_in_colab(course: Path) -> None:
    (course / "source" / "course.toml").write_text('students = "owner/releases"\nfolder = "week"\n', encoding="utf-8")
    build(course)
    address = "https://colab.research.google.com/github/owner/releases/blob/main/week/small/doubling.ipynb"
    assert f"({address})" in notebook(course)
    assert "git clone --quiet --depth 1 https://github.com/owner/releases" in notebook(course)
    assert address in (course / "release" / "small" / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('student = "a/b"', "Did you mean 'students'?"),
        ('students = "a"', "OWNER/NAME"),
        ('students = "a/b\\n!rm -rf x"', "OWNER/NAME"),
        ('branch = "../x"', "letters, digits"),
        ("folder = 3", "letters, digits"),
        ("students = [", "is no TOML"),
    ],
)
def test_what_is_no_repository_is_refused(tmp_path: Path, text: str, said: str) -> None:
    (tmp_path / "source").mkdir()
    (tmp_path / "source" / "course.toml").write_text(text, encoding="utf-8")
    with pytest.raises(PublishingError) as refused:
        read_publishing(tmp_path)
    assert "course.toml" in str(refused.value)
    assert said in str(refused.value)


def test_a_course_need_not_say_anything(tmp_path: Path) -> None:
    assert read_publishing(tmp_path) == Publishing()
