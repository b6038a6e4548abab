"""Archives that an LMS takes back: ``canvas_zip`` and ``moodle_zip``, by the names that its submissions archive had.

Canvas finds whose a file is by the first two numbers between underscores in its name, the student's and the attachment's,
and hands it out under the name of what was submitted (``infer_comment_context_from_filename``): a notebook therefore gets
feedback that is a notebook, a ``.py`` file remarks. Moodle reads a folder ``Full Name_123_assignsubmission_file_`` the same
way (``mod/assign/feedback/file/importziplib.php``), and hands out what lies in it under its own name.
"""

import io
import re
import zipfile
from collections.abc import Iterable
from pathlib import Path

from autograder.grades.origins import Origin
from autograder.notebook.shown import clean
from autograder.returning.pages import Form, NoPage, Page, written
from autograder.returning.returned import Returned, SortedOut
from autograder.whole_files import write_whole

EARLIEST = (1980, 1, 1, 0, 0, 0)
"""The time of every entry: the same pages give the same bytes."""

LIKE = {"ipynb": Form.NOTEBOOK, "py": Form.PYTHON}
CANVAS_THEN = "in Canvas: the assignment's page in the gradebook > Upload Submissions, with this archive"
MOODLE_THEN = "in Moodle: View all submissions > Upload multiple feedback files in a zip"


def canvas_zip(going: SortedOut, target: Path) -> Returned:
    """Write an archive for Canvas.

    Args:
        going: The pages, with where they came from.
        target: The file.

    Raises:
        OSError: It cannot be written.
    """
    return _packed(((page, _canvas_name(origin), _like(origin)) for page, origin in going.pages), going, target, CANVAS_THEN)


def moodle_zip(going: SortedOut, target: Path, form: Form = Form.HTML, suffix: str = ".html") -> Returned:
    """Write an archive for Moodle; the arguments are those of ``canvas_zip``, and what pages are written as."""
    named = ((page, _moodle_name(origin, suffix), form) for page, origin in going.pages)
    return _packed(named, going, target, MOODLE_THEN)


def _packed(every: Iterable[tuple[Page, str, Form]], going: SortedOut, target: Path, then: str) -> Returned:
    data, names = io.BytesIO(), set()
    students, lost = [], list(going.lost)
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        for page, name, form in sorted(every, key=lambda one: one[1]):
            try:
                if name.casefold() in names:
                    raise NoPage(f"two submissions are called '{clean(name, 80)}'")
                content = written(page, form)
            except NoPage as error:
                lost.append(f"{clean(page.student, 60)}: {error}")
                continue
            names.add(name.casefold())
            archive.writestr(zipfile.ZipInfo(name, EARLIEST), content, zipfile.ZIP_DEFLATED)
            students.append(page.student)
    if not students:
        return Returned((), tuple(lost), going.notes)
    write_whole(target, data.getvalue())
    return Returned(tuple(sorted(students)), tuple(lost), going.notes, str(target), then)


def _canvas_name(origin: Origin) -> str:
    return _plain(origin.name)


def _like(origin: Origin) -> Form:
    return LIKE.get(origin.name.rpartition(".")[2].casefold(), Form.HTML)


def _moodle_name(origin: Origin, suffix: str) -> str:
    person = _plain(origin.name.replace("_", " "))  # an underscore would end the name, to Moodle
    return f"{person}_{origin.number}_assignsubmission_file_/feedback{suffix}"


def _plain(name: str) -> str:
    """Return a name that is no path, whoever unpacks it."""
    return re.sub(r'[/\\:*?"<>|]', " ", name).strip(". ") or "feedback"
